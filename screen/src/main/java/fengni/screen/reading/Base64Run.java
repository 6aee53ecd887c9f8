package fengni.screen.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text in base64 (RFC 4648, 4 and 5; padded or not) of UTF-8 or GB2312, also when it is broken as letters are (RFC 2045, 6.8):
 * by line ends, by blanks behind each four letters or a multiple of them, and by what is not seen.
 *
 * <p>What goes on behind a break may be something else. So the longest piece up to a break is taken that is text.
 */
final class Base64Run {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_PLAIN = 8;
    private static final int SHORTEST_LINE = 8;
    private static final int MOST_INDENT = 8;
    private static final int MOST_UNSEEN = 4;
    /** Ideographs that two bytes say; any two may by chance. */
    private static final int FEWEST_CHINESE = 2;

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final String HOW = "base64";

    private final CharSequence text;
    private final int at;
    private final boolean last;
    private byte[] bytes = new byte[64];
    private int filled;
    private int bits;
    private int sixes;
    private int group;
    private int utf8To;
    private int chineseTo;
    private int ideographs;
    private boolean plain = true;
    private boolean utf8 = true;
    private boolean chinese = true;
    private Attempt best = Attempt.NONE;

    private Base64Run(CharSequence text, int at, boolean last) {
        this.text = text;
        this.at = at;
        this.last = last;
    }

    /** @param at where a run begins */
    static Attempt at(CharSequence text, int at, boolean last) {
        return isHopeful(six(text.charAt(at)) << 2) ? new Base64Run(text, at, last).read() : Attempt.NONE;
    }

    /** What is hidden begins with an ideograph or with a sign of ASCII: most words and numbers are told by their first letter. */
    private static boolean isHopeful(int low) {
        int high = low | 3;
        return (high >= ' ' && low <= '~') || Bytes.isLead(high) || Bytes.isLead(low) || isCommon(low);
    }

    /** Half of the common ideographs in GB2312 begin so, and no digit does, which a stream would hold. */
    private static boolean isCommon(int lead) {
        return lead >= 0xB0 && lead <= 0xCF;
    }

    private Attempt read() {
        int to = at;
        while (true) {
            to = group(to);
            check();
            if (!utf8 && !chinese) {
                return best;
            }
            if (sixes > Packed.LONGEST) {
                return best;
            }
            int padded = padding(to);
            if (padded == text.length() && !last) {
                return Attempt.MORE;
            }
            consider(padded);
            int next = padded > to ? to : broken(to);
            if (next == text.length() && !last && next > to) {
                return Attempt.MORE;
            }
            if (next == to || next >= text.length() || !Packed.isPart(text.charAt(next))) {
                return best;
            }
            to = next;
        }
    }

    /** Reads letters up to the next that is none; returns the place behind them. */
    private int group(int from) {
        int to = from;
        while (to < text.length() && sixes <= Packed.LONGEST && Packed.isPart(text.charAt(to))) {
            add(six(text.charAt(to)));
            to++;
        }
        group += to - from;
        return to;
    }

    private void add(int six) {
        bits = bits << 6 | six;
        sixes++;
        if (sixes % 4 != 1) {
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * filled);
            }
            int over = sixes % 4 == 2 ? 4 : sixes % 4 == 3 ? 2 : 0;
            bytes[filled++] = (byte) (bits >> over);
        }
    }

    /** Goes on from where it was: a text is looked at once, however often it is broken. */
    private void check() {
        while (utf8 && utf8To < filled) {
            int step = Bytes.utf8Step(bytes, utf8To, filled);
            if (step == 0) {
                break;
            }
            utf8 = step > 0 && (utf8To > 0 || step == 1 || Bytes.isLead(bytes[0] & 0xff));
            plain &= step == 1;
            utf8To += Math.max(step, 0);
        }
        while (chinese && chineseTo < filled) {
            int step = Bytes.chineseStep(bytes, chineseTo, filled);
            if (step == 0) {
                break;
            }
            chinese = step > 0 && (chineseTo > 0 || step == 1 || isCommon(bytes[0] & 0xff));
            ideographs += step == 2 ? 1 : 0;
            chineseTo += Math.max(step, 0);
        }
    }

    private int padding(int to) {
        int end = to;
        while (end < text.length() && end - to < 2 && text.charAt(end) == '=') {
            end++;
        }
        return end;
    }

    private void consider(int end) {
        if (sixes < SHORTEST || sixes % 4 == 1 || filled == 0) {
            return;
        }
        if (utf8 && utf8To == filled) {
            best = plain && sixes < SHORTEST_PLAIN
                    ? best
                    : new Attempt.Found(end - at, new String(bytes, 0, filled, StandardCharsets.UTF_8), HOW);
        } else if (chinese && chineseTo == filled && ideographs >= FEWEST_CHINESE) {
            best = new Attempt.Found(end - at, new String(bytes, 0, filled, CHINESE), HOW);
        }
    }

    /** Returns the place behind a break; the same place if there is none. */
    private int broken(int from) {
        int to = from;
        while (to < text.length() && to - from < MOST_UNSEEN && isUnseen(text.charAt(to))) {
            to++;
        }
        if (to > from || to == text.length()) {
            return to;
        }
        if (text.charAt(to) == ' ') {
            boolean whole = group % 4 == 0;
            group = 0;
            return whole ? to + 1 : from;
        }
        return group % 4 == 0 || group >= SHORTEST_LINE ? lineEnd(from) : from;
    }

    private int lineEnd(int from) {
        int to = text.charAt(from) == '\r' ? from + 1 : from;
        if (to == text.length()) {
            return to;
        }
        if (text.charAt(to) != '\n') {
            return from;
        }
        group = 0;
        to++;
        int end = to + MOST_INDENT;
        while (to < text.length() && to < end && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
            to++;
        }
        return to;
    }

    private static boolean isUnseen(char c) {
        return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0xAD;
    }

    private static int six(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        return Ascii.isDigit(c) ? c - '0' + 52 : c == '+' || c == '-' ? 62 : 63;
    }
}
