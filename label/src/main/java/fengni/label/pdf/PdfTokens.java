package fengni.label.pdf;

import fengni.label.file.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reader of PDF text for looking back at what was written; it shares nothing with the parser that reads strangers' files.
 *
 * <p>Texts are Latin-1: one character is one byte.
 */
final class PdfTokens {
    private static final String DELIMITERS = "()<>[]{}/%";

    private final String text;
    private int at;

    /** What was met is no PDF text. */
    static final class Unexpected extends Exception {
        private static final long serialVersionUID = 1;

        Unexpected(String what) {
            super(what);
        }
    }

    /**
     * One entry of a dictionary.
     *
     * @param value its tokens in one canonical spelling, strings decoded behind a round bracket, names behind a slash
     */
    record Entry(String key, List<String> value) {}

    PdfTokens(String text, int at) {
        this.text = text;
        this.at = at;
    }

    int position() {
        return at;
    }

    /** Returns the next token; empty at the end. */
    String next() throws Unexpected {
        skipBlanks();
        if (at >= text.length()) {
            return "";
        }
        char first = text.charAt(at);
        if (first == '(') {
            return '(' + literal();
        }
        if (first == '<' || first == '>') {
            boolean twice = at + 1 < text.length() && text.charAt(at + 1) == first;
            if (twice) {
                at += 2;
                return first == '<' ? "<<" : ">>";
            }
            return '(' + hexadecimal();
        }
        at++;
        return switch (first) {
            case '[', ']', '{', '}', ')' -> String.valueOf(first);
            case '/' -> '/' + name(word());
            default -> number(first + word());
        };
    }

    void expect(String token) throws Unexpected {
        int from = at;
        var found = next();
        if (!found.equals(token)) {
            throw new Unexpected("no " + token + " at " + from);
        }
    }

    /** Returns a whole number that is not negative. */
    long whole() throws Unexpected {
        return wholeOf(next());
    }

    /** Reads a token as a whole number that is not negative. */
    static long wholeOf(String token) throws Unexpected {
        if (token.isEmpty() || token.length() > 18 || !token.chars().allMatch(unit -> unit >= '0' && unit <= '9')) {
            throw new Unexpected("no number: " + Excerpt.of(token));
        }
        return Long.parseLong(token);
    }

    /** Returns the entries of a dictionary in their order, those that stand there twice included. */
    List<Entry> dictionary() throws Unexpected {
        expect("<<");
        var entries = new ArrayList<Entry>();
        var token = next();
        while (!token.equals(">>")) {
            if (!token.startsWith("/")) {
                throw new Unexpected("no name before " + at);
            }
            entries.add(new Entry(token.substring(1), value()));
            token = next();
        }
        return entries;
    }

    /** Returns the tokens of one value; a reference has three. */
    private List<String> value() throws Unexpected {
        var tokens = new ArrayList<String>();
        int depth = 0;
        do {
            var token = next();
            if (token.isEmpty()) {
                throw new Unexpected("the end within a value");
            }
            depth += token.equals("<<") || token.equals("[") ? 1 : token.equals(">>") || token.equals("]") ? -1 : 0;
            tokens.add(token);
        } while (depth > 0);
        int from = at;
        if (isWhole(tokens.getLast()) && isWhole(next()) && next().equals("R")) {
            at = from;
            tokens.add(next());
            tokens.add(next());
        } else {
            at = from;
        }
        return tokens;
    }

    private static boolean isWhole(String token) {
        return !token.isEmpty() && token.chars().allMatch(unit -> unit >= '0' && unit <= '9');
    }

    static Optional<List<String>> value(List<Entry> entries, String key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    private void skipBlanks() {
        while (at < text.length() && (isBlank(text.charAt(at)) || text.charAt(at) == '%')) {
            if (text.charAt(at) == '%') {
                while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    at++;
                }
            } else {
                at++;
            }
        }
    }

    private String word() {
        int from = at;
        while (at < text.length() && !isBlank(text.charAt(at)) && DELIMITERS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Fractions are spelled in many ways. */
    private static String number(String word) {
        try {
            return word.indexOf('.') < 0 ? word : Double.toString(Double.parseDouble(word));
        } catch (NumberFormatException noNumber) {
            return word;
        }
    }

    private static String name(String word) {
        var name = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '#' && i + 2 < word.length() && isHexadecimal(word, i + 1)) {
                name.append((char) Integer.parseInt(word.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                name.append(word.charAt(i));
            }
        }
        return name.toString();
    }

    private static boolean isHexadecimal(String word, int from) {
        return Character.digit(word.charAt(from), 16) >= 0 && Character.digit(word.charAt(from + 1), 16) >= 0;
    }

    private String hexadecimal() throws Unexpected {
        int end = text.indexOf('>', at);
        if (end < 0 || text.charAt(at) == '>') {
            throw new Unexpected("no end of a string at " + at);
        }
        var digits = new StringBuilder();
        text.substring(at + 1, end)
                .chars()
                .filter(unit -> !isBlank((char) unit))
                .forEach(unit -> digits.append((char) unit));
        digits.append(digits.length() % 2 == 0 ? "" : "0");
        at = end + 1;
        var decoded = new StringBuilder();
        for (int i = 0; i < digits.length(); i += 2) {
            if (!isHexadecimal(digits.toString(), i)) {
                throw new Unexpected("no digit before " + at);
            }
            decoded.append((char) Integer.parseInt(digits.substring(i, i + 2), 16));
        }
        return decoded.toString();
    }

    private String literal() throws Unexpected {
        var decoded = new StringBuilder();
        int depth = 0;
        for (; at < text.length(); at++) {
            char unit = text.charAt(at);
            depth += unit == '(' ? 1 : unit == ')' ? -1 : 0;
            if (depth == 0) {
                at++;
                return decoded.substring(1);
            }
            if (unit == '\\') {
                at++;
                escape(decoded);
            } else if (unit == '\r') {
                decoded.append('\n');
                at += at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 1 : 0;
            } else {
                decoded.append(unit);
            }
        }
        throw new Unexpected("the end within a string");
    }

    /** Leaves the position on the last character of the escape. */
    private void escape(StringBuilder decoded) throws Unexpected {
        if (at >= text.length()) {
            throw new Unexpected("the end within a string");
        }
        char unit = text.charAt(at);
        int plain = "nrtbf".indexOf(unit);
        if (plain >= 0) {
            decoded.append("\n\r\t\b\f".charAt(plain));
        } else if (unit >= '0' && unit <= '7') {
            int value = 0;
            int last = Math.min(at + 3, text.length());
            while (at < last && text.charAt(at) >= '0' && text.charAt(at) <= '7') {
                value = value * 8 + text.charAt(at++) - '0';
            }
            at--;
            decoded.append((char) (value & 0xff));
        } else if (unit == '\r' || unit == '\n') {
            at += unit == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 1 : 0;
        } else {
            decoded.append(unit);
        }
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t' || unit == '\f' || unit == 0;
    }
}
