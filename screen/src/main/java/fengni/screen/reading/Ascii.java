package fengni.screen.reading;

/** Characters below 128, without the tables of all others. */
final class Ascii {
    private Ascii() {}

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns the value of a digit up to 16, or -1. */
    static int digit(char c, int radix) {
        int value = isDigit(c) ? c - '0' : isLetter(c) ? (c | 0x20) - 'a' + 10 : -1;
        return value < radix ? value : -1;
    }
}
