package fengni.screen;

import fengni.screen.LayoutSearch.Told;
import fengni.screen.spelling.Folding;
import fengni.screen.spelling.Spelling;
import fengni.screen.spelling.Spellings;
import java.util.List;
import java.util.function.Consumer;

/**
 * The search of words with a foreign character put in: once, or the same one in several places, one between two neighbours. A
 * word is told with its last character; nothing is held for it.
 *
 * <p>Not thread-safe.
 */
final class InsertedSearch {
    private static final Spelling GLYPHS = Spellings.glyph();
    private static final int WINDOW = 2 * InsertedWords.LONGEST;
    private static final int WIDEST_GAP = 3;
    private static final String WALLS = "，。；：！？、,.;:!?";
    /** Says nothing that a word says. */
    private static final int FOREIGN = -1;

    private final InsertedWords words;
    private final List<Integer> features;
    private final Consumer<Told> told;
    /** The last characters, the newest at {@link #last}. */
    private final int[] units = new int[WINDOW];

    private final int[] characters = new int[WINDOW];
    private final int[] starts = new int[WINDOW];
    private final int[] startCps = new int[WINDOW];
    private int count;
    private int last;
    private int gap;
    private int raw;
    private int rawCp;

    /** @param features see {@link LayoutWords#features} */
    InsertedSearch(InsertedWords words, List<Integer> features, Consumer<Told> told) {
        this.words = words;
        this.features = features;
        this.told = told;
    }

    /** @param piece whole code points */
    void read(CharSequence piece) {
        for (int at = 0; at < piece.length(); at += Character.charCount(Character.codePointAt(piece, at))) {
            take(Character.codePointAt(piece, at));
        }
    }

    private void take(int codePoint) {
        switch (GLYPHS.sort(codePoint)) {
            case SKIPPED -> {}
            case LINE_END -> count = 0;
            case NOISE -> {
                gap++;
                count = gap > WIDEST_GAP || WALLS.indexOf(codePoint) >= 0 ? 0 : count;
            }
            case TEXT -> text(codePoint);
        }
        raw += Character.charCount(codePoint);
        rawCp++;
    }

    private void text(int codePoint) {
        int[] said = GLYPHS.units(codePoint);
        gap = 0;
        last = (last + 1) % WINDOW;
        count = Math.min(WINDOW, count + 1);
        units[last] = said.length == 1 ? said[0] : FOREIGN;
        characters[last] = codePoint;
        starts[last] = raw;
        startCps[last] = rawCp;
        int node = words.child(InsertedWords.ROOT, unit(0));
        for (int back = 1; node != InsertedWords.NONE && back + 1 < count; back++) {
            across(node, back);
            node = words.child(node, unit(back));
        }
    }

    /** Goes on from a node where a foreign character stands so far back. */
    private void across(int reached, int foreign) {
        int put = unit(foreign);
        if (put == unit(foreign - 1) || put == unit(foreign + 1) || !isBetweenCharacters(foreign)) {
            return; // a repeat is found as it stands; letters and digits inside others are another word
        }
        int node = reached;
        boolean passed = true;
        for (int back = foreign + 1; back < count; back++) {
            int next = words.child(node, unit(back));
            if (next == InsertedWords.NONE && (passed || unit(back) != put)) {
                return;
            }
            passed = next == InsertedWords.NONE;
            if (!passed) {
                node = next;
                tell(words.words(node), back);
            }
        }
    }

    private boolean isBetweenCharacters(int back) {
        return Character.isIdeographic(unit(back - 1)) || Character.isIdeographic(unit(back + 1));
    }

    private int unit(int back) {
        return units[place(back)];
    }

    private int place(int back) {
        return Math.floorMod(last - back, WINDOW);
    }

    private void tell(List<InsertedWords.Word> found, int back) {
        for (InsertedWords.Word word : found) {
            int feature = features.get(word.place());
            if (feature == LayoutWords.GONE) {
                continue;
            }
            var letters = new StringBuilder();
            for (int at = back; at >= 0; at--) {
                letters.appendCodePoint(characters[place(at)]);
            }
            int[] normalised = Folding.fold(word.text());
            told.accept(new Told(
                    feature,
                    starts[place(back)],
                    raw + Character.charCount(characters[last]),
                    startCps[place(back)],
                    rawCp + 1,
                    letters.toString(),
                    new String(normalised, 0, normalised.length),
                    List.of("inserted")));
        }
    }
}
