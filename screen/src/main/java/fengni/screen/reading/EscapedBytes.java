package fengni.screen.reading;

import java.util.Arrays;

/** Bytes written one by one, each behind a sign: {@code %E6}, {@code =E6}, {@code \xE6}, {@code \346}. */
enum EscapedBytes {
    PERCENT("%", 2, 16, "percent"),
    QUOTED("=", 2, 16, "quoted-printable"),
    HEXADECIMAL("\\x", 2, 16, "escape"),
    OCTAL("\\", 3, 8, "escape");

    private static final int LONGEST_CHARACTER = 4;
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
        return character(Arrays.copyOf(bytes, need));
    }

    private Attempt character(byte[] bytes) {
        if (bytes.length == 1 && (this == QUOTED || this == OCTAL || bytes[0] < ' ')) {
            return Attempt.NONE; // a = and two digits, or a line break, is mostly what it looks like
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
