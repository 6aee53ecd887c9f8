package fengni.label;

import java.util.regex.Pattern;

/** The head of a Markdown file, between two lines of three hyphens; the guide's own place for a label (20258A, 6.5). */
final class FrontMatter {
    private static final Pattern HEAD = Pattern.compile(
            "\\A\ufeff?---[ \\t]*\\R(?<fields>(?:(?!---[ \\t]*(?:\\R|\\z)).*+\\R)*+)---[ \\t]*(?:\\R|\\z)");
    private static final Pattern LABEL = Pattern.compile("(?m)^[\"']?AIGC[\"']?[ \\t]*:");

    private FrontMatter() {}

    /** Returns the first UTF-16 unit after the head, 0 if there is none. */
    static int end(String text) {
        var head = HEAD.matcher(text);
        return head.find() ? head.end() : 0;
    }

    static boolean hasLabel(String text) {
        return LABEL.matcher(text.substring(0, end(text))).find();
    }
}
