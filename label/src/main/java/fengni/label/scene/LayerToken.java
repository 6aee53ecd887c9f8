package fengni.label.scene;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of the head of a layer in text (usda); places in bytes.
 *
 * @param kind {@code w} for a word or number, a quote for a string, {@code @} for a path, or the sign itself
 * @param depth how many brackets are open around it
 */
record LayerToken(char kind, int from, int to, int depth) {
    private static final String BLANKS = " \t\r\n";
    private static final String SIGNS = "()[]{}=;,:";

    /** Returns the pieces of the brackets that begin at a place, with them; each byte is one character of the layer. */
    static List<LayerToken> of(String layer, int open) throws Obstacle {
        var tokens = new ArrayList<LayerToken>();
        int depth = 0;
        int at = open;
        do {
            if (tokens.size() > SceneLimits.VALUES || depth > SceneLimits.DEPTH) {
                throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, String.valueOf(at), SceneLimits.VALUES);
            }
            at = behindBlanks(layer, at);
            if (at >= layer.length()) {
                throw Obstacle.because(CarrierCode.TRUNCATED, String.valueOf(at));
            }
            char kind = kind(layer.charAt(at));
            int end = end(layer, at, kind);
            depth -= ")]}".indexOf(kind) >= 0 ? 1 : 0;
            tokens.add(new LayerToken(kind, at, end, depth));
            depth += "([{".indexOf(kind) >= 0 ? 1 : 0;
            at = end;
        } while (depth > 0);
        return tokens;
    }

    private static char kind(char first) {
        return SIGNS.indexOf(first) >= 0 || first == '"' || first == '\'' || first == '@' ? first : 'w';
    }

    /** Returns the first place that is neither blank nor within a comment. */
    static int behindBlanks(String layer, int from) {
        int at = from;
        while (at < layer.length()) {
            if (layer.charAt(at) == '#' || layer.startsWith("//", at)) {
                at = behind(layer, "\n", at);
            } else if (layer.startsWith("/*", at)) {
                at = behind(layer, "*/", at + 2);
            } else if (BLANKS.indexOf(layer.charAt(at)) >= 0) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private static int end(String layer, int at, char kind) throws Obstacle {
        return switch (kind) {
            case '"', '\'' -> string(layer, at, String.valueOf(kind));
            case '@' -> layer.startsWith("@@@", at) ? behind(layer, "@@@", at + 3) : behind(layer, "@", at + 1);
            case 'w' -> word(layer, at);
            default -> at + 1; // a sign
        };
    }

    private static int string(String layer, int open, String quote) throws Obstacle {
        var mark = layer.startsWith(quote.repeat(3), open) ? quote.repeat(3) : quote;
        int at = open + mark.length();
        while (at < layer.length() && !layer.startsWith(mark, at)) {
            at += layer.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= layer.length()) {
            throw Obstacle.because(CarrierCode.TRUNCATED, String.valueOf(open));
        }
        return at + mark.length();
    }

    private static int word(String layer, int from) {
        int at = from + 1;
        while (at < layer.length() && (BLANKS + SIGNS + "\"'@#").indexOf(layer.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int behind(String layer, String end, int from) {
        int at = layer.indexOf(end, from);
        return at < 0 ? layer.length() : at + end.length();
    }

    /** Returns the characters of a word, or of a string without its quotes and with its escapes resolved. */
    String text(String layer) {
        var raw = layer.substring(from, to);
        if (kind != '"' && kind != '\'') {
            return raw;
        }
        int marks = raw.length() >= 6 && raw.charAt(1) == kind && raw.charAt(2) == kind ? 3 : 1;
        var said = new StringBuilder();
        for (int at = marks; at < raw.length() - marks; at++) {
            if (raw.charAt(at) == '\\' && at + 1 < raw.length() - marks) {
                at++;
            }
            said.append(raw.charAt(at));
        }
        return said.toString();
    }

    boolean is(String layer, String word) {
        return text(layer).equals(word);
    }
}
