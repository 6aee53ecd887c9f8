package fengni.law;

/** What may be found about a field of the filing form; parameters in brackets. Findings name the field as their place. */
public enum FormCode implements Finding.Code {
    /** A required field is empty. */
    MISSING,
    /** More text than the form takes [found, limit, in code points]. */
    TEXT_LONG,
    /** An invisible character, mostly pasted [its place counted from 1, U+XXXX, its name in Unicode]. */
    INVISIBLE,
    /** Neither of the choices of a confirmed list [what was sent]. */
    NOT_A_CHOICE,
    /** Neither {@code yes} nor {@code no}. */
    NOT_YES_NO,
    /** No day of the calendar from 2000 to 2100, or not written as year-month-day. */
    NOT_A_DAY,
    /** Not a web address with http or https. */
    NOT_A_URL,
    /** Not a whole number. */
    NOT_A_NUMBER,
    /** Not a telephone number. */
    NOT_A_PHONE,
    /** Not an e-mail address. */
    NOT_A_MAIL,
    /** Line breaks in a field of one line. */
    LINE_BREAK,
    /** Neither a day nor the word for a validity without end. */
    NOT_A_VALIDITY,
    /** A row has more cells than the field has columns [row, counted from 1]. */
    ROW_CELLS,
    /** A cell that each row must fill is empty [row, counted from 1, key of the column]. */
    ROW_CELL_MISSING,
    /** More rows than the form takes [found, limit]. */
    ROWS_MANY,
    /** Not a file that was put with the dossier. */
    NOT_A_FILE,
    /** More files than the form takes [found, limit]. */
    FILES_MANY,
    /** No field of this step has that key. */
    UNKNOWN_FIELD;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
