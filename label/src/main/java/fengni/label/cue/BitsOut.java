package fengni.label.cue;

import java.io.ByteArrayOutputStream;

/** Writes bit by bit, the highest first; for one thread. */
final class BitsOut {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int held;
    private int count;

    /** Writes the lowest bits of a number. */
    void put(long value, int bits) {
        for (int i = bits - 1; i >= 0; i--) {
            held = held << 1 | (int) ((value >> i) & 1);
            if (++count == 8) {
                out.write(held);
                held = 0;
                count = 0;
            }
        }
    }

    void zeros(long zeros) {
        for (long i = 0; i < zeros; i++) {
            put(0, 1);
        }
    }

    /** Returns all that was written, with zeros up to a whole byte. */
    byte[] bytes() {
        if (count > 0) {
            put(0, 8 - count);
        }
        return out.toByteArray();
    }
}
