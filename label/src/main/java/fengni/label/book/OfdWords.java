package fengni.label.book;

import fengni.label.CarrierCode;
import fengni.label.MarkPosition;
import fengni.label.Obstacle;
import fengni.label.lettering.Lettering;
import fengni.label.lettering.Plate;
import fengni.label.xml.XmlText;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.List;

/**
 * Words on a page as outlines, white on a black plate, so that they can be read on any ground and without any font
 * (GB 45438-2025, 5.2 e).
 *
 * <p>The plate is an object named AIGC, and the outlines are one whose name are the words: so programs find them.
 *
 * @param box left, top, width and height of the plate, as it stands in the page
 * @param plate the plate as abbreviated data
 * @param outlines the words as abbreviated data
 */
record OfdWords(String words, String box, String plate, String outlines) {
    static final String PLATE = "AIGC";
    /** The height of words while they are laid out, in units of our own: enough for a thousandth of a page. */
    private static final int HEIGHT = 100;

    static OfdWords of(String words, OfdArea area, MarkPosition position) throws Obstacle {
        double unit = Plate.SHARE * area.shortestSide() / HEIGHT;
        int width = (int) Math.min(Integer.MAX_VALUE, area.width() / unit);
        int height = (int) Math.min(Integer.MAX_VALUE, area.height() / unit);
        var lettering = Lettering.of(words, HEIGHT);
        if (lettering.isEmpty()) {
            throw Obstacle.because(CarrierCode.NO_FONT, "", words);
        }
        var lines = lettering.get().lines(words, width, height / 2);
        if (lines.isEmpty()) {
            throw Obstacle.because(CarrierCode.DOES_NOT_FIT, "", HEIGHT);
        }
        int across = lettering.get().width(lines.get());
        int down = lettering.get().height(lines.get().size());
        var box = numbers(
                area.left() + position.left(width, across) * unit,
                area.top() + position.top(height, down) * unit,
                across * unit,
                down * unit);
        var right = OfdArea.number(across * unit);
        var bottom = OfdArea.number(down * unit);
        var plate = "M 0 0 L " + right + " 0 L " + right + ' ' + bottom + " L 0 " + bottom + " C";
        return new OfdWords(words, box, plate, path(lettering.get().outline(lines.get()), unit));
    }

    private static String path(Shape outline, double unit) {
        var data = new StringBuilder();
        var point = new double[6];
        for (var path = outline.getPathIterator(AffineTransform.getScaleInstance(unit, unit));
                !path.isDone();
                path.next()) {
            int kind = path.currentSegment(point);
            data.append(data.isEmpty() ? "" : " ").append(step(kind, point));
        }
        return data.toString();
    }

    /** The commands of abbreviated data (GB/T 33190-2016, 9.3, table 36). */
    private static String step(int kind, double... point) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO -> "M " + numbers(point[0], point[1]);
            case PathIterator.SEG_LINETO -> "L " + numbers(point[0], point[1]);
            case PathIterator.SEG_QUADTO -> "Q " + numbers(point[0], point[1], point[2], point[3]);
            case PathIterator.SEG_CUBICTO -> "B " + numbers(point);
            default -> "C";
        };
    }

    private static String numbers(double... numbers) {
        var text = new StringBuilder();
        for (double number : numbers) {
            text.append(text.isEmpty() ? "" : " ").append(OfdArea.number(number));
        }
        return text.toString();
    }

    /**
     * Returns the layer in front of the page.
     *
     * @param prefix of the page's own elements, with its colon
     * @param numbers of the layer, the plate and the words
     */
    String layer(String prefix, List<Long> numbers) {
        return '<' + prefix + "Layer ID=\"" + numbers.get(0) + "\" Type=\"Foreground\">"
                + path(prefix, numbers.get(1), PLATE, "0 0 0", plate)
                + path(prefix, numbers.get(2), words, "255 255 255", outlines) + "</" + prefix + "Layer>";
    }

    private String path(String prefix, long number, String name, String color, String data) {
        return '<' + prefix + "PathObject ID=\"" + number + "\" Name=\"" + XmlText.quoted(name) + "\" Boundary=\"" + box
                + "\" Stroke=\"false\" Fill=\"true\"><" + prefix + "FillColor Value=\"" + color + "\"/><" + prefix
                + "AbbreviatedData>" + data + "</" + prefix + "AbbreviatedData></" + prefix + "PathObject>";
    }
}
