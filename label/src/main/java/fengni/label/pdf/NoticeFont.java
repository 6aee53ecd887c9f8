package fengni.label.pdf;

import java.awt.Shape;
import java.util.Optional;

/** The outlines that words are drawn with, in thousandths of the type size; y grows downwards from the base line. */
interface NoticeFont {
    /** Units of one type size. */
    int EM = 1000;

    Shape outline(String glyph);

    /** Returns how far the next glyph stands. */
    double advance(String glyph);

    /** Returns a font with a glyph for each character. */
    static Optional<NoticeFont> showing(String words) {
        return MachineFont.showing(words);
    }
}
