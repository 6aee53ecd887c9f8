package fengni.screen.rule;

import com.google.re2j.Matcher;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One expression in one text. The text is taken in blocks; the expression is run over a block and what is around it when a
 * required word begins there, once however many do, so that the work for a character is bounded. Not thread-safe.
 */
final class RegexRun {
    private static final int SMALLEST_BLOCK = 16;
    /** After so many matches that are too long and have no shorter one inside, the block is done. */
    private static final int MOST_TRIES = 16;

    private final Regex regex;
    private final int block;
    /** The first character of each required word, with the one behind it. */
    private final TreeMap<Integer, Integer> words = new TreeMap<>();

    /** Blocks that wait to be searched, by the character at which they can be. */
    private final Set<Integer> waiting = new HashSet<>();

    RegexRun(Regex regex) {
        this.regex = regex;
        this.block = Math.max(SMALLEST_BLOCK, regex.width());
    }

    /**
     * What the expression matches, in characters.
     *
     * @param read as it is read
     */
    record Match(int from, int to, String read) {}

    /** Takes note of a required word and returns the character at which its block can be searched. */
    int note(int from, int to) {
        words.merge(from, to, Math::min);
        return (from / block + 1) * block + regex.width() + 1;
    }

    /** Returns whether the block that can be searched at a character was not asked for before. */
    boolean asks(int due) {
        return waiting.add(due);
    }

    /** Returns how many characters one search reads. */
    int reach() {
        return block + 2 * (regex.width() + 1);
    }

    /** Searches the block that can be searched at a character. */
    void search(int due, Legible text, Consumer<Match> found) {
        int end = due - regex.width() - 1;
        int from = Math.max(text.first(), end - block - regex.width() - 1);
        var read = text.read(from, Math.min(text.size(), due));
        var matcher = regex.pattern().matcher(read);
        int tries = 0;
        for (int at = 0; at <= read.length() && matcher.find(at); ) {
            var match = match(matcher, read, from, text);
            if (match.to() - match.from() > Regex.LONGEST && tries++ < MOST_TRIES) {
                var head = text.read(from, match.from() + Regex.LONGEST);
                var inside = regex.pattern().matcher(head);
                if (!inside.find(matcher.start())) {
                    at = matcher.start() + 1;
                    continue;
                }
                match = match(inside, head, from, text);
            }
            if (isOf(match, end)) {
                found.accept(match);
            }
            at = text.read(from, match.to()).length();
        }
        waiting.remove(due);
        words.headMap(end - 4 * Regex.LONGEST).clear();
    }

    private static Match match(Matcher matcher, String read, int from, Legible text) {
        int first = text.character(from, matcher.start());
        int last = text.character(from, matcher.end() - 1);
        return new Match(first, last + 1, read.substring(matcher.start(), matcher.end()));
    }

    /** Neighbouring blocks may both know a match; it is told for the one in which its first required word begins. */
    private boolean isOf(Match match, int end) {
        return words.subMap(match.from(), match.to()).entrySet().stream()
                .filter(each -> each.getValue() <= match.to())
                .findFirst()
                .map(each -> (each.getKey() / block + 1) * block == end)
                .orElse(false);
    }
}
