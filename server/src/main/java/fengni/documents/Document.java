package fengni.documents;

import fengni.pages.Language;
import java.util.List;

/**
 * A paper as data: the same blocks in the same order, whatever it is printed as. Immutable.
 *
 * <p>Any text may hold any character; what cannot be printed is found by {@link Glyphs#missing} before it is. Line ends of
 * any kind become line feeds and begin a new line, tabs become blanks, and what has no width (U+200B, U+FEFF and the like)
 * is left out.
 *
 * @param title stands large on the first page and in the metadata; not blank
 * @param language of all words that the machine adds, and of the whole for screen readers
 * @param header one line at the head of each page; empty for none
 * @param reference what names this paper and its version, one line of at most 80 UTF-16 units; not blank
 * @param blocks the content in reading order
 */
public record Document(String title, Language language, String header, String reference, List<Block> blocks) {
    private static final int LONGEST_REFERENCE = 80;

    public Document {
        title = Spaces.line(title);
        header = Spaces.line(header);
        blocks = List.copyOf(blocks);
        if (title.isBlank() || reference.isBlank()) {
            throw new IllegalArgumentException("a document has a title and a reference, not blank");
        }
        if (reference.length() > LONGEST_REFERENCE || reference.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("reference is one line of at most " + LONGEST_REFERENCE + " characters");
        }
    }

    /** Returns the code that is printed at the end: reference and SHA-256 of the content, not of any file's bytes. */
    public PaperCode code() {
        return new PaperCode(reference, ContentHash.of(this));
    }
}
