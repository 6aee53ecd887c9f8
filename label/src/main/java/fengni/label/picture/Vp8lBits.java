package fengni.label.picture;

import java.io.ByteArrayOutputStream;

/** Bits written lowest first, as lossless WebP has them. */
final class Vp8lBits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long waiting;
    private int count;

    /** Writes the lowest bits of a number, 32 at most. */
    void put(int value, int bits) {
        waiting |= (value & ((1L << bits) - 1)) << count;
        count += bits;
        while (count >= 8) {
            out.write((int) waiting);
            waiting >>>= 8;
            count -= 8;
        }
    }

    byte[] bytes() {
        if (count > 0) {
            put(0, 8 - count);
        }
        return out.toByteArray();
    }
}
