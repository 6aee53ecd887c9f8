package fengni.label.cue;

import fengni.label.file.Slice;

/** Reads a stretch bit by bit, the highest first; for one thread. */
final class Bits {
    private final byte[] file;
    private final int end;
    private int at;
    /** The bits at hand, from the top. */
    private long held;

    private int count;

    Bits(Slice bytes) {
        file = bytes.file();
        at = bytes.start();
        end = bytes.end();
    }

    private void fill() {
        while (count <= 56 && at < end) {
            held |= (file[at++] & 0xffL) << (56 - count);
            count += 8;
        }
    }

    /** Returns up to 33 bits. */
    long unsigned(int bits) throws BrokenFrame {
        if (bits == 0) {
            return 0;
        }
        if (count < bits) {
            fill();
            if (count < bits) {
                throw new BrokenFrame("end");
            }
        }
        long value = held >>> (64 - bits);
        held <<= bits;
        count -= bits;
        return value;
    }

    /** Returns up to 33 bits as a number with a sign. */
    long signed(int bits) throws BrokenFrame {
        return bits == 0 ? 0 : unsigned(bits) << (64 - bits) >> (64 - bits);
    }

    /** Returns how many zeros stand before the next one, which is taken too. */
    int zeros() throws BrokenFrame {
        int zeros = 0;
        while (true) {
            fill();
            int here = Math.min(count, Long.numberOfLeadingZeros(held));
            zeros += here;
            if (here < count) {
                // a shift by 64 would be one by nothing
                held = held << here << 1;
                count -= here + 1;
                return zeros;
            }
            if (count == 0) {
                throw new BrokenFrame("end");
            }
            held = 0;
            count = 0;
        }
    }

    /** Goes to the next whole byte; returns its place in the file that the stretch is of. */
    int aligned() throws BrokenFrame {
        if (unsigned(count % 8) != 0) {
            throw new BrokenFrame("padding");
        }
        return at - count / 8;
    }
}
