package fengni.label.sound;

/**
 * A metadata block of a FLAC file (RFC 9639, section 8), in byte offsets.
 *
 * @param type 0 to 126
 * @param last true if coded sound follows
 * @param start its head of four bytes
 */
record FlacBlock(int type, boolean last, long start, long end) {
    static final int HEAD = 4;
    static final int STREAMINFO = 0;
    static final int PADDING = 1;
    static final int SEEKTABLE = 3;
    static final int COMMENTS = 4;
    static final int CUESHEET = 5;
    static final int PICTURE = 6;
    static final int INVALID = 127;
    static final int LAST = 0x80;
    /** A length has three bytes. */
    static final int MOST_BYTES = (1 << 24) - 1;

    long body() {
        return start + HEAD;
    }

    int length() {
        return (int) (end - body());
    }

    boolean is(int wanted) {
        return type == wanted;
    }
}
