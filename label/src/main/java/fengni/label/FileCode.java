package fengni.label;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a file before or beside its marks; parameters in brackets. */
public enum FileCode implements Finding.Code {
    /** Neither by its bytes nor, for a text, by its name a format that is handled [the name's ending]. */
    FORMAT_UNKNOWN(ERROR),
    /** A signer protects a label of one's own: this one was passed on, or is protected already. */
    SIGNER_FOR_OWN(ERROR),
    /** A folder, where a file is wanted. */
    FOLDER(ERROR),
    /** The name at the output promises another kind of file than the input is [format of the input]. */
    OUTPUT_NAME(ERROR),
    /** Input and output are the same file. */
    SAME_FILE(ERROR),
    /** A label is there already, and another's is never replaced (labelling measures, Article 10) [by whom]. */
    ALREADY_LABELLED(ERROR),
    /** What was written, read back by other code, is not what was meant [what differs]. */
    READ_BACK(ERROR),
    /** The file cannot be opened [reason]. */
    NOT_READABLE(ERROR),
    /** Larger than this version reads [limit in MiB]. */
    TOO_LARGE(ERROR),
    /** Not UTF-8, or not plain text. */
    NOT_PLAIN_TEXT(ERROR),
    /** The file beside it has no label that could be read [its name]. */
    SIDECAR_UNREADABLE(ERROR),
    /** Words of a mark, and no label beside the file; plain text has no place for metadata. */
    NO_METADATA(WARNING),
    /** The label of a Markdown file stands beside it, where an earlier version put it; a guide names its head (20258A, 6.5). */
    SIDECAR_MARKDOWN(WARNING),
    /** A label, and no words of a mark at the start or the end. */
    NO_EXPLICIT_MARK(WARNING),
    /** The label stands in a file beside the text, our own choice. */
    SIDECAR(NOTE);

    private final Severity severity;

    FileCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
