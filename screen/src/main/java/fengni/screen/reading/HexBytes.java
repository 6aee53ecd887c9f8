package fengni.screen.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes in hexadecimal digits: {@code e8bdae}, {@code 0xe8bdae}, {@code e8 bd ae}, {@code E8-BD-AE}, {@code e8:bd:ae},
 * {@code 0xE8, 0xBD, 0xAE}; of UTF-8, without a break also of UTF-16. Numbers and words are mostly told by their first bytes.
 */
final class HexBytes {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_PLAIN = 5;
    /** So many bytes without an ideograph that could all be numbers are numbers. */
    private static final int MOST_NUMBERS = 6;
    /** So many bytes of ASCII without an ideograph are read as they stand. */
    private static final int MOST_PLAIN = 64;
    /** By so many bytes it is told whether all are hopeful that are text. */
    private static final int TOLD = MOST_PLAIN + 4;
    /** First bytes of common ideographs in UTF-16. */
    private static final int FIRST_HIGH = 0x4E;

    private static final int LAST_HIGH = 0x9F;
    private static final String HOW = "hex";

    private final CharSequence text;
    private final int at;
    private final boolean last;
    private final boolean prefixed;
    private byte[] bytes = new byte[8];
    private int filled;

    private HexBytes(CharSequence text, int at, boolean last) {
        this.text = text;
        this.at = at;
        this.last = last;
        this.prefixed = isPrefix(at);
    }

    /** @param at where a hexadecimal digit stands and no letter or digit before it */
    static Attempt at(CharSequence text, int at, boolean last) {
        if (text.charAt(at) == '0' && at + 1 == text.length() && !last) {
            return Attempt.MORE;
        }
        return new HexBytes(text, at, last).read();
    }

    private boolean isPrefix(int from) {
        return from + 1 < text.length() && text.charAt(from) == '0' && (text.charAt(from + 1) | 0x20) == 'x';
    }

    private Attempt read() {
        int from = prefixed ? at + 2 : at;
        int to = digits(from, Packed.LONGEST);
        int count = to - from;
        if (to == text.length() && !last) {
            return hopefulRun(from, count) ? Attempt.MORE : Attempt.NONE;
        }
        if (count == 2) {
            return separated(from);
        }
        if (to < text.length() && Packed.isPart(text.charAt(to))) {
            return Attempt.NONE;
        }
        return prefixed && count >= 4 && count <= 5 ? codePoint(from, to) : run(from, count);
    }

    private int digits(int from, int most) {
        int to = from;
        while (to < text.length() && to - from <= most && Ascii.digit(text.charAt(to), 16) >= 0) {
            to++;
        }
        return to;
    }

    private boolean hopefulRun(int from, int count) {
        if (count > Packed.LONGEST) {
            return false;
        }
        if (count < 2) {
            int digit = count == 0 ? 0xE : Ascii.digit(text.charAt(from), 16);
            return (digit >= 3 && digit <= 9) || digit == 0xE;
        }
        fill(from, count / 2);
        return isHopeful() || areIdeographs();
    }

    private void fill(int from, int count) {
        filled = 0;
        for (int i = 0; i < count; i++) {
            add(from + 2 * i);
        }
    }

    private void add(int from) {
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * filled);
        }
        bytes[filled++] = (byte) (Ascii.digit(text.charAt(from), 16) << 4 | Ascii.digit(text.charAt(from + 1), 16));
    }

    private Attempt codePoint(int from, int to) {
        int value = Integer.parseInt(text, from, to, 16);
        return Character.isIdeographic(value)
                ? new Attempt.Found(to - at, Character.toString(value), "escape")
                : Attempt.NONE;
    }

    private Attempt run(int from, int count) {
        if (count % 2 != 0 || count > Packed.LONGEST) {
            return Attempt.NONE;
        }
        fill(from, count / 2);
        if (isHopeful() && Bytes.wholeUtf8(bytes, filled) == filled && says(filled)) {
            return found(from + count, filled);
        }
        return filled >= SHORTEST && filled % 2 == 0 && areIdeographs() && !isNumber(from, count)
                ? new Attempt.Found(from + count - at, new String(bytes, 0, filled, StandardCharsets.UTF_16BE), HOW)
                : Attempt.NONE;
    }

    /** Takes the longest piece that is text: what stands behind it may be a short word. */
    private Attempt separated(int from) {
        int to = from;
        int separator = 0;
        int wholeTo = 0;
        int whole = 0;
        boolean open = false;
        while (filled < Packed.LONGEST / 2) {
            int end = digits(to, 2);
            open = end == text.length() && !last;
            if (open || end - to != 2 || isLetterOrDigit(end)) {
                break;
            }
            add(to);
            int step = Bytes.utf8Step(bytes, whole, filled);
            if (step < 0 || (filled <= TOLD && !isHopeful())) {
                break;
            }
            whole += step;
            wholeTo = step > 0 ? end : wholeTo;
            separator = separator == 0 ? separator(end) : separator;
            to = behind(end, separator);
            open = to == Integer.MAX_VALUE;
            if (to == 0 || open) {
                break;
            }
        }
        if (open) {
            return Attempt.MORE;
        }
        return whole > 0 && says(whole) ? found(wholeTo, whole) : Attempt.NONE;
    }

    private boolean isLetterOrDigit(int place) {
        return place < text.length() && (Ascii.isLetter(text.charAt(place)) || Ascii.isDigit(text.charAt(place)));
    }

    private int separator(int place) {
        return place < text.length() && " :-,;".indexOf(text.charAt(place)) >= 0 ? text.charAt(place) : 0;
    }

    /** Returns where the next byte may stand; 0 if none follows, the largest number if it is not known yet. */
    private int behind(int place, int separator) {
        if (place < text.length() && (separator == 0 || text.charAt(place) != separator)) {
            return 0;
        }
        int to = place + 1;
        if (to < text.length() && separator != ' ' && text.charAt(to) == ' ') {
            to++;
        }
        if (to + (prefixed ? 2 : 0) >= text.length()) {
            return last ? 0 : Integer.MAX_VALUE;
        }
        return !prefixed ? to : isPrefix(to) ? to + 2 : 0;
    }

    private Attempt found(int to, int count) {
        return new Attempt.Found(to - at, new String(bytes, 0, count, StandardCharsets.UTF_8), HOW);
    }

    /** Before an ideograph stand letters and digits, and not numbers alone. */
    private boolean isHopeful() {
        if (filled > 0 && bytes[0] == ' ') {
            return false;
        }
        int first = 0;
        boolean numbers = !prefixed;
        while (first < filled && isPlain(bytes[first])) {
            numbers &= isNumber(bytes[first]);
            first++;
            if (first > MOST_PLAIN || (first > MOST_NUMBERS && numbers)) {
                return false;
            }
        }
        return first == filled || (Bytes.isLead(bytes[first] & 0xff) && Bytes.wholeUtf8(bytes, filled) >= 0);
    }

    private boolean says(int count) {
        boolean letters = false;
        boolean numbers = !prefixed;
        for (int i = 0; i < count; i++) {
            if (bytes[i] < 0) {
                return count >= SHORTEST;
            }
            letters |= bytes[i] > '9';
            numbers &= isNumber(bytes[i]);
        }
        return letters && !numbers && count >= SHORTEST_PLAIN;
    }

    private static boolean isPlain(byte value) {
        return value == ' ' || (value >= 0 && (Ascii.isLetter((char) value) || Ascii.isDigit((char) value)));
    }

    /** Two decimal digits. */
    private static boolean isNumber(byte value) {
        return (value & 0xf) < 10 && (value >> 4 & 0xf) < 10;
    }

    private boolean isNumber(int from, int count) {
        return text.subSequence(from, from + count).chars().allMatch(c -> Ascii.isDigit((char) c));
    }

    /** Returns whether each two bytes are a common ideograph in UTF-16. */
    private boolean areIdeographs() {
        for (int i = 0; i < filled; i += 2) {
            int high = bytes[i] & 0xff;
            if (high < FIRST_HIGH || high > LAST_HIGH) {
                return false;
            }
        }
        return filled > 0;
    }
}
