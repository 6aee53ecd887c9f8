package fengni.label.text;

/** Lines of a text, ended by LF, CR LF or CR; offsets in UTF-16 units. */
final class Lines {
    static final String BYTE_ORDER_MARK = "\ufeff";

    private Lines() {}

    /** Returns where the line ends that begins there, before its break. */
    static int end(String text, int from) {
        int at = from;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns where the next line begins, or where the text ends. */
    static int next(String text, int from) {
        int end = end(text, from);
        return end + breakAt(text, end).length();
    }

    /** Returns the first line break of a text from there on, LF if it has none. */
    static String breakOf(String text, int from) {
        var found = breakAt(text, end(text, from));
        return found.isEmpty() ? "\n" : found;
    }

    /** Returns where the first line begins that is not blank. */
    static int afterBlank(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text, at)) {
            at = next(text, at);
        }
        return at;
    }

    /** Returns true if a line holds these three characters and nothing else but blanks. */
    static boolean isRule(String text, int from, String sign) {
        return text.startsWith(sign, from) && isBlank(text, from + sign.length());
    }

    private static boolean isBlank(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at == text.length() || isBreak(text.charAt(at));
    }

    private static String breakAt(String text, int at) {
        if (text.startsWith("\r\n", at)) {
            return "\r\n";
        }
        return at < text.length() ? text.substring(at, at + 1) : "";
    }

    private static boolean isBreak(char unit) {
        return unit == '\n' || unit == '\r';
    }
}
