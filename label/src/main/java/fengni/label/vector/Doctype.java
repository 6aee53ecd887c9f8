package fengni.label.vector;

/**
 * The document type that stands before the root of old drawings. It is never resolved: a reader that leaves it out sees the
 * same drawing, as long as it defines nothing itself.
 *
 * @param from first UTF-16 unit; equal to {@code to} if there is none
 * @param to the unit after the last
 * @param defines true if it has an internal subset
 */
record Doctype(int from, int to, boolean defines) {
    private static final String SIGN = "<!DOCTYPE";

    static Doctype of(String xml) {
        int at = xml.indexOf('<');
        while (at >= 0 && (xml.startsWith("<?", at) || xml.startsWith("<!--", at))) {
            at = xml.indexOf('<', skipped(xml, at));
        }
        return at >= 0 && xml.startsWith(SIGN, at) ? from(xml, at) : new Doctype(0, 0, false);
    }

    /** Returns the text with blanks in its place, so that all other places stay. */
    String blanked(String xml) {
        return from == to ? xml : xml.substring(0, from) + " ".repeat(to - from) + xml.substring(to);
    }

    private static Doctype from(String xml, int start) {
        boolean inside = false;
        boolean defines = false;
        int at = start + SIGN.length();
        while (at < xml.length()) {
            char unit = xml.charAt(at);
            if (unit == '>' && !inside) {
                return new Doctype(start, at + 1, defines);
            }
            if (unit == '[' || unit == ']') {
                inside = unit == '[';
                defines = true;
            }
            at = skipped(xml, at);
        }
        return new Doctype(start, xml.length(), defines);
    }

    /** Returns the place behind a comment, an instruction, a string in quotes, or one unit. */
    private static int skipped(String xml, int at) {
        if (xml.startsWith("<!--", at)) {
            return behind(xml, "-->", at + 4);
        }
        if (xml.startsWith("<?", at)) {
            return behind(xml, "?>", at + 2);
        }
        char unit = xml.charAt(at);
        return unit == '"' || unit == '\'' ? behind(xml, String.valueOf(unit), at + 1) : at + 1;
    }

    private static int behind(String xml, String end, int from) {
        int at = xml.indexOf(end, from);
        return at < 0 ? xml.length() : at + end.length();
    }
}
