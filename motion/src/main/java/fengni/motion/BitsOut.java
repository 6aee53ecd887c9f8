package fengni.motion;

import java.io.ByteArrayOutputStream;

/** Writes the numbers of a unit of H.264. */
final class BitsOut {
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private int open;
    private int filled;

    void bit(boolean set) {
        number(set ? 1 : 0, 1);
    }

    void number(int value, int width) {
        for (int i = width - 1; i >= 0; i--) {
            open = open << 1 | (value >> i & 1);
            if (++filled == 8) {
                plain.write(open);
                open = 0;
                filled = 0;
            }
        }
    }

    /** Writes ue(v). */
    void exponential(int value) {
        int width = 32 - Integer.numberOfLeadingZeros(value + 1);
        number(0, width - 1);
        number(value + 1, width);
    }

    /** Returns the unit with its emulation prevention bytes (7.4.1), the last byte filled with zeros. */
    byte[] unit() {
        while (filled != 0) {
            number(0, 1);
        }
        var unit = new ByteArrayOutputStream();
        int zeros = 0;
        for (byte octet : plain.toByteArray()) {
            if (zeros >= 2 && (octet & 0xfc) == 0) {
                unit.write(3);
                zeros = 0;
            }
            unit.write(octet);
            zeros = octet == 0 ? zeros + 1 : 0;
        }
        return unit.toByteArray();
    }
}
