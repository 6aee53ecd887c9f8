package fengni.label.office;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a package of Office; places are names of parts; parameters in brackets. */
public enum OfficeCode implements Finding.Code {
    /** A part is no well-formed XML within the limits, or brings definitions of its own [what is wrong]. */
    PART_UNREADABLE(ERROR),
    /** An entry of the archive is encrypted. */
    ENTRY_ENCRYPTED(ERROR),
    /** The package is signed; a change would break the signature. */
    PACKAGE_SIGNED(ERROR),
    /** The words do not fit on a slide at the prescribed height (5.2 e) [font size in points]. */
    WORDS_TOO_LONG(ERROR),
    /** Bytes between the entries of the archive belong to none of them [how many]. */
    STRAY_BYTES(WARNING),
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
