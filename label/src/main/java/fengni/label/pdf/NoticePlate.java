package fengni.label.pdf;

import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * A white plate with a black edge and the words on it, legible on any ground; one form for all pages of a file.
 *
 * <p>The words are text, so that they are found and copied: a font of type 3 has just their glyphs as outlines, and says
 * which characters they are. Such a font needs no file of a font, whatever its kind and its licence to be embedded.
 */
record NoticePlate(String words, NoticeFont font) {
    /** The type size of the plate as it is drawn; pages enlarge it. */
    static final double SIZE = 10;

    static final double HEIGHT = 16;
    private static final double PADDING = 4;
    /** Puts the middle of Chinese glyphs, about 0.36 of the size above the base line, into the middle of the plate. */
    private static final double BASE = 4.3;
    /** Codes of the glyphs, from the first printable character on. */
    private static final int FIRST = 33;

    private static final double THIRD = 1.0 / 3;

    double width() {
        return 2 * PADDING
                + words.codePoints()
                                .mapToObj(Character::toString)
                                .mapToDouble(font::advance)
                                .sum()
                        * SIZE
                        / NoticeFont.EM;
    }

    /** Adds the plate to an update and returns its number. */
    COSObjectKey into(Increment increment) {
        var glyphs = words.codePoints().distinct().mapToObj(Character::toString).toList();
        var type = increment.add(latin(type(glyphs, increment)));
        var text = words.codePoints()
                .mapToObj(Character::toString)
                .map(glyph -> "%02X".formatted(FIRST + glyphs.indexOf(glyph)))
                .collect(Collectors.joining());
        var drawing = "q 1 g 0 G 0.6 w 0.5 0.5 %s %s re B Q\nBT 0 g /F %s Tf %s %s Td <%s> Tj ET"
                .formatted(
                        PageBox.number(width() - 1),
                        PageBox.number(HEIGHT - 1),
                        PageBox.number(SIZE),
                        PageBox.number(PADDING),
                        PageBox.number(BASE),
                        text);
        return increment.add(Increment.stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 " + PageBox.number(width()) + ' ' + PageBox.number(HEIGHT)
                        + "] /Resources <</Font <</F " + CosText.reference(type) + ">>>> /" + Notices.WORDS + " <"
                        + hexadecimal(words) + '>',
                latin(drawing)));
    }

    private String type(List<String> glyphs, Increment increment) {
        var procedures = new StringBuilder();
        var names = new StringBuilder();
        var widths = new StringBuilder();
        for (String glyph : glyphs) {
            var name = "/uni" + hexadecimal(glyph).substring(4);
            var key = increment.add(Increment.stream("", latin(procedure(glyph))));
            procedures.append(name).append(' ').append(CosText.reference(key)).append(' ');
            names.append(name).append(' ');
            widths.append(PageBox.number(font.advance(glyph))).append(' ');
        }
        var characters = increment.add(Increment.stream("", latin(characters(glyphs))));
        return "<</Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 0.001 0 0] /Resources <<>>"
                + "\n/CharProcs <<" + procedures + ">>\n/Encoding <</Type /Encoding /Differences [" + FIRST + ' '
                + names
                + "]>>\n/FirstChar " + FIRST + " /LastChar " + (FIRST + glyphs.size() - 1) + " /Widths [" + widths
                + "] /ToUnicode " + CosText.reference(characters) + ">>";
    }

    private String procedure(String glyph) {
        var outline = font.outline(glyph);
        var bounds = outline.getBounds2D();
        var drawing = new StringBuilder("%s 0 %s %s %s %s d1\n"
                .formatted(
                        PageBox.number(font.advance(glyph)),
                        PageBox.number(bounds.getMinX() - 1),
                        PageBox.number(-bounds.getMaxY() - 1),
                        PageBox.number(bounds.getMaxX() + 1),
                        PageBox.number(-bounds.getMinY() + 1)));
        var point = new double[6];
        double[] last = {0, 0};
        for (var path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(point);
            drawing.append(segment(kind, point, last));
            int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            last = kind == PathIterator.SEG_CLOSE ? last : new double[] {point[end], point[end + 1]};
        }
        return drawing + (outline.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD ? "f*" : "f");
    }

    /** PDF has no curves with one control point; they are raised to those with two. */
    private static String segment(int kind, double[] point, double[] last) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO -> points(point, 2) + "m\n";
            case PathIterator.SEG_LINETO -> points(point, 2) + "l\n";
            case PathIterator.SEG_CUBICTO -> points(point, 6) + "c\n";
            case PathIterator.SEG_QUADTO ->
                points(
                                new double[] {
                                    last[0] + 2 * THIRD * (point[0] - last[0]),
                                    last[1] + 2 * THIRD * (point[1] - last[1]),
                                    point[2] + 2 * THIRD * (point[0] - point[2]),
                                    point[3] + 2 * THIRD * (point[1] - point[3]),
                                    point[2],
                                    point[3]
                                },
                                6)
                        + "c\n";
            default -> "h\n";
        };
    }

    private static String points(double[] numbers, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> PageBox.number(i % 2 == 0 ? numbers[i] : -numbers[i]) + ' ')
                .collect(Collectors.joining());
    }

    /** The table of characters (ISO 32000-1, 9.10.3); a range holds a hundred rows, and words have fewer characters. */
    private static String characters(List<String> glyphs) {
        var rows = IntStream.range(0, glyphs.size())
                .mapToObj(i -> "<%02X> <%s>"
                        .formatted(FIRST + i, hexadecimal(glyphs.get(i)).substring(4)))
                .collect(Collectors.joining("\n"));
        return """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <00> <FF>
                endcodespacerange
                %d beginbfchar
                %s
                endbfchar
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """.formatted(glyphs.size(), rows);
    }

    /** Returns the words in UTF-16 with the byte order mark that says so. */
    private static String hexadecimal(String text) {
        return ("\ufeff" + text)
                .chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "%04X", unit))
                .collect(Collectors.joining());
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
