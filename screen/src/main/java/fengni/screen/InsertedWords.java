package fengni.screen;

import fengni.screen.matching.Matcher;
import fengni.screen.spelling.Spelling;
import fengni.screen.spelling.Spellings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words as a tree from their last characters to their first, each character in the way it is read by its glyph. Immutable once made. */
final class InsertedWords {
    static final int ROOT = 0;
    static final int NONE = -1;
    /** Nobody reads a longer word across foreign characters; and each step costs one. */
    static final int LONGEST = 16;

    private static final int SHORTEST = 3;
    private static final Spelling GLYPHS = Spellings.glyph();

    private final Map<Long, Integer> children = new HashMap<>();
    private final Map<Integer, List<Word>> ends = new HashMap<>();
    private final int to;
    private int nodes = 1;

    /** @param place its place among all words */
    record Word(String text, int place) {}

    private InsertedWords(int to) {
        this.to = to;
    }

    /** Makes a tree of the words of a matcher between two places. */
    static InsertedWords of(Matcher words, int from, int to) {
        var tree = new InsertedWords(to);
        for (int place = from; place < to; place++) {
            tree.add(words.atom(place).text(), place);
        }
        return tree;
    }

    /** Returns one past the place of the last word. */
    int to() {
        return to;
    }

    /** Adds a word unless it is too short or too long, or says anything but one unit for each character. */
    private void add(String text, int place) {
        int[] units = GLYPHS.read(text);
        long characters = text.codePoints().filter(Character::isIdeographic).count();
        if (characters < SHORTEST || units.length > LONGEST || units.length != text.codePointCount(0, text.length())) {
            return;
        }
        int node = ROOT;
        for (int at = units.length - 1; at >= 0; at--) {
            node = children.computeIfAbsent(key(node, units[at]), each -> nodes++);
        }
        ends.computeIfAbsent(node, each -> new ArrayList<>()).add(new Word(text, place));
    }

    /** Returns the node of a longer ending, or {@link #NONE}. */
    int child(int node, int unit) {
        return children.getOrDefault(key(node, unit), NONE);
    }

    /** Returns the words that begin at a node. */
    List<Word> words(int node) {
        return ends.getOrDefault(node, List.of());
    }

    private static long key(int node, int unit) {
        return (long) node << Integer.SIZE | unit;
    }
}
