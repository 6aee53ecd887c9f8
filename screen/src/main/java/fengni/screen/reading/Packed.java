package fengni.screen.reading;

import java.nio.charset.StandardCharsets;

/**
 * A run of letters and digits that is text in base64 (RFC 4648, 4 and 5; padded or not) or in hexadecimal digits of UTF-8 or
 * UTF-16. Most words are neither, and a few letters tell.
 */
final class Packed {
    /** A longer run is read as it stands: no writer of words hides so much in one piece, and a stream would hold it all. */
    static final int LONGEST = 2048;

    private static final int SHORTEST = 4;
    private static final int SHORTEST_PLAIN = 8;
    private static final int SHORTEST_HEX = 6;
    private static final byte[] NOTHING = {};
    /** First bytes of common ideographs in UTF-8. */
    private static final int FIRST_LEAD = 0xE4;

    private static final int LAST_LEAD = 0xE9;
    /** The same in UTF-16. */
    private static final int FIRST_HIGH = 0x4E;

    private static final int LAST_HIGH = 0x9F;
    private static final String BASE64 = "base64";
    private static final String HEX = "hex";

    private Packed() {}

    static boolean isPart(char c) {
        return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '+' || c == '/' || c == '-' || c == '_';
    }

    /** @param at where a run begins */
    static Attempt at(CharSequence text, int at, boolean last) {
        int to = at;
        while (to < text.length() && to - at <= LONGEST && isPart(text.charAt(to))) {
            to++;
        }
        int run = to - at;
        int end = to;
        while (end < text.length() && end - to < 2 && text.charAt(end) == '=') {
            end++;
        }
        if (run > LONGEST) {
            return Attempt.NONE;
        }
        boolean open = end == text.length() && !last;
        if (open) {
            return isHopefulBase64(text, at, run) || isHopefulHex(text, at, run) ? Attempt.MORE : Attempt.NONE;
        }
        if (run < SHORTEST) {
            return Attempt.NONE;
        }
        var hex = hex(text, at, run);
        return hex instanceof Attempt.Found ? hex : decoded(text, at, run, end);
    }

    private static Attempt decoded(CharSequence text, int at, int run, int end) {
        if (run % 4 == 1 || !isHopefulBase64(text, at, run)) {
            return Attempt.NONE;
        }
        var bytes = base64(text, at, run);
        if (bytes.length == 0 || Bytes.wholeUtf8(bytes, bytes.length) != bytes.length) {
            return Attempt.NONE;
        }
        boolean plain = isPlain(bytes);
        return plain && run < SHORTEST_PLAIN
                ? Attempt.NONE
                : new Attempt.Found(end - at, new String(bytes, StandardCharsets.UTF_8), BASE64);
    }

    private static boolean isPlain(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    /** What is hidden begins with an ideograph or with a sign of ASCII: most words and numbers are told by their first letter. */
    private static boolean isHopefulBase64(CharSequence text, int at, int run) {
        int low = six(text.charAt(at)) << 2;
        int high = low | 3;
        boolean plain = high >= ' ' && low <= '~';
        return (plain || (high >= FIRST_LEAD && low <= LAST_LEAD)) && mayBecomeText(base64(text, at, run));
    }

    private static boolean isHopefulHex(CharSequence text, int at, int run) {
        if (run == 1) {
            int digit = Ascii.digit(text.charAt(at), 16);
            return digit == FIRST_LEAD >> 4 || (digit >= FIRST_HIGH >> 4 && digit <= LAST_HIGH >> 4);
        }
        var bytes = hexBytes(text, at, run);
        return (beginsWithIdeograph(bytes) && mayBecomeText(bytes)) || areIdeographs(bytes);
    }

    private static boolean beginsWithIdeograph(byte[] bytes) {
        return bytes.length > 0 && (bytes[0] & 0xff) >= FIRST_LEAD && (bytes[0] & 0xff) <= LAST_LEAD;
    }

    private static boolean mayBecomeText(byte[] bytes) {
        return Bytes.wholeUtf8(bytes, bytes.length) >= 0;
    }

    /** Returns the whole bytes that a run says. */
    private static byte[] base64(CharSequence text, int at, int run) {
        var bytes = new byte[run * 6 / 8];
        int bits = 0;
        int count = 0;
        int filled = 0;
        for (int i = 0; i < run; i++) {
            bits = bits << 6 | six(text.charAt(at + i));
            count += 6;
            if (count >= 8) {
                count -= 8;
                bytes[filled++] = (byte) (bits >> count);
            }
        }
        return bytes;
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

    private static Attempt hex(CharSequence text, int at, int run) {
        if (run % 2 != 0 || run < SHORTEST_HEX) {
            return Attempt.NONE;
        }
        var bytes = hexBytes(text, at, run);
        if (bytes.length == 0) {
            return Attempt.NONE;
        }
        if (beginsWithIdeograph(bytes) && Bytes.wholeUtf8(bytes, bytes.length) == bytes.length) {
            return new Attempt.Found(run, new String(bytes, StandardCharsets.UTF_8), HEX);
        }
        return bytes.length % 2 == 0 && areIdeographs(bytes) && !isNumber(text, at, run)
                ? new Attempt.Found(run, new String(bytes, StandardCharsets.UTF_16BE), HEX)
                : Attempt.NONE;
    }

    private static boolean isNumber(CharSequence text, int at, int run) {
        return text.subSequence(at, at + run).chars().allMatch(c -> Ascii.isDigit((char) c));
    }

    /** Returns the whole bytes of a run of hexadecimal digits; none if another character stands in it. */
    private static byte[] hexBytes(CharSequence text, int at, int run) {
        if (run > 0 && Ascii.digit(text.charAt(at), 16) < 0) {
            return NOTHING;
        }
        var bytes = new byte[run / 2];
        for (int i = 0; i < run; i++) {
            int digit = Ascii.digit(text.charAt(at + i), 16);
            if (digit < 0) {
                return NOTHING;
            }
            if (i / 2 < bytes.length) {
                bytes[i / 2] = (byte) (bytes[i / 2] << 4 | digit);
            }
        }
        return bytes;
    }

    /** Returns whether each two bytes are a common ideograph in UTF-16. */
    private static boolean areIdeographs(byte[] bytes) {
        for (int i = 0; i < bytes.length; i += 2) {
            int high = bytes[i] & 0xff;
            if (high < FIRST_HIGH || high > LAST_HIGH) {
                return false;
            }
        }
        return bytes.length > 0;
    }
}
