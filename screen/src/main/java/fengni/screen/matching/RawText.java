package fengni.screen.matching;

import java.util.Arrays;

/**
 * The part of a text that is still needed, by offsets in the whole text; counts code points. A block is added, read by all
 * readings, and forgotten up to what is open.
 *
 * <p>Not thread-safe.
 */
final class RawText {
    private static final int ROOM = 512;
    private static final int SURROGATES = 0x800;
    private static final char[] NOTHING = {};

    private char[] chars = NOTHING;
    /** Offset of the first unit in {@link #chars}, in UTF-16 units and in code points. */
    private int base;

    private int baseCp;
    private int end;
    /** Without a surrogate pair in sight, code points are counted by subtraction. */
    private boolean pairs;
    /** The place that was last asked for, from which the next is counted. */
    private int counted;

    private int countedCp;

    void add(CharSequence text, int from, int to) {
        int size = end - base + to - from;
        if (size > chars.length) {
            // the first piece is often the whole text; then come small ones
            chars = Arrays.copyOf(chars, chars.length == 0 ? size : Math.max(size + ROOM, 2 * chars.length));
        }
        int at = end - base;
        if (text instanceof String string) {
            string.getChars(from, to, chars, at);
        } else if (text instanceof StringBuilder builder) {
            builder.getChars(from, to, chars, at);
        } else {
            for (int i = from; i < to; i++) {
                chars[at + i - from] = text.charAt(i);
            }
        }
        end = Math.addExact(end, to - from);
        if (!pairs && holdsSurrogates(at, end - base)) {
            pairs = true;
            counted = base;
            countedCp = baseCp;
        }
    }

    /** Returns whether so many units more would make the buffer grow. */
    boolean isTight(int more) {
        return end - base + more > chars.length;
    }

    /** Drops what is before an offset. */
    void forget(int before) {
        int drop = before - base;
        if (drop > 0) {
            baseCp = codePointIndex(before);
            counted = before;
            countedCp = baseCp;
            System.arraycopy(chars, drop, chars, 0, end - before);
            base = before;
            pairs = pairs && holdsSurrogates(0, end - base);
        }
    }

    /** Goes on behind so many units, each a code point, that nobody needs; what is here is not needed either. */
    void skip(int units) {
        forget(end);
        base = Math.addExact(base, units);
        baseCp += units;
        end = base;
        counted = base;
        countedCp = baseCp;
    }

    /** Returns the buffer; the unit at an offset is at {@code offset - base()}. */
    char[] chars() {
        return chars;
    }

    int base() {
        return base;
    }

    /** Returns one past the last unit. */
    int end() {
        return end;
    }

    /** Returns one past the last code point that is whole: the first half of a pair waits for the second. */
    int wholeEnd() {
        return end > base && Character.isHighSurrogate(chars[end - 1 - base]) ? end - 1 : end;
    }

    /** Returns the offset, or the one behind if that is inside a surrogate pair. */
    int boundary(int offset) {
        boolean inside = offset > base
                && offset < end
                && Character.isSurrogatePair(chars[offset - 1 - base], chars[offset - base]);
        return inside ? offset + 1 : offset;
    }

    char unit(int offset) {
        return chars[offset - base];
    }

    int codePoint(int offset) {
        return Character.codePointAt(chars, offset - base, end - base);
    }

    /** Returns the code point before an offset, or a blank at the beginning of the text. */
    int codePointBefore(int offset) {
        return offset == base ? ' ' : Character.codePointBefore(chars, offset - base, 0);
    }

    /** Returns which code point of the text begins at an offset. */
    int codePointIndex(int offset) {
        if (!pairs) {
            return baseCp + offset - base;
        }
        if (offset >= counted) {
            countedCp += Character.codePointCount(chars, counted - base, offset - counted);
        } else {
            countedCp -= Character.codePointCount(chars, offset - base, counted - offset);
        }
        counted = offset;
        return countedCp;
    }

    String between(int start, int to) {
        return new String(chars, start - base, to - start);
    }

    private boolean holdsSurrogates(int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            found |= (chars[i] ^ Character.MIN_SURROGATE) - SURROGATES; // negative for nothing else
        }
        return found < 0;
    }
}
