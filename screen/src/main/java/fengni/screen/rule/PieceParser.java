package fengni.screen.rule;

import fengni.screen.rule.Piece.Edge;
import fengni.screen.rule.Piece.Either;
import fengni.screen.rule.Piece.OneOf;
import fengni.screen.rule.Piece.Repeat;
import fengni.screen.rule.Piece.Row;
import fengni.screen.rule.Piece.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes an expression apart. It knows less than RE2: what it doesn't know is refused, and what is malformed is left to
 * RE2 to name.
 */
final class PieceParser {
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,5})(,(\\d{0,5}))?}");
    private static final Pattern CODE = Pattern.compile("x(?:([0-9A-Fa-f]{2})|\\{([0-9A-Fa-f]{1,6})})");
    private static final Pattern PROPERTY = Pattern.compile("[pP](?:\\{\\^?\\w+}|[A-Z])");
    private static final Pattern GROUP = Pattern.compile("\\?(?:i?:|i(?=\\))|P?<\\w+>)");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]-[A-Z]|[A-Z]");
    private static final Pattern ESCAPED = Pattern.compile("\\[:\\^?\\w+:]|\\\\p\\{[^}]*}|\\\\x\\{[^}]*}|\\\\.");
    private static final int DEEPEST = 30;

    private final String text;
    private final Reader reader;
    private final List<Slip> slips = new ArrayList<>();
    private int at;
    private int depth;

    PieceParser(String text, Reader reader) {
        this.text = text;
        this.reader = reader;
    }

    Piece parse() {
        var whole = either();
        while (at < text.length()) {
            refuse(text.substring(at, at + 1));
            at++;
            either();
        }
        return whole;
    }

    List<Slip> slips() {
        return slips;
    }

    private Piece either() {
        var parts = new ArrayList<>(List.of(row()));
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            parts.add(row());
        }
        return parts.size() == 1 ? parts.getFirst() : new Either(parts);
    }

    private Piece row() {
        var parts = new ArrayList<Piece>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            parts.add(repeated(one()));
        }
        return parts.size() == 1 ? parts.getFirst() : new Row(List.copyOf(parts));
    }

    private Piece one() {
        int column = at;
        return switch (text.charAt(at)) {
            case '(' -> group();
            case '[' -> set();
            case '\\' -> escape();
            case '.' -> {
                at++;
                yield new OneOf(".");
            }
            case '^', '$', '*', '+', '?' -> {
                at++;
                refuse(text.substring(column, at), column);
                yield new Row(List.of());
            }
            default -> sign(text.codePointAt(at));
        };
    }

    private Piece sign(int codePoint) {
        at += Character.charCount(codePoint);
        return new Sign(reader.read(codePoint));
    }

    private Piece group() {
        int open = at++;
        var kind = found(GROUP);
        if (!kind.isEmpty()) {
            at += kind.length();
        } else if (text.startsWith("?", at)) {
            refuse(text.substring(open, Math.min(at + 2, text.length())), open);
            at++;
        }
        if (++depth > DEEPEST) {
            refuse("(", open);
            at = text.length();
            return new Row(List.of());
        }
        var inside = either();
        depth--;
        if (at == text.length()) {
            refuse("(", open);
            return inside;
        }
        at++;
        return new Either(List.of(inside));
    }

    private Piece set() {
        int from = at++;
        at += text.startsWith("^", at) ? 1 : 0;
        at += text.startsWith("]", at) ? 1 : 0;
        while (at < text.length() && text.charAt(at) != ']') {
            boolean named = text.startsWith("[:", at) && text.indexOf(":]", at) > 0;
            at = named ? text.indexOf(":]", at) + 2 : at + (text.charAt(at) == '\\' ? 2 : 1);
        }
        if (at >= text.length()) {
            at = text.length();
            refuse("[", from);
            return new OneOf(".");
        }
        return new OneOf(withFolded(text.substring(from, ++at)));
    }

    /** Capitals and characters in another dress are listed with those they are read as; other ranges stay as they are. */
    private String withFolded(String set) {
        var more = new StringBuilder();
        set.codePoints().filter(each -> each > 0x7F).forEach(each -> {
            var read = reader.read(each);
            if (read.codePointCount(0, read.length()) == 1 && read.codePointAt(0) > 0x7F) {
                more.append(read);
            }
        });
        var capitals = CAPITALS.matcher(ESCAPED.matcher(set).replaceAll(""));
        while (capitals.find()) {
            more.append(capitals.group().toLowerCase(Locale.ROOT));
        }
        return set.substring(0, set.length() - 1) + more + "]";
    }

    private Piece escape() {
        int from = at++;
        if (at == text.length()) {
            refuse("\\", from);
            return new Row(List.of());
        }
        char letter = text.charAt(at);
        return switch (letter) {
            case 'd', 'D', 's', 'S', 'w', 'W' -> new OneOf(text.substring(from, ++at));
            case 'b', 'B' -> new Edge(text.substring(from, ++at));
            case 't', 'n', 'r', 'f', 'v' -> {
                at++;
                yield new Sign(Character.toString("\t\n\r\f\u000B".charAt("tnrfv".indexOf(letter))));
            }
            default -> rareEscape(from, letter);
        };
    }

    private Piece rareEscape(int from, char letter) {
        var code = found(CODE);
        if (!code.isEmpty()) {
            at += code.length();
            var digits = code.charAt(1) == '{' ? code.substring(2, code.length() - 1) : code.substring(1);
            int codePoint = Integer.parseInt(digits, 16);
            if (Character.isValidCodePoint(codePoint)) {
                return new Sign(reader.read(codePoint));
            }
        }
        var property = found(PROPERTY);
        if (!property.isEmpty()) {
            at += property.length();
            return new OneOf(text.substring(from, at));
        }
        at = Math.min(at + 1, text.length());
        if (Character.isLetterOrDigit(letter) || letter > 0x7F) {
            refuse(text.substring(from, at), from);
        }
        return new Sign(reader.read(letter));
    }

    private Piece repeated(Piece part) {
        var whole = part;
        for (int times = 0; at < text.length(); times++) {
            int from = at;
            int least;
            int most;
            var count = COUNT.matcher(text).region(at, text.length());
            if ("*+?".indexOf(text.charAt(at)) >= 0) {
                least = text.charAt(at) == '+' ? 1 : 0;
                most = text.charAt(at) == '?' ? 1 : Piece.ENDLESS;
                at++;
            } else if (count.lookingAt()) {
                least = Integer.parseInt(count.group(1));
                most = most(count, least);
                at = count.end();
            } else {
                return whole;
            }
            at += text.startsWith("?", at) ? 1 : 0;
            if (times > 0 || least > most) {
                refuse(text.substring(from, at), from);
            }
            whole = new Repeat(whole, least, most, text.substring(from, at));
        }
        return whole;
    }

    private static int most(Matcher count, int least) {
        if (count.group(2) == null) {
            return least;
        }
        return count.group(3).isEmpty() ? Piece.ENDLESS : Integer.parseInt(count.group(3));
    }

    private String found(Pattern pattern) {
        var matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.group() : "";
    }

    private void refuse(String sign) {
        refuse(sign, at);
    }

    private void refuse(String sign, int where) {
        slips.add(Slip.at(text.codePointCount(0, where) + 1, Mistake.UNSUPPORTED_SIGN, sign));
    }
}
