package fengni.screen.matching;

import fengni.screen.spelling.View;
import java.util.Set;

/**
 * How an entry's words are sought.
 *
 * @param views by what they are known; at least one
 * @param layout also in first letters of lines, in columns, backwards, with neighbours exchanged
 * @param encoded also in entities, percent signs, escapes, base64, hexadecimal
 * @param wholeWord a word of Latin letters only where it stands by itself
 * @param gap so many characters of noise may stand between two neighbours, 0 to {@value #WIDEST_GAP}; 0 finds words only
 *     as they are written
 */
public record Matching(Set<View> views, boolean layout, boolean encoded, boolean wholeWord, int gap) {
    public static final int WIDEST_GAP = 8;

    /** Enough for three signs between two characters. */
    public static final int USUAL_GAP = 3;

    /** By glyph, with the usual gap, encoded too; Latin words also inside others. */
    public static final Matching USUAL = new Matching(Set.of(View.GLYPH), false, true, false, USUAL_GAP);

    public Matching {
        views = Set.copyOf(views);
        if (views.isEmpty() || gap < 0 || gap > WIDEST_GAP) {
            throw new IllegalArgumentException("views " + views + ", gap " + gap);
        }
    }

    /** Returns the same in these views. */
    public Matching by(Set<View> others) {
        return new Matching(others, layout, encoded, wholeWord, gap);
    }

    /** Returns the same with or without a search of the layout. */
    public Matching withLayout(boolean wanted) {
        return new Matching(views, wanted, encoded, wholeWord, gap);
    }

    /** Returns the same with or without a search of what is encoded. */
    public Matching withEncoded(boolean wanted) {
        return new Matching(views, layout, wanted, wholeWord, gap);
    }

    /** Returns the same for Latin words that stand by themselves, or for all. */
    public Matching withWholeWord(boolean wanted) {
        return new Matching(views, layout, encoded, wanted, gap);
    }

    /** Returns the same with another gap. */
    public Matching withGap(int other) {
        return new Matching(views, layout, encoded, wholeWord, other);
    }
}
