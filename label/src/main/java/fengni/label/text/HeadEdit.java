package fengni.label.text;

import fengni.label.AigcLabel;
import java.util.stream.Collectors;

/**
 * A Markdown text with a label in its head.
 *
 * <p>The label is the map {@code AIGC} with the seven fields in the order of Appendix E, each value in single quotes
 * (20258A, 6.5). It takes the place of an older one, or ends the fields that are there.
 *
 * @param from first UTF-16 unit replaced
 * @param to the unit after the last
 */
record HeadEdit(int from, int to, String piece) {

    static HeadEdit fresh(String text, int at, AigcLabel label) {
        var end = Lines.breakOf(text, at);
        return new HeadEdit(at, at, "---" + end + map(label, 0, end) + end + "---" + end);
    }

    static HeadEdit added(String text, FrontMatter lines, int column, AigcLabel label) {
        var end = Lines.breakOf(text, 0);
        return new HeadEdit(lines.close(), lines.close(), " ".repeat(column) + map(label, column, end) + end);
    }

    static HeadEdit replaced(String text, FrontMatter lines, HeadLabel old, AigcLabel label) {
        int from = text.offsetByCodePoints(lines.inner(), old.start());
        int to = text.offsetByCodePoints(lines.inner(), old.end());
        while (Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new HeadEdit(from, to, map(label, old.column(), Lines.breakOf(text, 0)));
    }

    private static String map(AigcLabel label, int column, String end) {
        var indent = end + " ".repeat(column + 2);
        return label.fields().entrySet().stream()
                .map(field -> indent + field.getKey() + ": '" + field.getValue().replace("'", "''") + "'")
                .collect(Collectors.joining("", HeadLabels.KEY + ":", ""));
    }

    String on(String text) {
        return text.substring(0, from) + piece + text.substring(to);
    }
}
