package fengni.label.picture;

/** Writes pixels as a lossless WebP bitstream (RFC 9649, chapter 3); what comes out decodes to the very same pixels. */
final class Vp8lEncoder {
    private static final int SIGN = 0x2f;
    private static final int PREDICTION = 0;
    private static final int SUBTRACT_GREEN = 2;
    private static final int LENGTHS = 24;
    private static final int DISTANCES = 40;
    /** Codes of distances up to here stand for neighbours in two dimensions. */
    private static final int NEIGHBOURS = 120;

    private static final int ABOVE = 1;
    private static final int BEFORE = 2;

    private final Vp8lBits out = new Vp8lBits();

    private Vp8lEncoder() {}

    /** Returns the content of a chunk {@code VP8L}; both sides have 16,384 pixels at most. */
    static byte[] encoded(int[] argb, int width, int height) {
        return new Vp8lEncoder().write(argb, width, height);
    }

    private byte[] write(int[] argb, int width, int height) {
        boolean alpha = false;
        for (int pixel : argb) {
            alpha |= pixel >>> 24 != 0xff;
        }
        out.put(SIGN, 8);
        out.put(width - 1, 14);
        out.put(height - 1, 14);
        out.put(alpha ? 1 : 0, 1);
        out.put(0, 3);
        out.put(1, 1);
        out.put(SUBTRACT_GREEN, 2);
        out.put(1, 1);
        out.put(PREDICTION, 2);
        out.put(Vp8lPrediction.BLOCK_BITS - 2, 3);
        var prediction = Vp8lPrediction.of(argb, width, height);
        picture(prediction.modes(), Vp8lPrediction.blocks(width), false);
        out.put(0, 1);
        picture(prediction.residues(), width, true);
        return out.bytes();
    }

    /** Writes pixels without a cache of colors, and the main ones with one set of codes for all. */
    private void picture(int[] pixels, int width, boolean main) {
        out.put(0, 1);
        if (main) {
            out.put(0, 1);
        }
        var runs = Vp8lRuns.of(pixels, width);
        var counts = new Counts(width);
        runs.each(counts);
        var codes = new Vp8lCode[counts.all.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Vp8lCode.of(counts.all[i]);
            codes[i].describe(counts.any(i), out);
        }
        runs.each(new Codes(width, codes));
    }

    /** Returns what stands for a distance; two neighbours have codes of their own. */
    private static int code(int distance, int width) {
        return distance == width ? ABOVE : distance == 1 ? BEFORE : distance + NEIGHBOURS;
    }

    /** Returns the symbol whose range holds a length or the code of a distance. */
    private static int symbol(int value) {
        if (value <= 4) {
            return value - 1;
        }
        int highest = 31 - Integer.numberOfLeadingZeros(value - 1);
        return 2 * highest + (((value - 1) >> (highest - 1)) & 1);
    }

    private void rest(int value) {
        if (value > 4) {
            int bits = 30 - Integer.numberOfLeadingZeros(value - 1);
            out.put(value - 1, bits);
        }
    }

    /** How often each symbol occurs: green with lengths, red, blue, alpha, distances. */
    private static final class Counts implements Vp8lRuns.Steps {
        private final int[][] all = {
            new int[256 + LENGTHS], new int[256], new int[256], new int[256], new int[DISTANCES]
        };
        private final int width;

        Counts(int width) {
            this.width = width;
        }

        @Override
        public void pixel(int argb) {
            all[0][argb >> 8 & 0xff]++;
            all[1][argb >> 16 & 0xff]++;
            all[2][argb & 0xff]++;
            all[3][argb >>> 24]++;
        }

        @Override
        public void run(int length, int distance) {
            all[0][256 + symbol(length)]++;
            all[4][symbol(code(distance, width))]++;
        }

        /** Returns the first symbol that occurs, 0 if none does. */
        int any(int alphabet) {
            int symbol = 0;
            while (symbol < all[alphabet].length - 1 && all[alphabet][symbol] == 0) {
                symbol++;
            }
            return all[alphabet][symbol] == 0 ? 0 : symbol;
        }
    }

    private final class Codes implements Vp8lRuns.Steps {
        private final int width;
        private final Vp8lCode[] codes;

        Codes(int width, Vp8lCode[] codes) {
            this.width = width;
            this.codes = codes;
        }

        @Override
        public void pixel(int argb) {
            codes[0].put(argb >> 8 & 0xff, out);
            codes[1].put(argb >> 16 & 0xff, out);
            codes[2].put(argb & 0xff, out);
            codes[3].put(argb >>> 24, out);
        }

        @Override
        public void run(int length, int distance) {
            codes[0].put(256 + symbol(length), out);
            rest(length);
            int code = code(distance, width);
            codes[4].put(symbol(code), out);
            rest(code);
        }
    }
}
