package fengni.pages;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Gives each cell of rendered table rows the words of its column, so that the stylesheet can stack a row into a card on
 * a narrow screen. Cells keep what a template gave them itself; templates escape, so a tag here is a tag.
 */
final class Rows {
    private static final Pattern TAG = Pattern.compile("<(tr|td|th)\\b([^>]*)>");
    private static final Pattern SPAN = Pattern.compile("colspan=\"?(\\d{1,3})");

    private Rows() {}

    static String labelled(String rows, List<String> columns) {
        var matcher = TAG.matcher(rows);
        var html = new StringBuilder(rows.length() * 2);
        int column = 0;
        int copied = 0;
        while (matcher.find()) {
            if (matcher.group(1).equals("tr")) {
                column = 0;
                continue;
            }
            var attributes = matcher.group(2);
            if (column < columns.size() && !attributes.contains("data-label")) {
                html.append(rows, copied, matcher.end() - 1)
                        .append(" data-label=\"")
                        .append(escaped(columns.get(column)))
                        .append("\">");
                copied = matcher.end();
            }
            var span = SPAN.matcher(attributes);
            column += span.find() ? Integer.parseInt(span.group(1)) : 1;
        }
        return html.append(rows, copied, rows.length()).toString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("\"", "&#34;").replace("<", "&lt;");
    }
}
