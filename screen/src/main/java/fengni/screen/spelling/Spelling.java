package fengni.screen.spelling;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One way to read characters: each code point says no, one or several units. Two texts are alike in this way of reading
 * when they say the same units. Units are numbers of the spelling's own, from 0 to {@link Character#MAX_CODE_POINT}; mostly
 * code points.
 *
 * <p>Immutable and safe for use by several threads. Asked when tables are made, never for each character of a text.
 */
public interface Spelling {
    /** What a code point is to a reader of words. */
    enum Sort {
        /** It says units: see {@link #units}. */
        TEXT,
        /** Readers do not see it: format characters, joiners, variation selectors, marks. */
        SKIPPED,
        /** Readers see a word around it: blanks, punctuation, symbols, emoji, private use, half a surrogate pair. */
        NOISE,
        /**
         * A line ends; noise when alone, a wall when the line behind it is empty. A carriage return is noise, so that the
         * usual pair of it and a line feed ends one line, not two.
         */
        LINE_END
    }

    Sort sort(int codePoint);

    /** Returns what a code point says by itself; empty unless it is {@link Sort#TEXT}. */
    int[] units(int codePoint);

    /**
     * Returns whether a word begins and ends with whole code points in this way of reading; false if it may begin inside
     * what one code point says, as {@code g} in {@code ㎏}.
     */
    boolean wholeCodePoints();

    /** Returns whether a word may lie within a longer run of Latin letters: what is spelled by sound may not. */
    boolean insideLatinWords();

    /**
     * Returns what units say beside one another; {@link Joints#NONE} if each stands for itself. A text is read through
     * {@link Joining}.
     */
    default Joints joints() {
        return Joints.NONE;
    }

    /** Returns what a whole text says, joined, without its noise. */
    default int[] read(CharSequence text) {
        var said = IntStream.builder();
        var joining = new Joining(joints(), (unit, first, last) -> said.accept(unit));
        text.codePoints().forEach(codePoint -> {
            int[] units = units(codePoint);
            if (units.length == 1) {
                joining.take(units[0], 0);
            } else if (sort(codePoint) != Sort.SKIPPED) {
                joining.part();
                Arrays.stream(units).forEach(said);
            }
        });
        joining.part();
        return said.build().toArray();
    }

    /**
     * Returns every way in which a word to be sought may be said, at least one and at most {@value #MOST_SPELLINGS}, none
     * twice, the likeliest first; joined already. Noise says nothing.
     */
    default List<int[]> spellings(String word) {
        return List.of(read(word));
    }

    /** The longest list of {@link #spellings}. */
    int MOST_SPELLINGS = 8;
}
