package fengni.screen;

import fengni.screen.rule.Mistake;

/** What can be wrong with an entry or with a line of a feature file; the message in English, with its details. */
public enum Fault {
    FOLDS_TO_NOTHING("pattern has nothing but blanks left after folding"),
    LONE_SURROGATE("pattern has half of a surrogate pair"),
    TOO_LONG("pattern has {0} characters after folding, at most {1} are supported"),
    DUPLICATE_PATTERN("pattern is the same after folding as that of entry {0}"),
    DUPLICATE_ID("id is used by an earlier entry"),
    SHORT_FOR_SOUND("{0} has fewer than {1} syllables, too few to be known by its sound alone"),
    SHORT_FOR_COMPONENTS("{0} has fewer than {1} characters, too few to be known by their parts alone"),
    OVERUSED_WORD("{0} stands in more than {1} combinations or expressions; put those that it comes with into a class"),
    UNEXPECTED_SIGN("pattern, column {0}: {1} may not stand here"),
    WORD_EXPECTED("pattern, column {0}: a word or an opening bracket should stand here"),
    UNCLOSED_BRACKET("pattern, column {0}: the bracket is not closed"),
    UNCLOSED_QUOTE("pattern, column {0}: the quote is not closed"),
    EMPTY_WORD("pattern, column {0}: the word is empty"),
    BAD_COUNT("pattern, column {0}: {1} of {2} cannot be asked for"),
    BAD_WINDOW("pattern, column {0}: a window has 1 to {2} characters, not {1}"),
    NOTHING_REQUIRED("pattern, column {0}: an exclusion needs a word beside it that must be there"),
    MISPLACED_NOT("pattern, column {0}: an exclusion stands only in the outermost & of an alternative"),
    TOO_DEEP("pattern, column {0}: brackets are nested deeper than {1}"),
    TOO_MANY_WORDS("pattern has more than {0} words"),
    PATTERN_TOO_LONG("pattern has {0} characters, at most {1} are supported"),
    UNKNOWN_CLASS("there is no entry of kind class with the id {0}"),
    CLASS_CYCLE("class {0} holds itself"),
    BAD_EXPRESSION("expression is refused: {0}"),
    UNSUPPORTED_SIGN("pattern, column {0}: {1} is not supported in expressions"),
    NO_REQUIRED_LITERAL(
            "expression can match without any fixed word of two characters; such a word keeps the work small"),
    EXPRESSION_TOO_LARGE("expression has {0} signs with its repeats written out, at most {1} are supported"),
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
    OUT_OF_RANGE("field {0} should be from {1} to {2}"),
    NO_MEANING("field {0} has no meaning for an entry of kind {1}"),
    UNKNOWN_RISK("field class cannot be {0}: no such class of harm is listed"),
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

    /** Returns the fault of a slip in a pattern; its first detail is the column, unless the whole pattern is meant. */
    static Fault of(Mistake mistake) {
        return switch (mistake) {
            case UNEXPECTED_SIGN -> UNEXPECTED_SIGN;
            case WORD_EXPECTED -> WORD_EXPECTED;
            case UNCLOSED_BRACKET -> UNCLOSED_BRACKET;
            case UNCLOSED_QUOTE -> UNCLOSED_QUOTE;
            case EMPTY_WORD -> EMPTY_WORD;
            case BAD_COUNT -> BAD_COUNT;
            case BAD_WINDOW -> BAD_WINDOW;
            case NOTHING_REQUIRED -> NOTHING_REQUIRED;
            case MISPLACED_NOT -> MISPLACED_NOT;
            case TOO_DEEP -> TOO_DEEP;
            case TOO_MANY_WORDS -> TOO_MANY_WORDS;
            case PATTERN_TOO_LONG -> PATTERN_TOO_LONG;
            case BAD_EXPRESSION -> BAD_EXPRESSION;
            case UNSUPPORTED_SIGN -> UNSUPPORTED_SIGN;
            case NO_REQUIRED_LITERAL -> NO_REQUIRED_LITERAL;
            case EXPRESSION_TOO_LARGE -> EXPRESSION_TOO_LARGE;
        };
    }
}
