package fengni.label.coefficient;

import java.util.Arrays;

/** Samples of a block from its coefficients and back (ITU-T T.81, A.3.3), by plain sums: few blocks need it. */
final class BlockTransform {
    private static final int SIDE = Frame.SIDE;
    private static final int BLOCK = Plane.BLOCK;
    private static final int MIDDLE = 128;
    private static final int[] NATURAL = natural();
    private static final float[] WAVES = waves();

    /** What 8 bits can come to (F.1.2.1 and F.1.2.2). */
    private static final int MOST = 1023;

    private final int[] divisors;
    private final float[] frequencies = new float[BLOCK];
    private final float[] between = new float[BLOCK];

    BlockTransform(int[] divisors) {
        this.divisors = divisors;
    }

    /** Returns where each coefficient of the zigzag stands in the block, row by row. */
    private static int[] natural() {
        var order = new int[BLOCK];
        int next = 0;
        for (int sum = 0; sum < 2 * SIDE - 1; sum++) {
            for (int i = Math.max(0, sum - SIDE + 1); i <= Math.min(sum, SIDE - 1); i++) {
                order[next++] = sum % 2 == 0 ? (sum - i) * SIDE + i : i * SIDE + sum - i;
            }
        }
        return order;
    }

    private static float[] waves() {
        var waves = new float[BLOCK];
        for (int u = 0; u < SIDE; u++) {
            for (int x = 0; x < SIDE; x++) {
                double scale = u == 0 ? Math.sqrt(0.125) : 0.5;
                waves[u * SIDE + x] = (float) (scale * Math.cos((2 * x + 1) * u * Math.PI / 16));
            }
        }
        return waves;
    }

    /** Puts the samples of a block into an array, 0 to 255, row by row. */
    void samples(short[] coefficients, int offset, float[] samples) {
        for (int i = 0; i < BLOCK; i++) {
            frequencies[NATURAL[i]] = (float) coefficients[offset + i] * divisors[i];
        }
        for (int v = 0; v < SIDE; v++) {
            for (int x = 0; x < SIDE; x++) {
                float sum = 0;
                for (int u = 0; u < SIDE; u++) {
                    sum += frequencies[v * SIDE + u] * WAVES[u * SIDE + x];
                }
                between[v * SIDE + x] = sum;
            }
        }
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                float sum = MIDDLE;
                for (int v = 0; v < SIDE; v++) {
                    sum += between[v * SIDE + x] * WAVES[v * SIDE + y];
                }
                samples[y * SIDE + x] = Math.clamp(sum, 0f, 255f);
            }
        }
    }

    /** Takes samples back to coefficients. */
    void coefficients(float[] samples, short[] coefficients, int offset) {
        if (Arrays.equals(samples, 1, BLOCK, samples, 0, BLOCK - 1)) {
            Arrays.fill(coefficients, offset, offset + BLOCK, (short) 0);
            coefficients[offset] = quantised((samples[0] - MIDDLE) * SIDE, 0);
            return;
        }
        for (int y = 0; y < SIDE; y++) {
            for (int u = 0; u < SIDE; u++) {
                float sum = 0;
                for (int x = 0; x < SIDE; x++) {
                    sum += (samples[y * SIDE + x] - MIDDLE) * WAVES[u * SIDE + x];
                }
                between[y * SIDE + u] = sum;
            }
        }
        for (int v = 0; v < SIDE; v++) {
            for (int u = 0; u < SIDE; u++) {
                float sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    sum += between[y * SIDE + u] * WAVES[v * SIDE + y];
                }
                frequencies[v * SIDE + u] = sum;
            }
        }
        for (int i = 0; i < BLOCK; i++) {
            coefficients[offset + i] = quantised(frequencies[NATURAL[i]], i);
        }
    }

    private short quantised(float frequency, int place) {
        return (short) Math.clamp(Math.round(frequency / divisors[place]), -MOST, MOST);
    }
}
