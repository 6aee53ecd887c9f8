package fengni.law;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;
import static fengni.law.Severity.WARNING;

/** What may be found about a number; parameters in brackets. */
public enum NumberCode implements Finding.Code {
    /** The text is longer than any number [limit in UTF-16 units]. */
    TOO_LONG(ERROR),
    /** Wrong count of characters [found, expected]. */
    LENGTH(ERROR),
    /** A character that the number cannot hold at that place [the character]. */
    SYMBOL(ERROR),
    /** The check digit does not follow from the other characters. */
    CHECK_DIGIT(ERROR),
    /** The date in the number does not exist. */
    DATE(ERROR),
    /** Not the form place-name-date. */
    FORM(ERROR),
    /** Not the form PREFIX-YEAR-SERIAL-CC of a registry's own number. */
    REGISTRY_FORM(ERROR),
    /** A prefix that no registry may have, since numbers of the state begin so [the prefix]. */
    REGISTRY_PREFIX(ERROR),
    /** Not a subject type of the coding guide [the character]. */
    SUBJECT_TYPE(ERROR),
    /** Not a format definition code of the coding guide [the characters]. */
    FORMAT_CODE(ERROR),
    /** The service extension breaks its rule [the extension]. */
    EXTENSION(ERROR),
    /** The check digit inferred from published numbers does not fit. */
    PUBLISHED_CHECK_DIGIT(WARNING),
    /** No such type in the code list [the code]. */
    TYPE_UNKNOWN(WARNING),
    /** A year in which no such number was published [the year]. */
    YEAR_OUTSIDE(WARNING),
    /** No region has this prefix [the prefix]. */
    REGION_UNKNOWN(WARNING),
    /** The organisation code inside a credit code fails its own check (GB 11714). */
    ORGANISATION_CODE(WARNING),
    /** The date lies in the future. */
    DATE_FUTURE(WARNING),
    /** The date lies too far back to be true. */
    DATE_LONG_AGO(WARNING),
    /** Full-width characters were read as their half-width forms. */
    FULL_WIDTH(NOTE),
    /** Spaces or invisible characters were left out. */
    SPACES(NOTE),
    /** Lower-case letters were read as capitals. */
    LOWER_CASE(NOTE),
    /** The words around the digits are missing or incomplete [the spelling expected]. */
    FRAME(NOTE),
    /** The place is not in the list of places [the place]. */
    PLACE_UNKNOWN(NOTE),
    /** Only the shape was looked at: how an individual's identity is coded is not confirmed. */
    SUBJECT_NOT_CHECKED(NOTE);

    private final Severity severity;

    NumberCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
