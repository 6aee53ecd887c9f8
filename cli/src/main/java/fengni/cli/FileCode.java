package fengni.cli;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a file before or beside its marks; parameters in brackets. */
enum FileCode implements Finding.Code {
    /** This version does not handle the format [the name's ending]. */
    FORMAT_NOT_HANDLED(ERROR),
    /** A folder; this version takes files. */
    FOLDER(ERROR),
    /** The file cannot be opened [reason]. */
    NOT_READABLE(ERROR),
    /** Larger than this version reads [limit in MiB]. */
    TOO_LARGE(ERROR),
    /** Not UTF-8, or not plain text. */
    NOT_PLAIN_TEXT(ERROR),
    /** Markdown with a label in its head, which this version does not read. */
    FRONT_MATTER_LABEL(ERROR),
    /** The file beside it has no label that could be read [its name]. */
    SIDECAR_UNREADABLE(ERROR),
    /** Words of a mark, and no label beside the file; plain text has no place for metadata. */
    NO_METADATA(WARNING),
    /** Words of a mark in Markdown, and no label in its head or beside it. */
    NO_METADATA_MARKDOWN(WARNING),
    /** The label of a Markdown file stands beside it, while a guide names the head of the file (20258A, 6.5). */
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
