package fengni.screen.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a class, parted by {@code |} (or its full-width form): a word as it is, a word in quotes if it holds the
 * bar, or {@code @id} for all words of another class.
 */
public record ClassPattern(List<String> words, List<String> classes) {
    /** Most words of a class. */
    public static final int MOST_WORDS = 100_000;

    public ClassPattern {
        words = List.copyOf(words);
        classes = List.copyOf(classes);
    }

    /** Reads a pattern. */
    public static Parsed<ClassPattern> parse(String pattern) {
        return new Reader(pattern.codePoints().toArray()).read();
    }

    /** Takes one word after the other. */
    private static final class Reader {
        private final int[] text;
        private final List<Slip> slips = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final List<String> classes = new ArrayList<>();

        Reader(int[] text) {
            this.text = text;
        }

        Parsed<ClassPattern> read() {
            for (int from = 0; from <= text.length; ) {
                int to = end(from);
                add(new String(text, from, to - from).strip(), from + 1);
                from = to + 1;
            }
            if (words.size() > MOST_WORDS) {
                slips.add(Slip.at(0, Mistake.TOO_MANY_WORDS, MOST_WORDS));
            }
            return slips.isEmpty() ? new Parsed.Sound<>(new ClassPattern(words, classes)) : new Parsed.Slipped<>(slips);
        }

        /** A bar in quotes parts nothing; quotes count only where a word begins. */
        private int end(int from) {
            int to = from;
            while (to < text.length && Token.isBlank(text[to])) {
                to++;
            }
            boolean quoted = to < text.length && text[to] == '"';
            int opened = to;
            while (to < text.length && (quoted || Token.sign(text[to]) != '|')) {
                quoted &= to == opened || text[to] != '"';
                to++;
            }
            return to;
        }

        private void add(String word, int column) {
            if (word.startsWith("\"")) {
                boolean closed = word.length() > 1 && word.endsWith("\"");
                addWord(closed ? word.substring(1, word.length() - 1) : word, column);
                if (!closed) {
                    slips.add(Slip.at(column, Mistake.UNCLOSED_QUOTE));
                }
            } else if (word.startsWith("@") || word.startsWith("＠")) {
                var id = word.substring(1).strip();
                classes.add(id);
                if (id.isEmpty()) {
                    slips.add(Slip.at(column, Mistake.EMPTY_WORD));
                }
            } else {
                addWord(word, column);
            }
        }

        private void addWord(String word, int column) {
            words.add(word);
            if (word.isBlank()) {
                slips.add(Slip.at(column, Mistake.EMPTY_WORD));
            }
        }
    }
}
