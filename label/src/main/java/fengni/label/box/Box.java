package fengni.label.box;

/**
 * A box (ISO/IEC 14496-12, 4.2), which QuickTime calls an atom; offsets are those of the file.
 *
 * @param kind four Latin-1 characters
 * @param at its first byte
 * @param head bytes of length and kind: 8, or 16 where the length has eight bytes
 * @param end the byte after its last
 */
public record Box(String kind, long at, int head, long end) {
    /** A length of four bytes that says "to the end of the file". */
    public static final int OPEN = 0;

    /** A length of four bytes that says "eight more bytes have it". */
    public static final int LONG = 1;

    public static final int HEAD = 8;
    public static final int LONG_HEAD = 16;

    public boolean is(String wanted) {
        return kind.equals(wanted);
    }

    public long body() {
        return at + head;
    }

    public long size() {
        return end - body();
    }

    public long length() {
        return end - at;
    }

    public boolean isRoom() {
        return is("free") || is("skip");
    }
}
