package fengni.label.lettering;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;

/** A font that is installed. */
record MachineTypeface(Font font) implements Typeface {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    /** Lines of one font are of one height, whatever stands in them. */
    private static final String ANY = "人";

    @Override
    public boolean shows(String words) {
        return font.canDisplayUpTo(words) < 0;
    }

    @Override
    public Shape outline(String words, double size) {
        return at(size).createGlyphVector(CONTEXT, words).getOutline();
    }

    @Override
    public double width(String words, double size) {
        return at(size).getStringBounds(words, CONTEXT).getWidth();
    }

    @Override
    public double ascent(double size) {
        return at(size).getLineMetrics(ANY, CONTEXT).getAscent();
    }

    @Override
    public double descent(double size) {
        return at(size).getLineMetrics(ANY, CONTEXT).getDescent();
    }

    private Font at(double size) {
        return font.deriveFont((float) size);
    }
}
