package fengni.label.pdf;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a PDF; parameters in brackets. */
public enum PdfCode implements Finding.Code {
    /** A password is needed to read it. */
    PDF_LOCKED(ERROR),
    /** An encrypted file takes no mark: what is added would have to be encrypted with its keys. */
    PDF_ENCRYPTED_KEPT(ERROR),
    /** Its author certified it and allows no such change (ISO 32000-1, 12.8.2.2, DocMDP). */
    PDF_CERTIFIED(ERROR),
    /** Its table of objects does not lead to every object, so that nothing can be added to it [what is wrong]. */
    PDF_TABLE_BROKEN(ERROR),
    /** The words do not fit on a page in a legible size [page]. */
    PDF_PAGE_TOO_SMALL(ERROR),
    /** What a page draws cannot be followed to its end [page]. */
    PDF_PAGE_UNREADABLE(ERROR),
    /** No font of this machine shows the words. */
    PDF_NO_FONT(ERROR),
    /** The table of objects is broken; only what stands uncompressed was searched. */
    PDF_SEARCHED(WARNING),
    /** Bytes follow the end of the file, which begin no update; nothing is added behind them [how many]. */
    PDF_TRAILING(WARNING),
    /** It is encrypted and opens without a password. */
    PDF_ENCRYPTED(NOTE),
    /** A signature covers the file as it was before the mark; readers say so. */
    PDF_SIGNED(NOTE),
    /** It was arranged for fast display on the web, which an update undoes. */
    PDF_LINEARIZED(NOTE),
    /** It claims a conformance that words on its pages may end, such as PDF/A or PDF/UA [claim]. */
    PDF_CONFORMANCE(NOTE);

    private final Severity severity;

    PdfCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
