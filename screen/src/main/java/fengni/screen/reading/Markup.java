package fengni.screen.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What lays a text out and is not seen in it: tags and comments of HTML and XML, comments of programs, tags in square brackets,
 * the targets of links. Rows and paragraphs end a line, cells leave a blank, and what a tag hides is hidden.
 */
final class Markup {
    private static final String HOW = "markup";
    /** Longer ones are read as they stand: a stream would hold them. */
    private static final int LONGEST = 256;

    private static final int LONGEST_HIDDEN = 512;
    private static final int LONGEST_NAME = 16;
    /** Of a comment in a program: streams of code are full of them. */
    private static final int LONGEST_REMARK = 64;

    private static final int CUT = -1;
    private static final int BROKEN = -2;
    private static final String COMMENT = "<!--";
    private static final String CHARACTERS = "<![CDATA[";
    private static final String CHARACTERS_END = "]]>";
    private static final Set<String> CELLS = Set.of("td", "th", "img", "input", "option");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "tr", "li", "ul", "ol", "table", "section", "article", "h1", "h2", "h3", "h4", "blockquote");
    private static final Set<String> BREAKS = Set.of("br", "hr");
    private static final Set<String> UNSEEN = Set.of("rt", "rp", "script", "style", "template");
    private static final Pattern HIDING = Pattern.compile(
            "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|(?:font-size|opacity|width|height)\\s*:\\s*0(?![.\\d]*[1-9])"
                    + "|\\shidden(?=[\\s=>/]|$)");
    private static final Set<String> BRACKETED =
            Set.of("b i u s url img color size font center left right align quote code list sub sup spoiler hide email"
                    .split(" ", -1));

    private Markup() {}

    /** @param at where {@code <} stands */
    static Attempt tag(CharSequence text, int at, boolean last) {
        if (startsWith(text, at, COMMENT)) {
            return until(text, at + COMMENT.length(), at + LONGEST, "-->", at, last);
        }
        if (startsWith(text, at, CHARACTERS)) {
            return found(CHARACTERS.length(), Attempt.UNSEEN);
        }
        int from = nameFrom(text, at);
        int name = name(text, from);
        if (name == text.length() || isCut(text, at, COMMENT) || isCut(text, at, CHARACTERS)) {
            return last ? Attempt.NONE : Attempt.MORE;
        }
        if (name == from || " \t\r\n/>".indexOf(text.charAt(name)) < 0) {
            return Attempt.NONE;
        }
        int end = tagEnd(text, at, name);
        if (end < 0) {
            return end == CUT && !last ? Attempt.MORE : Attempt.NONE;
        }
        var called = text.subSequence(from, name).toString().toLowerCase(Locale.ROOT);
        boolean closing = from > at + 1;
        boolean hides = !closing
                && (UNSEEN.contains(called)
                        || HIDING.matcher(text.subSequence(name, end)).find());
        return hides ? hidden(text, at, end, called, last) : found(end - at, seenAs(called, closing));
    }

    /** Returns the place behind the tag. */
    private static int tagEnd(CharSequence text, int at, int from) {
        char quote = 0;
        for (int to = from; to < Math.min(text.length(), at + LONGEST); to++) {
            char c = text.charAt(to);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return to + 1;
            } else if (c == '<') {
                return BROKEN;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return text.length() < at + LONGEST ? CUT : BROKEN;
    }

    private static String seenAs(String name, boolean closing) {
        if (CELLS.contains(name)) {
            return " ";
        }
        return BREAKS.contains(name) || (closing && BLOCKS.contains(name)) ? "\n" : Attempt.UNSEEN;
    }

    /** Leaves out what a tag hides, up to its end. */
    private static Attempt hidden(CharSequence text, int at, int from, String name, boolean last) {
        int furthest = Math.min(text.length(), at + LONGEST_HIDDEN);
        for (int to = from; to + name.length() + 2 < furthest; to++) {
            if (text.charAt(to) == '<' && text.charAt(to + 1) == '/' && isNamed(text, to + 2, name)) {
                return found(to - at, Attempt.UNSEEN);
            }
        }
        boolean open = text.length() < at + LONGEST_HIDDEN && !last;
        return open ? Attempt.MORE : found(from - at, Attempt.UNSEEN);
    }

    private static boolean isNamed(CharSequence text, int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.toLowerCase(text.charAt(at + i)) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** @param at where a square bracket opens */
    static Attempt bracketed(CharSequence text, int at, boolean last) {
        int from = nameFrom(text, at);
        int name = name(text, from);
        if (name == text.length()) {
            return last || name - from >= LONGEST_NAME ? Attempt.NONE : Attempt.MORE_OF_A_SIGN;
        }
        if (!BRACKETED.contains(text.subSequence(from, name).toString().toLowerCase(Locale.ROOT))) {
            return Attempt.NONE;
        }
        int furthest = text.charAt(name) == '=' ? at + LONGEST : name;
        return until(text, name, furthest, "]", at, last);
    }

    /** @param at where a square bracket closes, before the target of a link perhaps */
    static Attempt link(CharSequence text, int at, boolean last) {
        if (at + 1 == text.length() || isCut(text, at, CHARACTERS_END)) {
            return last ? Attempt.NONE : Attempt.MORE_OF_A_SIGN;
        }
        if (startsWith(text, at, CHARACTERS_END)) {
            return found(CHARACTERS_END.length(), Attempt.UNSEEN);
        }
        if (text.charAt(at + 1) != '(') {
            return Attempt.NONE;
        }
        int to = at + 2;
        while (to < text.length()
                && to - at < LONGEST
                && text.charAt(to) > ' '
                && text.charAt(to) < 0x7F
                && text.charAt(to) != ')') {
            to++;
        }
        if (to == text.length()) {
            return last ? Attempt.NONE : Attempt.MORE;
        }
        return text.charAt(to) == ')' ? found(to + 1 - at, Attempt.UNSEEN) : Attempt.NONE;
    }

    /** @param at where {@code /} stands */
    static Attempt comment(CharSequence text, int at, boolean last) {
        if (at + 1 == text.length()) {
            return last ? Attempt.NONE : Attempt.MORE_OF_A_SIGN;
        }
        return text.charAt(at + 1) == '*' ? until(text, at + 2, at + LONGEST_REMARK, "*/", at, last) : Attempt.NONE;
    }

    /** Looks for the end between two places of what began at a third. */
    private static Attempt until(CharSequence text, int from, int furthest, String end, int at, boolean last) {
        for (int to = from; to <= furthest; to++) {
            if (startsWith(text, to, end)) {
                return found(to + end.length() - at, Attempt.UNSEEN);
            }
            if (to + end.length() > text.length()) {
                return last ? Attempt.NONE : Attempt.MORE;
            }
        }
        return Attempt.NONE;
    }

    private static Attempt found(int length, String text) {
        return new Attempt.Found(length, text, HOW);
    }

    private static int name(CharSequence text, int from) {
        int to = from;
        while (to < text.length() && to - from < LONGEST_NAME && isNamed(text.charAt(to), to > from)) {
            to++;
        }
        return to;
    }

    private static boolean isNamed(char c, boolean inside) {
        return Ascii.isLetter(c) || (inside && (Ascii.isDigit(c) || c == '-' || c == ':'));
    }

    /** Returns whether the text ends where this may still begin. */
    private static boolean isCut(CharSequence text, int at, String start) {
        return text.length() - at < start.length()
                && startsWith(start, 0, text.subSequence(at, text.length()).toString());
    }

    private static int nameFrom(CharSequence text, int at) {
        return at + (at + 1 < text.length() && text.charAt(at + 1) == '/' ? 2 : 1);
    }

    private static boolean startsWith(CharSequence text, int at, String start) {
        for (int i = 0; i < start.length(); i++) {
            if (at + i >= text.length() || text.charAt(at + i) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
