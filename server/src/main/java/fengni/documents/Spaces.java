package fengni.documents;

import java.util.regex.Pattern;

/** Text of browsers and word processors in one spelling: line feeds, plain blanks, nothing that has no width. */
final class Spaces {
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\\x0B\f\\x{85}\\x{2028}\\x{2029}]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\x{AD}\\x{200B}\\x{200E}\\x{200F}\\x{2060}\\x{FEFF}]");

    private Spaces() {}

    static String plain(String text) {
        var lines = LINE_ENDS.matcher(text).replaceAll("\n").replace('\t', ' ');
        return INVISIBLE.matcher(lines).replaceAll("");
    }

    /** Returns the same on one line. */
    static String line(String text) {
        return plain(text).replace('\n', ' ');
    }
}
