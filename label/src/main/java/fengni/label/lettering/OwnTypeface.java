package fengni.label.lettering;

import fengni.label.file.Slice;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The font Fengni Mark, which has the usual words and what is commonly written around them. It is read here and not by
 * the machine: so the words look the same everywhere, even where the libraries that Java reads fonts with are missing.
 *
 * @param glyphs outlines by character, in units of the font, y growing upwards
 */
public record OwnTypeface(Map<Integer, Glyph> glyphs, double ascender, double descender, double unit)
        implements Typeface {
    private static final String FILE = "FengniMark-Regular.ttf";

    /** One character: its outline and how far it reaches. */
    record Glyph(Path2D outline, int advance) {}

    /** Reads on first use. */
    private static final class Holder {
        static final OwnTypeface READ = read();
    }

    public static OwnTypeface get() {
        return Holder.READ;
    }

    private static OwnTypeface read() {
        try (var in = Objects.requireNonNull(OwnTypeface.class.getResourceAsStream(FILE), FILE)) {
            var font = new TrueType(Slice.of(in.readAllBytes()));
            var glyphs = new HashMap<Integer, Glyph>();
            font.characters()
                    .forEach((point, glyph) -> glyphs.put(point, new Glyph(font.outline(glyph), font.advance(glyph))));
            return new OwnTypeface(Map.copyOf(glyphs), font.ascender(), font.descender(), font.unitsPerEm());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public boolean shows(String words) {
        return words.codePoints().allMatch(glyphs::containsKey);
    }

    @Override
    public Shape outline(String words, double size) {
        var whole = new Path2D.Double();
        double at = 0;
        for (int point : words.codePoints().toArray()) {
            var glyph = glyph(point);
            var place = new AffineTransform(size / unit, 0, 0, -size / unit, at, 0);
            whole.append(glyph.outline().getPathIterator(place), false);
            at += glyph.advance() * size / unit;
        }
        return whole;
    }

    @Override
    public double width(String words, double size) {
        return words.codePoints().map(point -> glyph(point).advance()).sum() * size / unit;
    }

    @Override
    public double ascent(double size) {
        return ascender * size / unit;
    }

    @Override
    public double descent(double size) {
        return -descender * size / unit;
    }

    private Glyph glyph(int point) {
        return Objects.requireNonNull(glyphs.get(point), "ask first whether it shows the words");
    }
}
