package fengni.label.film;

/**
 * A box (ISO/IEC 14496-12, 4.2), which QuickTime calls an atom; offsets are those of the file.
 *
 * @param kind four Latin-1 characters
 * @param at its first byte
 * @param head bytes of length and kind: 8, or 16 where the length has eight bytes
 * @param end the byte after its last
 */
record Box(String kind, long at, int head, long end) {
    /** A length of four bytes that says "to the end of the file". */
    static final int OPEN = 0;

    /** A length of four bytes that says "eight more bytes have it". */
    static final int LONG = 1;

    static final int HEAD = 8;
    static final int LONG_HEAD = 16;

    boolean is(String wanted) {
        return kind.equals(wanted);
    }

    long body() {
        return at + head;
    }

    long size() {
        return end - body();
    }

    long length() {
        return end - at;
    }

    boolean isRoom() {
        return is("free") || is("skip");
    }
}
