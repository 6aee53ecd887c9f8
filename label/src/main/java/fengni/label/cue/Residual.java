package fengni.label.cue;

/** What a predictor leaves over, in Rice's code (RFC 9639, 9.2.7). */
final class Residual {
    private Residual() {}

    /** Reads into the samples after the first few. */
    static void read(Bits bits, long[] samples, int order) throws BrokenFrame {
        int method = (int) bits.unsigned(2);
        int parts = 1 << bits.unsigned(4);
        int each = samples.length / parts;
        if (method > 1 || each * parts != samples.length || each < order) {
            throw new BrokenFrame("residual");
        }
        int width = method == 0 ? 4 : 5;
        int from = order;
        for (int part = 1; part <= parts; part++) {
            int size = (int) bits.unsigned(width);
            if (size == (1 << width) - 1) {
                plain(bits, samples, from, part * each);
            } else {
                coded(bits, samples, from, part * each, size);
            }
            from = part * each;
        }
    }

    private static void plain(Bits bits, long[] samples, int from, int to) throws BrokenFrame {
        int size = (int) bits.unsigned(5);
        for (int i = from; i < to; i++) {
            samples[i] = bits.signed(size);
        }
    }

    private static void coded(Bits bits, long[] samples, int from, int to, int size) throws BrokenFrame {
        for (int i = from; i < to; i++) {
            long folded = (long) bits.zeros() << size | bits.unsigned(size);
            samples[i] = (folded >>> 1) ^ -(folded & 1);
        }
    }
}
