package fengni.label;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about an archive of files; places are names of its files; parameters in brackets. */
public enum ArchiveCode implements Finding.Code {
    /** An archive inside of another is not opened. */
    NESTED_ARCHIVE(ERROR),
    /** No file of the archive is of a format that is handled. */
    NOTHING_TO_MARK(ERROR),
    /** An archive is not taken where one number stands for one content. */
    ONE_BY_ONE(ERROR),
    /** The protection of a label covers one content number, and each file gets another. */
    PROTECTED_ORDER(ERROR),
    /** A file of a format that is not handled, or an archive, stays without a label. */
    MEMBER_UNMARKED(WARNING),
    /** A label in a file beside a text of the archive that is not there. */
    SIDECAR_ALONE(WARNING),
    /** Each file got a content number of its own [first, last]. */
    MEMBER_NUMBERS(NOTE);

    private final Severity severity;

    ArchiveCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
