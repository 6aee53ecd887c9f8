package fengni.label.book;

import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a book; places are names of parts. */
public enum BookCode implements Finding.Code {
    /** The archive of a book does not begin with the entry mimetype, not packed (EPUB 3.3, 4.3.3). */
    TYPE_NOT_FIRST(WARNING);

    private final Severity severity;

    BookCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
