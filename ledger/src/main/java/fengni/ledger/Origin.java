package fengni.ledger;

/** The rules for the name of a log: fit for a signed note, a receipt and an HTTP header alike. */
final class Origin {
    /** Bytes, which are characters since only ASCII is allowed. */
    static final int LONGEST = 255;

    private Origin() {}

    static boolean isValid(String origin) {
        return !origin.isEmpty()
                && origin.length() <= LONGEST
                && origin.chars().allMatch(symbol -> symbol > ' ' && symbol < 0x7F && symbol != '+' && symbol != '#');
    }

    static void requireValid(String origin) {
        if (!isValid(origin)) {
            throw new IllegalArgumentException("origin '" + origin
                    + "' should be 1 to 255 visible ASCII characters without '+' and '#', such as example.cn/ledger/a");
        }
    }
}
