package fengni.law.rulebook;

import fengni.law.Finding;
import fengni.law.Severity;

/** What can be wrong with the tables of a rulebook; the place is {@code TABLE}, {@code TABLE/ROW} or {@code TABLE/ROW/FIELD}. */
public enum RulebookCode implements Finding.Code {
    /** Not an archive that can be read. */
    NOT_A_ZIP,
    /** More files than tables exist [limit]. */
    TOO_MANY_FILES,
    /** A table is larger than any rulebook needs [limit in kilobytes]. */
    TABLE_TOO_LARGE,
    /** The file is none of the tables [its name, the nearest table]. */
    UNKNOWN_TABLE,
    /** The table is there twice. */
    DOUBLED_TABLE,
    /** The table is not there. */
    MISSING_TABLE,
    /** Not JSON, or a key is there twice [line, column]. */
    NOT_JSON,
    /** Not an object with exactly {@code version} and {@code rows}. */
    NOT_A_TABLE,
    /** The table has no rows, or too many [limit]. */
    ROW_COUNT,
    /** Not of the form YEAR-MONTH, with a serial number if need be [what was written]. */
    VERSION_FORM,
    /** The tables are not of one version [this table's, that of the instruments]. */
    VERSIONS_DIFFER,
    /** No such field here [the nearest field]. */
    UNKNOWN_FIELD,
    /** The field is not there. */
    MISSING_FIELD,
    /** Not a value of this field [what was expected]. */
    WRONG_VALUE,
    /** The field holds a character that nobody sees [as {@code U+200B}]. */
    HIDDEN_CHARACTER,
    /** The row contradicts itself [what is wrong, in English]. */
    ROW_BROKEN,
    /** Two rows of the table have this number [the number]. */
    DOUBLED_ID,
    /** Something is named that is not there, or not yet [the name]. */
    UNKNOWN_NAME,
    /** A clock that the program counts by is missing, or does not count working days [the clock]. */
    CLOCK_NEEDED,
    /** More was found than is told [how much more]. */
    AND_MORE;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
