package fengni.law;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.WARNING;

/** What may be found about a yearly notice on days off; the place is the field, parameters in brackets. */
public enum NoticeCode implements Finding.Code {
    /** Not a year of four digits between the first notice and a century on [what was written]. */
    YEAR(ERROR),
    /** The number is missing. */
    NUMBER_MISSING(ERROR),
    /** The number is longer than any [limit]. */
    NUMBER_LONG(ERROR),
    /** The text of a field is longer than any notice [limit]. */
    TEXT_LONG(ERROR),
    /** Not a day or a stretch of days [what was written]. */
    DAY_UNREADABLE(ERROR),
    /** The day is neither of the year nor of the last days before it [the day]. */
    DAY_OUTSIDE(ERROR),
    /** The stretch ends before it begins, or is longer than any holiday [what was written]. */
    STRETCH(ERROR),
    /** The day stands there twice [the day]. */
    DAY_TWICE(ERROR),
    /** A make-up workday is no Saturday or Sunday [the day]. */
    WORKED_IN_THE_WEEK(ERROR),
    /** A day is off and worked at once [the day]. */
    OFF_AND_WORKED(ERROR),
    /** A holiday that the law fixes to this date is not off [the day]. */
    STATUTORY_MISSING(ERROR),
    /** Fewer days off than the law alone gives [found, expected]. */
    TOO_FEW(ERROR),
    /** The date falls on another day of the week than the text says [the day, what was written]. */
    WEEKDAY(WARNING);

    private final Severity severity;

    NoticeCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
