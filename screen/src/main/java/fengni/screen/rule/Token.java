package fengni.screen.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A sign or a word of a combination.
 *
 * @param text the word without its quotes, the id without {@code @}; otherwise the sign
 * @param column its first code point, from 1
 */
record Token(Sort sort, String text, int column) {
    enum Sort {
        BARE,
        QUOTED,
        CLASS,
        AND,
        OR,
        NOT,
        BEFORE,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    private static final int FULL_WIDTH = 0xFEE0;

    /** Reads a pattern; the last token is the end. */
    static List<Token> read(String pattern, List<Slip> slips) {
        var reader = new Reader(pattern.codePoints().toArray(), slips);
        var tokens = new ArrayList<Token>();
        do {
            tokens.add(reader.next());
        } while (tokens.getLast().sort() != Sort.END);
        return tokens;
    }

    /** Returns the ASCII sign that a full-width one stands for; other characters stand for themselves. */
    static int sign(int codePoint) {
        return switch (codePoint) {
            case '＆', '＋', '｜', '！', '＜', '（', '）', '，', '＠', '＂' -> codePoint - FULL_WIDTH;
            case '“', '”' -> '"';
            default -> codePoint;
        };
    }

    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static Sort sort(int sign) {
        return switch (sign) {
            case '&', '+' -> Sort.AND;
            case '|' -> Sort.OR;
            case '!' -> Sort.NOT;
            case '<' -> Sort.BEFORE;
            case '(' -> Sort.OPEN;
            case ')' -> Sort.CLOSE;
            case ',' -> Sort.COMMA;
            case '@' -> Sort.CLASS;
            case '"' -> Sort.QUOTED;
            default -> Sort.BARE;
        };
    }

    /** Takes one token after the other. */
    private static final class Reader {
        private final int[] text;
        private final List<Slip> slips;
        private int at;

        Reader(int[] text, List<Slip> slips) {
            this.text = text;
            this.slips = slips;
        }

        Token next() {
            while (at < text.length && isBlank(text[at])) {
                at++;
            }
            int column = at + 1;
            if (at == text.length) {
                return new Token(Sort.END, "", column);
            }
            var sort = sort(sign(text[at]));
            return switch (sort) {
                case BARE -> new Token(sort, bare(), column);
                case QUOTED -> new Token(sort, quoted(column), column);
                case CLASS -> {
                    at++;
                    yield new Token(sort, named(column), column);
                }
                case AND, OR, NOT, BEFORE, OPEN, CLOSE, COMMA, END ->
                    new Token(sort, Character.toString(text[at++]), column);
            };
        }

        private String bare() {
            int from = at;
            while (at < text.length && !isBlank(text[at]) && sort(sign(text[at])) == Sort.BARE) {
                at++;
            }
            return new String(text, from, at - from);
        }

        private String named(int column) {
            var id = bare();
            if (id.isEmpty()) {
                slips.add(Slip.at(column, Mistake.EMPTY_WORD));
            }
            return id;
        }

        private String quoted(int column) {
            var word = new StringBuilder();
            at++;
            while (at < text.length && sign(text[at]) != '"') {
                boolean escaped = text[at] == '\\' && at + 1 < text.length && "\"\\".indexOf(text[at + 1]) >= 0;
                at += escaped ? 1 : 0;
                word.appendCodePoint(text[at++]);
            }
            if (at == text.length) {
                slips.add(Slip.at(column, Mistake.UNCLOSED_QUOTE));
            } else if (word.toString().isBlank()) {
                slips.add(Slip.at(column, Mistake.EMPTY_WORD));
            }
            at = Math.min(at + 1, text.length);
            return word.toString();
        }
    }
}
