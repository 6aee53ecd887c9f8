package fengni.documents;

import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;

/**
 * Prints papers. Safe for use by many threads; keeps nothing.
 *
 * <p>Both answers say the same in the same order. Faults name each character that cannot be printed, all at once.
 */
public final class Press {
    private Press() {}

    /** Returns a PDF/A-2a and PDF/UA-1 file whose text layer is the paper's text, or each character that no font has. */
    public static Outcome<byte[]> pdf(Document document) {
        var missing = Glyphs.missing(document);
        return missing.isEmpty() ? new Done<>(PdfPaper.of(document)) : new Faulty<>(Glyphs.faults(missing));
    }

    /**
     * Returns a word-processor file to go on writing in. Its fonts are those of the reader's machine, so a character that
     * no font here has can still be written; only what no XML file may hold is refused.
     */
    public static Outcome<byte[]> docx(Document document) {
        var unwritable = Glyphs.unwritable(document);
        return unwritable.isEmpty() ? new Done<>(DocxPaper.of(document)) : new Faulty<>(Glyphs.faults(unwritable));
    }
}
