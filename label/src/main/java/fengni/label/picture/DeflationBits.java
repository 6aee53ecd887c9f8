package fengni.label.picture;

import java.util.Arrays;

/** Deflated data being put together, lowest bit first, of what was packed before and what was packed anew. */
final class DeflationBits {
    /** A block that holds nothing, as it is; what follows begins at a whole byte. */
    private static final int EMPTY_HEAD = 3;

    private byte[] out = new byte[1 << 16];
    private int length;
    private long bits;
    private int count;

    /** Puts up to 32 bits; higher ones of the value must be zero. */
    void put(long value, int size) {
        bits |= value << count;
        count += size;
        if (length + Long.BYTES > out.length) {
            out = Arrays.copyOf(out, 2 * out.length);
        }
        while (count >= 8) {
            out[length++] = (byte) bits;
            bits >>>= 8;
            count -= 8;
        }
    }

    void align() {
        put(0, -count & 7);
    }

    /** Ends at a whole byte. */
    void emptyBlock() {
        put(0, EMPTY_HEAD);
        align();
        put(0xffff_0000L, 32);
    }

    /** Puts the bits between two places of other data. */
    void copy(byte[] data, long from, long to) {
        long at = from;
        while (at < to) {
            int inByte = (int) (at & 7);
            int some = (int) Math.min(8 - inByte, to - at);
            if (inByte == 0 && count == 0 && to - at >= 8) {
                some = 8 * Math.min((int) ((to - at) >> 3), 1 << 20);
                bytes(data, (int) (at >> 3), some >> 3);
            } else {
                put(((data[(int) (at >> 3)] & 0xff) >> inByte) & ((1 << some) - 1), some);
            }
            at += some;
        }
    }

    /** Puts whole bytes where a whole byte begins. */
    void bytes(byte[] data, int from, int many) {
        while (length + many + Long.BYTES > out.length) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, length + many + Long.BYTES));
        }
        System.arraycopy(data, from, out, length, many);
        length += many;
    }

    byte[] bytes() {
        align();
        return Arrays.copyOf(out, length);
    }
}
