package fengni.label.vector;

import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.MarkPosition;
import fengni.label.Obstacle;
import fengni.label.lettering.Lettering;
import fengni.label.lettering.Plate;
import fengni.label.xml.XmlCursor;
import fengni.label.xml.XmlText;
import fengni.law.Finding;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words on a drawing: light outlines on a dark plate, at an edge or corner, each glyph at least 5 % of the picture's
 * shortest side high (GB 45438-2025, 5.2). Outlines look the same on every machine; programs that read a drawing aloud get
 * the words from the group's label.
 */
record Notice(Drawing drawing, View view, String words) {
    private static final String ID = "fengni-mark";
    /** The words are laid out on a grid on which their smallest glyph is so high. */
    private static final int GLYPH = 60;
    /** What rounding to the grid may take from a glyph. */
    private static final double MARGIN = 1.04;

    private static final Pattern ASCII =
            Pattern.compile("^<\\?xml[^>]{0,80}?encoding\\s*=\\s*[\"']us-ascii", Pattern.CASE_INSENSITIVE);

    static boolean isOurs(XmlCursor cursor) {
        return cursor.is(Drawing.SVG, "g")
                && cursor.written("id").filter(ID::equals).isPresent()
                && cursor.written("role").filter("img"::equals).isPresent();
    }

    static Edited on(Drawing drawing, String words, MarkPosition position) throws Obstacle {
        if (drawing.defines()) {
            return Edited.not(CarrierCode.NO_ROOM, Drawing.PART, "definitions of its own");
        }
        if (drawing.root().attribute("transform").isPresent()) {
            return Edited.not(VectorCode.SVG_TURNED, Drawing.PART, "transform");
        }
        var view = View.of(drawing);
        var notes = view.sized() ? List.<Finding>of() : List.of(Finding.of(VectorCode.SVG_NO_SIZE, Drawing.PART));
        return new Notice(drawing, view, words).edited(position, notes);
    }

    private Edited edited(MarkPosition position, List<Finding> notes) {
        var font = Lettering.of(words, GLYPH);
        if (font.isEmpty()) {
            return Edited.not(CarrierCode.NO_FONT, Drawing.PART, words);
        }
        double scale = GLYPH / (MARGIN * Plate.SHARE * view.shortest());
        int width = (int) (view.width() * scale);
        int height = (int) (view.height() * scale);
        var lines = font.get().lines(words, width, height / 2);
        if (lines.isEmpty()) {
            return Edited.not(CarrierCode.DOES_NOT_FIT, Drawing.PART, GLYPH / scale);
        }
        return put(group(font.get(), lines.get(), position, scale), notes);
    }

    /** The last child of the root lies on top of all others. */
    private Edited put(String group, List<Finding> notes) {
        var root = drawing.root();
        if (root.empty()) {
            return new Edited.Change(
                    List.of(drawing.splice(root.end() - 2, root.end(), '>' + group + "</" + root.name() + '>')), notes);
        }
        var added = drawing.splice(drawing.end().start(), drawing.end().start(), group);
        if (drawing.notice().isEmpty()) {
            return new Edited.Change(List.of(added), notes);
        }
        var old = drawing.notice().get();
        boolean last = drawing.text().substring(old.to(), drawing.end().start()).isBlank();
        if (last && old.of(drawing.text()).equals(group)) {
            return new Edited.Change(List.of(), notes);
        }
        return new Edited.Change(List.of(drawing.splice(old.from(), old.to(), ""), added), notes);
    }

    /** What the attribute {@code style} says goes before what ordinary rules of a style sheet say of all paths. */
    private String group(Lettering font, List<String> lines, MarkPosition position, double scale) {
        int wide = font.width(lines);
        int high = font.height(lines.size());
        double left = view.left() + position.left((int) (view.width() * scale), wide) / scale;
        double top = view.top() + position.top((int) (view.height() * scale), high) / scale;
        var place = new AffineTransform(1 / scale, 0, 0, 1 / scale, left, top);
        int decimals = Math.max(0, (int) Math.ceil(Math.log10(scale) + 1));
        var p = drawing.prefix();
        var name = escaped();
        return '<' + p + "g id=\"" + ID + "\" role=\"img\" aria-label=\"" + name + '"'
                + style(
                        "display:inline;visibility:visible;opacity:1;filter:none;mask:none;clip-path:none;transform:none")
                + '>'
                + '<' + p + "title>" + name + "</" + p + "title>"
                + '<' + p + "rect x=\"" + number(left, decimals) + "\" y=\"" + number(top, decimals) + "\" width=\""
                + number(wide / scale, decimals) + "\" height=\"" + number(high / scale, decimals) + '"'
                + painted("#000000") + "/>"
                + '<' + p + "path d=\"" + path(font.outline(lines).getPathIterator(place), decimals) + '"'
                + painted("#ffffff") + "/></" + p + "g>";
    }

    private static String painted(String colour) {
        return " fill=\"" + colour + "\" stroke=\"none\" fill-rule=\"nonzero\""
                + style("fill:" + colour
                        + ";fill-opacity:1;stroke:none;display:inline;visibility:visible;opacity:1;transform:none");
    }

    private static String style(String rules) {
        return " style=\"" + rules + '"';
    }

    private String escaped() {
        var quoted = XmlText.quoted(words);
        if (!ASCII.matcher(drawing.text()).find()) {
            return quoted;
        }
        var ascii = new StringBuilder();
        quoted.codePoints()
                .forEach(point -> ascii.append(point < 0x80 ? Character.toString(point) : "&#" + point + ';'));
        return ascii.toString();
    }

    private static String path(PathIterator outline, int decimals) {
        var path = new StringBuilder();
        var at = new double[6];
        for (; !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> append(path, 'M', at, 2, decimals);
                case PathIterator.SEG_LINETO -> append(path, 'L', at, 2, decimals);
                case PathIterator.SEG_QUADTO -> append(path, 'Q', at, 4, decimals);
                case PathIterator.SEG_CUBICTO -> append(path, 'C', at, 6, decimals);
                default -> path.append('Z'); // the only one that is left
            }
        }
        return path.toString();
    }

    private static void append(StringBuilder path, char command, double[] at, int count, int decimals) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            numbers.add(number(at[i], decimals));
        }
        path.append(command).append(String.join(" ", numbers));
    }

    private static String number(double value, int decimals) {
        var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
