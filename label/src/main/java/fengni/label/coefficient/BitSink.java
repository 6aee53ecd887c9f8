package fengni.label.coefficient;

import java.util.Arrays;

/** Coded data being written: bits in a row, a zero after every byte 0xFF, markers between intervals. */
final class BitSink {
    private byte[] out = new byte[1 << 12];
    private int length;
    private long bits;
    private int count;

    /** Puts up to 32 bits; higher ones of the value must be zero. */
    void put(long value, int size) {
        bits = bits << size | value;
        count += size;
        if (count >= 32) {
            count -= 32;
            int four = (int) (bits >>> count);
            room();
            octet(four >>> 24);
            octet((four >>> 16) & 0xff);
            octet((four >>> 8) & 0xff);
            octet(four & 0xff);
        }
    }

    private void room() {
        if (length + 16 > out.length) {
            out = Arrays.copyOf(out, 2 * out.length);
        }
    }

    private void octet(int value) {
        out[length++] = (byte) value;
        if (value == 0xff) {
            out[length++] = 0;
        }
    }

    /** Fills the last byte with ones (ITU-T T.81, F.1.2.3). */
    void align() {
        room();
        if (count % 8 != 0) {
            int missing = 8 - count % 8;
            bits = bits << missing | ((1 << missing) - 1);
            count += missing;
        }
        while (count > 0) {
            count -= 8;
            octet((int) (bits >>> count) & 0xff);
        }
    }

    void restart(int number) {
        align();
        room();
        out[length++] = (byte) 0xff;
        out[length++] = (byte) (0xd0 + number % 8);
    }

    byte[] bytes() {
        align();
        return Arrays.copyOf(out, length);
    }
}
