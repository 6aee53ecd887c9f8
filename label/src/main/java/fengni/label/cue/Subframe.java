package fengni.label.cue;

import java.util.Arrays;

/** Decodes one channel of one frame of FLAC, exactly (RFC 9639, 9.2). */
final class Subframe {
    private static final int[][] FIXED = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

    private final Bits bits;
    private final long[] samples;
    private final int depth;

    private Subframe(Bits bits, long[] samples, int depth) {
        this.bits = bits;
        this.samples = samples;
        this.depth = depth;
    }

    /**
     * Decodes a channel.
     *
     * @param depth bits of a sample; one more than the file's for a difference
     */
    static long[] decode(Bits bits, int block, int depth) throws BrokenFrame {
        if (bits.unsigned(1) != 0) {
            throw new BrokenFrame("padding");
        }
        int kind = (int) bits.unsigned(6);
        int wasted = bits.unsigned(1) == 0 ? 0 : bits.zeros() + 1;
        if (wasted >= depth) {
            throw new BrokenFrame("wasted bits");
        }
        var samples = new long[block];
        new Subframe(bits, samples, depth - wasted).decode(kind);
        for (int i = 0; wasted > 0 && i < block; i++) {
            samples[i] <<= wasted;
        }
        return samples;
    }

    private void decode(int kind) throws BrokenFrame {
        if (kind == 0) {
            Arrays.fill(samples, bits.signed(depth));
        } else if (kind == 1) {
            plain(samples.length);
        } else if (kind >= 8 && kind <= 12) {
            fixed(kind - 8);
        } else if (kind >= 32) {
            linear(kind - 31);
        } else {
            throw new BrokenFrame("subframe " + kind);
        }
    }

    private void plain(int count) throws BrokenFrame {
        if (count > samples.length) {
            throw new BrokenFrame("order");
        }
        for (int i = 0; i < count; i++) {
            samples[i] = bits.signed(depth);
        }
    }

    private void fixed(int order) throws BrokenFrame {
        plain(order);
        Residual.read(bits, samples, order);
        predict(FIXED[order], 0);
    }

    private void linear(int order) throws BrokenFrame {
        plain(order);
        int precision = (int) bits.unsigned(4) + 1;
        int shift = (int) bits.signed(5);
        if (precision > 15 || shift < 0) {
            throw new BrokenFrame("predictor");
        }
        var weights = new int[order];
        for (int i = 0; i < order; i++) {
            weights[i] = (int) bits.signed(precision);
        }
        Residual.read(bits, samples, order);
        predict(weights, shift);
    }

    /** Adds to what is left over what the samples before let expect; the first weight is that of the nearest. */
    private void predict(int[] weights, int shift) {
        for (int i = weights.length; i < samples.length; i++) {
            long sum = 0;
            for (int back = 0; back < weights.length; back++) {
                sum += weights[back] * samples[i - 1 - back];
            }
            samples[i] += sum >> shift;
        }
    }
}
