package fengni.label.text;

import fengni.label.AigcLabel;
import fengni.label.file.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks at a labelled page once more before it is given out, tag by tag and without a tree: one {@code meta} element of
 * this name stands there, in these very bytes, and everything around it is the original's.
 *
 * <p>Every byte is taken as a character of Latin-1, so that offsets are bytes.
 */
record HtmlReadBack(String original, String marked) {
    private static final List<String> RAW =
            List.of("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes");

    private static final Pattern NAME = Pattern.compile(
            "[\\s/\"'](?i:name)\\s*=\\s*(?:\"\\s*(?i:AIGC)\\s*\"|'\\s*(?i:AIGC)\\s*'|(?i:AIGC)(?=[\\s/>]))");

    /** A stretch of a page, from its first byte to the one after its last. */
    private record Tag(int from, int to) {}

    static HtmlReadBack of(Medium original, Medium marked) {
        return new HtmlReadBack(original.whole().latin(), marked.whole().latin());
    }

    Optional<String> difference(AigcLabel label) {
        var labels = labels(marked);
        if (labels.size() != 1) {
            return Optional.of("labels: " + labels.size());
        }
        var tag = labels.getFirst();
        if (!marked.substring(tag.from(), tag.to()).equals(expected(label))) {
            return Optional.of("label");
        }
        return isAround(tag) ? Optional.empty() : Optional.of("bytes beside the label");
    }

    private static String expected(AigcLabel label) {
        var json = new StringBuilder();
        label.wrappedJson()
                .chars()
                .forEach(unit -> json.append(
                        switch (unit) {
                            case '"' -> "&quot;";
                            case '&' -> "&amp;";
                            case '<' -> "&lt;";
                            case '>' -> "&gt;";
                            default -> String.valueOf((char) unit);
                        }));
        return "<meta name=\"AIGC\" content=\"" + json + "\" />";
    }

    /** The element was put between two bytes, on a line of its own or not, or took the place of an older one. */
    private boolean isAround(Tag tag) {
        return between(tag, "")
                || (marked.startsWith("\r\n", tag.to()) && between(tag, "\r\n"))
                || (marked.startsWith("\n", tag.to()) && between(tag, "\n"))
                || replaced(tag);
    }

    private boolean between(Tag tag, String lineBreak) {
        int from = tag.from() - lineBreak.length();
        return from >= 0
                && marked.startsWith(lineBreak, from)
                && original.length() == marked.length() - (tag.to() - from)
                && original.regionMatches(0, marked, 0, from)
                && original.regionMatches(from, marked, tag.to(), marked.length() - tag.to());
    }

    private boolean replaced(Tag tag) {
        int rest = marked.length() - tag.to();
        var old = new Tag(tag.from(), original.length() - rest);
        return original.regionMatches(0, marked, 0, tag.from())
                && old.to() > old.from()
                && original.regionMatches(old.to(), marked, tag.to(), rest)
                && labels(original).equals(List.of(old));
    }

    private static List<Tag> labels(String page) {
        var labels = new ArrayList<Tag>();
        int at = page.indexOf('<');
        while (at >= 0) {
            int end = end(page, at);
            var tag = page.substring(at, end);
            if (isNamed(tag, 1, "meta") && NAME.matcher(tag).find()) {
                labels.add(new Tag(at, end));
            }
            at = page.indexOf('<', Math.max(end, at + 1));
        }
        return labels;
    }

    /** Returns where a comment, an element whose content is no markup, or a tag ends. */
    private static int end(String page, int at) {
        if (page.startsWith("<!--", at)) {
            return after(page, "-->", at + 2);
        }
        for (String raw : RAW) {
            if (isNamed(page, at + 1, raw)) {
                return closing(page, raw, tagEnd(page, at));
            }
        }
        return tagEnd(page, at);
    }

    private static boolean isNamed(String page, int at, String name) {
        int end = at + name.length();
        return page.regionMatches(true, at, name, 0, name.length())
                && end < page.length()
                && " \t\r\n\f/>".indexOf(page.charAt(end)) >= 0;
    }

    private static int closing(String page, String name, int from) {
        int at = page.indexOf("</", from);
        while (at >= 0 && !isNamed(page, at + 2, name)) {
            at = page.indexOf("</", at + 2);
        }
        return at < 0 ? page.length() : at;
    }

    /** A bracket inside of quotes does not end a tag; a quote opens a value only after its sign of equality. */
    private static int tagEnd(String page, int at) {
        if (at + 1 == page.length() || " \t\r\n\f<>=".indexOf(page.charAt(at + 1)) >= 0) {
            return at + 1;
        }
        char before = 0;
        for (int i = at + 1; i < page.length(); i++) {
            char unit = page.charAt(i);
            if (unit == '>') {
                return i + 1;
            }
            if (before == '=' && (unit == '"' || unit == '\'')) {
                int close = page.indexOf(unit, i + 1);
                i = close < 0 ? page.length() : close;
            }
            before = Character.isWhitespace(unit) ? before : unit;
        }
        return page.length();
    }

    private static int after(String page, String sign, int from) {
        int at = page.indexOf(sign, from);
        return at < 0 ? page.length() : at + sign.length();
    }
}
