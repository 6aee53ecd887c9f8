package fengni.label.book;

import java.util.ArrayList;
import java.util.List;

/** What a chapter says to programs, in its metas and comments; in its text, labels may be what it is about. */
final class Asides {
    private static final String META = "<meta";
    private static final String COMMENT = "<!--";

    private Asides() {}

    /** Returns those that may hold a label, in any markup, well formed or not; the work is proportional to its length. */
    static List<String> of(String markup) {
        var found = new ArrayList<String>();
        int at = markup.indexOf('<');
        while (at >= 0) {
            boolean comment = markup.startsWith(COMMENT, at);
            int close = comment ? markup.indexOf("-->", at) : markup.indexOf('>', at);
            int end = close < 0 ? markup.length() : close;
            if (comment || markup.startsWith(META, at)) {
                take(markup.substring(at, end), found);
            }
            at = markup.indexOf('<', Math.max(end, at + 1));
        }
        return found;
    }

    private static void take(String aside, List<String> found) {
        if (aside.contains("AIGC") || aside.contains("ContentProducer") || aside.contains("ProduceID")) {
            found.add(aside.replaceAll("&(?:quot|#34|#x22);", "\""));
        }
    }
}
