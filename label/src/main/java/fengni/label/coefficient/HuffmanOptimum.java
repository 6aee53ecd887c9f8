package fengni.label.coefficient;

import java.util.Arrays;

/** Makes the table that codes some symbols in the fewest bits, none of them longer than 16 (ITU-T T.81, K.2). */
final class HuffmanOptimum {
    private static final int NOBODY = -1;

    /** How often each symbol comes, and last one that never does: it takes the code of ones only. */
    private final long[] weight = new long[HuffmanCode.SYMBOLS + 1];

    private final int[] length = new int[weight.length];
    private final int[] next = new int[weight.length];

    private HuffmanOptimum(int[] tally) {
        for (int i = 0; i < tally.length; i++) {
            weight[i] = tally[i];
        }
        weight[tally.length] = 1;
        Arrays.fill(next, NOBODY);
    }

    static HuffmanCode of(int[] tally) throws Undecodable {
        var optimum = new HuffmanOptimum(tally);
        optimum.merge();
        return HuffmanCode.of(optimum.counts(), optimum.symbols()).orElseThrow(() -> new Undecodable("DHT"));
    }

    private void merge() {
        int light = lightest(NOBODY);
        int other = lightest(light);
        while (other != NOBODY) {
            weight[light] += weight[other];
            weight[other] = 0;
            deepen(light, other);
            light = lightest(NOBODY);
            other = lightest(light);
        }
    }

    private int lightest(int without) {
        int found = NOBODY;
        for (int i = 0; i < weight.length; i++) {
            if (i != without && weight[i] > 0 && (found == NOBODY || weight[i] <= weight[found])) {
                found = i;
            }
        }
        return found;
    }

    private void deepen(int one, int other) {
        int last = one;
        length[last]++;
        while (next[last] != NOBODY) {
            last = next[last];
            length[last]++;
        }
        next[last] = other;
        for (int i = other; i != NOBODY; i = next[i]) {
            length[i]++;
        }
    }

    /** Shortens what is too long in pairs, and takes the symbol that never comes away. */
    private int[] counts() {
        var counts = new int[weight.length + 1];
        for (int one : length) {
            counts[one] += one > 0 ? 1 : 0;
        }
        for (int i = weight.length; i > HuffmanCode.LONGEST; i--) {
            while (counts[i] > 0) {
                int shorter = i - 2;
                while (counts[shorter] == 0) {
                    shorter--;
                }
                counts[i] -= 2;
                counts[i - 1]++;
                counts[shorter + 1] += 2;
                counts[shorter]--;
            }
        }
        int longest = HuffmanCode.LONGEST;
        while (counts[longest] == 0) {
            longest--;
        }
        counts[longest]--;
        return Arrays.copyOf(counts, HuffmanCode.LONGEST + 1);
    }

    private byte[] symbols() {
        var symbols = new byte[HuffmanCode.SYMBOLS];
        int count = 0;
        for (int wanted = 1; wanted <= weight.length; wanted++) {
            for (int symbol = 0; symbol < HuffmanCode.SYMBOLS; symbol++) {
                if (length[symbol] == wanted) {
                    symbols[count++] = (byte) symbol;
                }
            }
        }
        return Arrays.copyOf(symbols, count);
    }
}
