package fengni.label.text;

import fengni.label.AigcLabel;
import fengni.label.LabelField;
import fengni.label.file.Medium;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at a labelled Markdown file once more before it is given out, byte by byte and without a reader of YAML: the map
 * stands in the first head, once and in these very bytes, and everything around it is the original's.
 *
 * <p>Every byte is taken as a character of Latin-1, so that offsets are bytes.
 */
record MarkdownReadBack(String original, String marked) {
    private static final int BYTE_ORDER_MARK = 3;

    static MarkdownReadBack of(Medium original, Medium marked) {
        return new MarkdownReadBack(original.whole().latin(), marked.whole().latin());
    }

    Optional<String> difference(AigcLabel label) {
        int start = marked.startsWith("\u00ef\u00bb\u00bf") ? BYTE_ORDER_MARK : 0;
        var end = lineEnd();
        int close = close(start, end);
        if (close < 0) {
            return Optional.of("no head");
        }
        int at = marked.indexOf(end + "AIGC:" + end, start);
        int indent = 0;
        while (at < 0 && indent++ < 64) {
            at = marked.indexOf(end + " ".repeat(indent) + "AIGC:" + end, start);
        }
        var map = map(label, indent, end);
        int from = at + end.length();
        if (at < 0 || from >= close || !marked.startsWith(map, from) || from + map.length() >= close + end.length()) {
            return Optional.of("label");
        }
        if (count(start, close, indent, end) != 1) {
            return Optional.of("labels");
        }
        return around(start, from, map, end) ? Optional.empty() : Optional.of("bytes beside the label");
    }

    private String lineEnd() {
        int at = 0;
        while (at < marked.length() && marked.charAt(at) != '\n' && marked.charAt(at) != '\r') {
            at++;
        }
        return marked.startsWith("\r\n", at) ? "\r\n" : marked.startsWith("\r", at) ? "\r" : "\n";
    }

    /** Returns where the line begins that ends the head, -1 if there is none. */
    private int close(int start, String end) {
        int at = marked.startsWith("---", start) ? marked.indexOf(end, start) : -1;
        while (at >= 0) {
            int line = at + end.length();
            at = marked.indexOf(end, line);
            var content = marked.substring(line, at < 0 ? marked.length() : at).stripTrailing();
            if (content.equals("---") || content.equals("...")) {
                return line;
            }
        }
        return -1;
    }

    /** Without a line break at its end. */
    private static String map(AigcLabel label, int indent, String end) {
        var map = new StringBuilder(" ".repeat(indent)).append("AIGC:");
        for (LabelField field : LabelField.values()) {
            map.append(end).append(" ".repeat(indent + 2)).append(field.key()).append(": '");
            map.append(String.join("''", label.value(field).split("'", -1))).append('\'');
        }
        return map.toString();
    }

    /** Returns how many lines of the head begin a label at this depth, however the name is written. */
    private int count(int start, int close, int indent, String end) {
        int count = 0;
        for (String line : marked.substring(start, close).split(end, -1)) {
            var name = line.substring(Math.min(indent, line.length()))
                    .replaceFirst("^[\"']", "")
                    .toLowerCase(Locale.ROOT);
            boolean deep = line.isBlank() || line.length() - line.stripLeading().length() == indent;
            count += deep && name.matches("aigc[\"']?[ \\t]*:.*") ? 1 : 0;
        }
        return count;
    }

    /** The label is one more field, or stands in place of an older one, or makes a head of its own. */
    private boolean around(int start, int from, String map, String end) {
        int to = from + map.length();
        if (original.regionMatches(0, marked, 0, from)) {
            int rest = original.length() - (marked.length() - to);
            boolean added = isRest(to, end, from);
            boolean replaced = rest > from && isRest(to, "", rest) && isLabel(from + map.indexOf('A'), rest);
            if (added || replaced) {
                return true;
            }
        }
        return original.regionMatches(0, marked, 0, start)
                && from == start + 3 + end.length()
                && marked.startsWith("---" + end, start)
                && isRest(to, end + "---" + end, start);
    }

    /** Returns true if, after some signs, nothing but the rest of the original follows. */
    private boolean isRest(int to, String signs, int rest) {
        int at = to + signs.length();
        return marked.startsWith(signs, to)
                && marked.length() - at == original.length() - rest
                && marked.regionMatches(at, original, rest, original.length() - rest);
    }

    /** What was replaced is an older label. */
    private boolean isLabel(int from, int to) {
        return from < to
                && original.substring(from, to).toLowerCase(Locale.ROOT).matches("(?s)[\"']?aigc[\"']?\\s*:.*");
    }
}
