package fengni.label.office;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a package of Office; places are names of parts; parameters in brackets. */
public enum OfficeCode implements Finding.Code {
    /** The words do not fit on a slide at the prescribed height (5.2 e) [font size in points]. */
    WORDS_TOO_LONG(ERROR),
    /** The page header of a sheet has no room for the words, of the 255 characters that it may have. */
    HEADER_FULL(NOTE);

    private final Severity severity;

    OfficeCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
