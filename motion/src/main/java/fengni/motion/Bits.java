package fengni.motion;

import java.util.Arrays;

/** The numbers of a unit of H.264 (ITU-T H.264, 7.2 and 9.1), without the bytes that keep start codes out of it. */
final class Bits {
    private final byte[] bytes;
    private int at;

    private Bits(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads a unit, taking the emulation prevention bytes out (7.3.1). */
    static Bits of(byte[] unit) {
        var plain = new byte[unit.length];
        int count = 0;
        int zeros = 0;
        for (byte octet : unit) {
            if (zeros >= 2 && octet == 3) {
                zeros = 0;
                continue;
            }
            plain[count++] = octet;
            zeros = octet == 0 ? zeros + 1 : 0;
        }
        return new Bits(Arrays.copyOf(plain, count));
    }

    /** Reads bytes as they are. */
    static Bits plain(byte[] bytes) {
        return new Bits(bytes);
    }

    boolean bit() throws Unworkable {
        if (at >= 8 * bytes.length) {
            throw Unworkable.broken("a parameter set ends early");
        }
        boolean set = (bytes[at >> 3] >> (7 - (at & 7)) & 1) != 0;
        at++;
        return set;
    }

    int number(int width) throws Unworkable {
        int value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 1 | (bit() ? 1 : 0);
        }
        return value;
    }

    /** Reads ue(v). */
    int exponential() throws Unworkable {
        int zeros = 0;
        while (!bit()) {
            if (++zeros > 30) {
                throw Unworkable.broken("a number of a parameter set is too long");
            }
        }
        return (1 << zeros) - 1 + number(zeros);
    }

    /** Copies everything that was not read yet, up to the stop bit, and fills the last byte. */
    void rest(BitsOut out) throws Unworkable {
        int last = bytes.length - 1;
        while (last >= 0 && bytes[last] == 0) {
            last--;
        }
        if (last < 0) {
            throw Unworkable.broken("a unit without a stop bit");
        }
        int end = 8 * last + 8 - Integer.numberOfTrailingZeros(bytes[last] & 0xff);
        while (at < end && (at & 7) != 0) {
            out.bit(bit());
        }
        while (at + 8 <= end) {
            out.number(bytes[at >> 3] & 0xff, 8);
            at += 8;
        }
        while (at < end) {
            out.bit(bit());
        }
    }
}
