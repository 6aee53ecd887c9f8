package fengni.screen;

/** What can be wrong with an entry or with a line of a feature file; the message in English, with its details. */
public enum Fault {
    FOLDS_TO_NOTHING("pattern has nothing but blanks left after folding"),
    LONE_SURROGATE("pattern has half of a surrogate pair"),
    TOO_LONG("pattern has {0} characters after folding, at most {1} are supported"),
    DUPLICATE_PATTERN("pattern is the same after folding as that of entry {0}"),
    DUPLICATE_ID("id is used by an earlier entry"),
    TOO_MANY_CHARACTERS("entries use more than {0} different characters"),
    NOT_UTF8("line is not UTF-8"),
    LINE_TOO_LONG("line is longer than {0} bytes"),
    TOO_MANY_LINES("file has more than {0} lines"),
    FILE_TOO_LARGE("file is larger than {0} bytes"),
    NOT_JSON("line is not one JSON object"),
    UNKNOWN_FIELD("field {0} is not known; known are {1}"),
    MISSING_FIELD("field {0} is missing"),
    WRONG_TYPE("field {0} should look like {1}"),
    UNKNOWN_VALUE("field {0} cannot be {1}; supported are {2}"),
    NOT_BUILT("field {0} cannot be {1} yet; supported now are {2}"),
    ENDS_BEFORE_IT_BEGINS("validTo {1} should be after validFrom {0}"),
    UNKNOWN_FORM("file name should end in .txt or .jsonl"),
    MORE_FINDINGS("there are more findings; the first {0} are listed");

    private final String message;

    Fault(String message) {
        this.message = message;
    }

    String message() {
        return message;
    }
}
