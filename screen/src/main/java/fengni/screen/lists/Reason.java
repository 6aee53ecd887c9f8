package fengni.screen.lists;

/** Why something of a list was not taken as it stands. */
public enum Reason {
    NO_WORD(Scope.ROW, "row has no word"),
    UNREADABLE(Scope.ROW, "line is no text in the character set of the file"),
    MALFORMED(Scope.ROW, "a quote is not closed, or text follows a closed one"),
    NO_TEXT(Scope.ROW, "a word was expected, not {0}"),
    CELL_ERROR(Scope.ROW, "cell holds an error or refers to a text that is not there: {0}"),
    DUPLICATE(Scope.ROW, "word is the same after folding as that of line {0}"),
    DUPLICATE_ELSEWHERE(Scope.ROW, "word is the same after folding as that of line {0} of sheet {1}"),
    NOT_A_FEATURE(Scope.ROW, "{0}"),
    FILE_TOO_LARGE(Scope.FILE, "file is larger than {0} bytes"),
    UNPACKS_TOO_LARGE(Scope.FILE, "file unpacks to more than {0}"),
    TOO_MANY_ROWS(Scope.FILE, "file has more than {0} rows; the others are not taken"),
    UNKNOWN_FORM(Scope.FILE, "file name should end in .txt, .csv, .tsv, .xlsx, .json or .jsonl"),
    NO_HEADING(Scope.FILE, "no heading names the column of the words; known are {0}"),
    NOT_A_WORKBOOK(Scope.FILE, "file is no workbook in the form of Office Open XML: {0}"),
    BAD_XML(Scope.FILE, "part {0} is not well-formed; rows before the fault are taken"),
    BAD_JSON(Scope.FILE, "not JSON from here on; rows before are taken"),
    UNKNOWN_CATEGORY(Scope.NOTE, "category {0} of {1} rows is in no class; they are taken without one");

    private final Scope scope;
    private final String words;

    Reason(Scope scope, String words) {
        this.scope = scope;
        this.words = words;
    }

    /** What a reason is about. */
    public enum Scope {
        /** One row, which is not taken. */
        ROW,
        /** The file, or what is left of it. */
        FILE,
        /** Rows that are taken all the same. */
        NOTE
    }

    /** Returns what the reason is about. */
    public Scope scope() {
        return scope;
    }

    String words() {
        return words;
    }
}
