package fengni.label.lettering;

import fengni.label.MarkPosition;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A typeface at the size where even the smallest glyph of some words has the height asked for.
 *
 * <p>GB 45438-2025 does not say what the height of words is (5.2 e). This takes the strictest reading: the rows that
 * ink covers, of the lowest letter, digit or ideograph. Signs between them do not count, nor does 一, a single stroke.
 */
public record Lettering(Typeface face, double size, int ascent, int lineHeight, int padding) {
    private static final int HALF_COVERED = 128;
    private static final int ONE_STROKE = '一';

    public static Optional<Lettering> of(String words, int glyphHeight) {
        return Fonts.showing(words).map(face -> sized(face, words, glyphHeight));
    }

    private static Lettering sized(Typeface face, String words, int glyphHeight) {
        double size = glyphHeight;
        int lowest = lowest(face, size, words);
        while (lowest < glyphHeight) {
            size *= Math.clamp(glyphHeight / (lowest + 1.0), 1.01, 1.3);
            lowest = lowest(face, size, words);
        }
        int height = (int) Math.ceil(face.ascent(size) + face.descent(size));
        return new Lettering(face, size, (int) Math.ceil(face.ascent(size)), height, Math.max(2, glyphHeight / 4));
    }

    /** Returns the ink height of the lowest glyph that counts, in pixels. */
    public static int lowest(Typeface face, double size, String words) {
        return words.codePoints()
                .filter(Lettering::counts)
                .distinct()
                .map(point -> inkRows(face, size, Character.toString(point)))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Returns true for letters, digits and ideographs of more than one stroke. */
    public static boolean counts(int point) {
        return Character.isLetterOrDigit(point) && point != ONE_STROKE;
    }

    private static int inkRows(Typeface face, double size, String glyph) {
        var shape = face.outline(glyph, size);
        var bounds = shape.getBounds();
        if (bounds.isEmpty()) {
            return 0;
        }
        var image = new BufferedImage(bounds.width + 2, bounds.height + 2, BufferedImage.TYPE_INT_RGB);
        var pen = pen(image);
        pen.translate(1 - bounds.x, 1 - bounds.y);
        pen.fill(shape);
        pen.dispose();
        int rows = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            rows += isInked(image, y) ? 1 : 0;
        }
        return rows;
    }

    private static boolean isInked(BufferedImage image, int y) {
        for (int x = 0; x < image.getWidth(); x++) {
            if ((image.getRGB(x, y) & 0xff) >= HALF_COVERED) {
                return true;
            }
        }
        return false;
    }

    /** Returns the words in as few even lines as fit, if any number of lines does. */
    public Optional<List<String>> lines(String words, int mostWidth, int mostHeight) {
        int[] points = words.codePoints().toArray();
        for (int count = 1; count <= points.length && height(count) <= mostHeight; count++) {
            var lines = broken(points, count);
            if (width(lines) <= mostWidth) {
                return Optional.of(lines);
            }
        }
        return Optional.empty();
    }

    private static List<String> broken(int[] points, int count) {
        var lines = new ArrayList<String>();
        int each = Math.ceilDiv(points.length, count);
        for (int at = 0; at < points.length; at += each) {
            lines.add(new String(points, at, Math.min(each, points.length - at)).strip());
        }
        return lines;
    }

    /** Returns how high a plate with so many lines is, in pixels. */
    public int height(int lines) {
        return lines * lineHeight + 2 * padding;
    }

    /** Returns how wide a plate with these lines is, in pixels. */
    public int width(List<String> lines) {
        return 2 * padding
                + lines.stream()
                        .mapToInt(line -> (int) Math.ceil(face.width(line, size)))
                        .max()
                        .orElse(0);
    }

    public Plate.Fitting plate(List<String> lines, int pictureWidth, int pictureHeight, MarkPosition position) {
        int width = width(lines);
        int height = height(lines.size());
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = pen(image);
        pen.fill(outline(lines));
        pen.dispose();
        return new Plate.Fitting(
                position.left(pictureWidth, width), position.top(pictureHeight, height), width, height, shades(image));
    }

    /** Returns the glyphs of a plate whose upper left corner is (0, 0), in pixels; y grows downwards. */
    public Shape outline(List<String> lines) {
        var whole = new Path2D.Double();
        for (int i = 0; i < lines.size(); i++) {
            var line = face.outline(lines.get(i), size);
            whole.append(line.getPathIterator(at(padding, padding + ascent + i * lineHeight)), false);
        }
        return whole;
    }

    private static AffineTransform at(double x, double y) {
        return AffineTransform.getTranslateInstance(x, y);
    }

    private static byte[] shades(BufferedImage image) {
        var shades = new byte[image.getWidth() * image.getHeight()];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = (byte) image.getRGB(i % image.getWidth(), i / image.getWidth());
        }
        return shades;
    }

    private static Graphics2D pen(BufferedImage image) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        return pen;
    }
}
