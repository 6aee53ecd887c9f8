package fengni.screen.reading;

import java.util.Map;

/** Character references of HTML: decimal, hexadecimal, and the names that writers of words may use. */
final class Entities {
    private static final String HOW = "entity";
    private static final int MOST_DIGITS = 7;
    private static final int MOST_ZEROS = 16;
    private static final int LONGEST_NAME = 14;
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("ensp", "\u2002"),
            Map.entry("emsp", "\u2003"),
            Map.entry("thinsp", "\u2009"),
            Map.entry("shy", "\u00ad"),
            Map.entry("zwj", "\u200d"),
            Map.entry("zwnj", "\u200c"),
            Map.entry("lrm", "\u200e"),
            Map.entry("rlm", "\u200f"),
            Map.entry("middot", "\u00b7"),
            Map.entry("hellip", "\u2026"),
            Map.entry("mdash", "\u2014"),
            Map.entry("ndash", "\u2013"),
            Map.entry("bull", "\u2022"),
            Map.entry("lpar", "("),
            Map.entry("rpar", ")"),
            Map.entry("period", "."),
            Map.entry("comma", ","),
            Map.entry("num", "#"),
            Map.entry("percnt", "%"),
            Map.entry("sol", "/"),
            Map.entry("ast", "*"),
            Map.entry("midast", "*"),
            Map.entry("ZeroWidthSpace", "\u200b"),
            Map.entry("NoBreak", "\u2060"),
            Map.entry("hairsp", "\u200a"),
            Map.entry("puncsp", "\u2008"),
            Map.entry("Tab", "\t"),
            Map.entry("NewLine", "\n"),
            Map.entry("copy", "\u00a9"),
            Map.entry("reg", "\u00ae"),
            Map.entry("star", "\u2606"),
            Map.entry("starf", "\u2605"),
            Map.entry("deg", "\u00b0"),
            Map.entry("colon", ":"),
            Map.entry("semi", ";"),
            Map.entry("excl", "!"),
            Map.entry("quest", "?"),
            Map.entry("lowbar", "_"),
            Map.entry("vert", "|"),
            Map.entry("plus", "+"),
            Map.entry("equals", "="),
            Map.entry("bsol", "\\"));

    private Entities() {}

    /** @param at where an ampersand stands */
    static Attempt at(CharSequence text, int at, boolean last) {
        if (at + 1 == text.length()) {
            return last ? Attempt.NONE : Attempt.MORE;
        }
        return text.charAt(at + 1) == '#' ? number(text, at, last) : name(text, at, last);
    }

    private static Attempt number(CharSequence text, int at, boolean last) {
        int from = at + 2;
        boolean hex = from < text.length() && (text.charAt(from) == 'x' || text.charAt(from) == 'X');
        int radix = hex ? 16 : 10;
        from += hex ? 1 : 0;
        int zerosTo = from + MOST_ZEROS;
        while (from < text.length() && from < zerosTo && text.charAt(from) == '0') {
            from++;
        }
        int to = from;
        int value = 0;
        while (to < text.length() && to - from < MOST_DIGITS && Ascii.digit(text.charAt(to), radix) >= 0) {
            value = value * radix + Ascii.digit(text.charAt(to), radix);
            to++;
        }
        if (to == text.length() && !last) {
            return Attempt.MORE;
        }
        if (to == from || !isText(value)) {
            return Attempt.NONE;
        }
        boolean closed = to < text.length() && text.charAt(to) == ';';
        return new Attempt.Found(to - at + (closed ? 1 : 0), Character.toString(value), HOW);
    }

    private static boolean isText(int value) {
        boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        return value > 0 && Character.isValidCodePoint(value) && !surrogate;
    }

    private static Attempt name(CharSequence text, int at, boolean last) {
        int to = at + 1;
        while (to < text.length() && to - at <= LONGEST_NAME && Ascii.isLetter(text.charAt(to))) {
            to++;
        }
        if (to == text.length() && !last) {
            return Attempt.MORE;
        }
        var name = text.subSequence(at + 1, to).toString();
        boolean known = to < text.length() && text.charAt(to) == ';' && NAMES.containsKey(name);
        return known ? new Attempt.Found(to - at + 1, NAMES.getOrDefault(name, ""), HOW) : Attempt.NONE;
    }
}
