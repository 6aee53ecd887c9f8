package fengni.label.cue;

/** The two check sums of a frame of FLAC (RFC 9639, 9.1.8 and 9.3). */
final class Checks {
    private static final int[] EIGHT = table(0x07, 8);
    private static final int[] SIXTEEN = table(0x8005, 16);

    private Checks() {}

    static int eight(byte[] bytes, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum = EIGHT[sum ^ (bytes[i] & 0xff)];
        }
        return sum;
    }

    /** Returns the sum of bytes that follow others. */
    static int sixteen(int sum, byte[] bytes, int from, int to) {
        int then = sum;
        for (int i = from; i < to; i++) {
            then = ((then << 8) ^ SIXTEEN[(then >> 8) ^ (bytes[i] & 0xff)]) & 0xffff;
        }
        return then;
    }

    private static int[] table(int divisor, int width) {
        var table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int rest = i << (width - 8);
            for (int bit = 0; bit < 8; bit++) {
                boolean high = ((rest >> (width - 1)) & 1) == 1;
                rest = ((rest << 1) ^ (high ? divisor : 0)) & ((1 << width) - 1);
            }
            table[i] = rest;
        }
        return table;
    }
}
