package fengni.screen.reading;

import java.util.Arrays;

/** Bytes written one by one, each behind a sign: {@code %E6}, {@code =E6}, {@code \xE6}, {@code \346}. */
enum EscapedBytes {
    PERCENT("%", 2, 16, "percent"),
    QUOTED("=", 2, 16, "quoted-printable"),
    HEXADECIMAL("\\x", 2, 16, "escape"),
    OCTAL("\\", 3, 8, "escape");

    private static final int LONGEST_CHARACTER = 4;
    private static final int FEWEST_TOGETHER = 3;
    private static final int MOST_TOGETHER = 32;
    private static final int BROKEN = -1;
    private static final int CUT = -2;

    private final String sign;
    private final int digits;
    private final int radix;
    private final String how;

    EscapedBytes(String sign, int digits, int radix, String how) {
        this.sign = sign;
        this.digits = digits;
        this.radix = radix;
        this.how = how;
    }

    private int width() {
        return sign.length() + digits;
    }

    /** Reads one character, in UTF-8 or, if two bytes say an ideograph in it, in GB18030. */
    Attempt at(CharSequence text, int at, boolean last) {
        var bytes = new byte[LONGEST_CHARACTER];
        int need = 1;
        for (int i = 0; i < need; i++) {
            int value = value(text, at + i * width());
            if (value == CUT && !last) {
                return Attempt.MORE;
            }
            if (value < 0) {
                return i >= 2 ? chinese(bytes) : Attempt.NONE;
            }
            bytes[i] = (byte) value;
            if (i == 0) {
                need = Math.max(Bytes.utf8Length(value), value >= 0x81 ? 2 : 1);
            }
        }
        return need == 1 && (this == QUOTED || this == OCTAL)
                ? amongOthers(text, at, bytes[0], last)
                : withAscii(text, at, character(Arrays.copyOf(bytes, need)), last);
    }

    /** What stands behind a character in the same dress belongs to it, where a sign of ASCII by itself is not believed. */
    private Attempt withAscii(CharSequence text, int at, Attempt character, boolean last) {
        if ((this != QUOTED && this != OCTAL)
                || !(character instanceof Attempt.Found(int length, String said, String by))) {
            return character;
        }
        var all = new StringBuilder(said);
        int to = length;
        int next = value(text, at + to);
        while (next >= 0 && (next >= ' ' || isBlank(next)) && next < 0x7F && all.length() < MOST_TOGETHER) {
            all.append((char) next);
            to += width();
            next = value(text, at + to);
        }
        return next == CUT && !last ? Attempt.MORE : new Attempt.Found(to, all.toString(), by);
    }

    /** A = and two digits are mostly what they look like; with two more behind it a sign of ASCII is one of many bytes. */
    private Attempt amongOthers(CharSequence text, int at, byte first, boolean last) {
        var ascii = new StringBuilder().append((char) first);
        int count = 1;
        int next = value(text, at + width());
        while (next >= 0 && count < MOST_TOGETHER) {
            if (ascii.length() == count && next < 0x80) {
                ascii.append((char) next);
            }
            count++;
            next = value(text, at + count * width());
        }
        if (next == CUT && !last) {
            return Attempt.MORE;
        }
        boolean isText = ascii.chars().allMatch(c -> c >= ' ' || isBlank(c));
        return count >= FEWEST_TOGETHER && isText
                ? new Attempt.Found(ascii.length() * width(), ascii.toString(), how)
                : Attempt.NONE;
    }

    private static boolean isBlank(int value) {
        return value == '\n' || value == '\r' || value == '\t';
    }

    private Attempt character(byte[] bytes) {
        if (bytes.length == 1 && bytes[0] < ' ' && !isBlank(bytes[0])) {
            return Attempt.NONE;
        }
        var chinese = bytes.length == 2 ? chinese(bytes) : Attempt.NONE; // rather than a Greek or Cyrillic letter
        return Bytes.utf8(bytes)
                .filter(text -> chinese instanceof Attempt.None)
                .<Attempt>map(text -> new Attempt.Found(bytes.length * width(), text, how))
                .orElseGet(() -> bytes.length > 2 ? chinese(bytes) : chinese);
    }

    private Attempt chinese(byte[] bytes) {
        return Bytes.ideograph(Arrays.copyOf(bytes, 2))
                .<Attempt>map(text -> new Attempt.Found(2 * width(), text, how))
                .orElse(Attempt.NONE);
    }

    private int value(CharSequence text, int at) {
        for (int i = 0; i < sign.length(); i++) {
            if (at + i >= text.length()) {
                return CUT;
            }
            if (text.charAt(at + i) != sign.charAt(i)) {
                return BROKEN;
            }
        }
        int value = 0;
        for (int i = at + sign.length(); i < at + width(); i++) {
            if (i >= text.length()) {
                return CUT;
            }
            int digit = Ascii.digit(text.charAt(i), radix);
            if (digit < 0) {
                return BROKEN;
            }
            value = value * radix + digit;
        }
        return value > 0xff ? BROKEN : value;
    }
}
