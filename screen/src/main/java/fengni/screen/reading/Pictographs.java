package fengni.screen.reading;

/**
 * Several code points that are seen as one picture (UTS #51): people and what they do, shades of skin, flags, digits on keys.
 * They count as one sign between two characters, as a single pictograph does.
 */
final class Pictographs {
    private static final String HOW = "pictograph";
    /** Longer rows of joined pictures are several signs. */
    private static final int MOST_UNITS = 64;

    private static final int JOINER = 0x200D;
    private static final int PICTURE = 0xFE0F;
    private static final int KEY = 0x20E3;

    /** A black flag that tags make one of a region. */
    private static final int FLAG = 0x1F3F4;

    private Pictographs() {}

    /** Returns whether a picture may begin with this unit, which is no letter or digit. */
    static boolean mayBegin(char c) {
        return (c >= 0x2190 && c <= 0x23FF)
                || (c >= 0x25A0 && c <= 0x27BF)
                || (c >= 0x2900 && c <= 0x297F)
                || (c >= 0x2B00 && c <= 0x2BFF)
                || (c >= 0xD83C && c <= 0xD83E);
    }

    /** Reads a digit on a key. */
    static Attempt key(CharSequence text, int at, boolean last) {
        int next = at + 1;
        if (next < text.length() && text.charAt(next) == PICTURE) {
            next++;
        }
        if (next == text.length()) {
            return last ? Attempt.NONE : Attempt.MORE_OF_A_SIGN;
        }
        return text.charAt(next) == KEY ? new Attempt.Found(next + 1 - at, Attempt.SIGN, HOW) : Attempt.NONE;
    }

    /** @param at where {@link #mayBegin} says yes */
    static Attempt at(CharSequence text, int at, boolean last) {
        int seen = 0;
        int end = at;
        boolean joined = true;
        while (joined && end < text.length() && end - at < MOST_UNITS) {
            int first = Character.codePointAt(text, end);
            if (!isPicture(first)) {
                break;
            }
            end += Character.charCount(first);
            seen++;
            if (isFlagLetter(first) && end < text.length() && isFlagLetter(Character.codePointAt(text, end))) {
                end += 2;
                seen++;
            }
            int dressed = dressed(text, end);
            seen += isShaded(text, end, dressed) || (first == FLAG && dressed > end) ? 1 : 0;
            end = dressed;
            joined = end < text.length() && text.charAt(end) == JOINER;
            end += joined ? 1 : 0;
        }
        boolean open =
                end == text.length() || (end + 1 == text.length() && Character.isHighSurrogate(text.charAt(end)));
        if (open && !last && end - at < MOST_UNITS) {
            return Attempt.MORE_OF_A_SIGN;
        }
        return seen > 1 ? new Attempt.Found(end - at, Attempt.SIGN, HOW) : Attempt.NONE;
    }

    /** Returns where the shade of the skin, the tags of a flag and the like end. */
    private static int dressed(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && isDress(Character.codePointAt(text, at))) {
            at += Character.charCount(Character.codePointAt(text, at));
        }
        return at;
    }

    private static boolean isShaded(CharSequence text, int from, int to) {
        return text.subSequence(from, to).codePoints().anyMatch(Pictographs::isShade);
    }

    private static boolean isShade(int codePoint) {
        return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    }

    private static boolean isDress(int codePoint) {
        return codePoint == PICTURE || isShade(codePoint) || (codePoint >= 0xE0020 && codePoint <= 0xE007F);
    }

    private static boolean isFlagLetter(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    private static boolean isPicture(int codePoint) {
        return codePoint < 0x10000
                ? mayBegin((char) codePoint)
                : isFlagLetter(codePoint)
                        || (codePoint >= 0x1F000 && codePoint < 0x1F0FF)
                        || (codePoint >= 0x1F200 && codePoint <= 0x1FAFF);
    }
}
