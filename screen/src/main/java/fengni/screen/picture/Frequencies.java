package fengni.screen.picture;

import java.util.Arrays;

/**
 * The 16 × 16 lowest frequencies of 64 × 64 samples but for the constant ones (discrete cosine transform, type II, frequencies
 * 1 to 16 each way), row by row.
 */
final class Frequencies {
    static final int SIDE = 16;
    private static final float[] WAVES = waves();

    private final float[] values;

    private Frequencies(float[] values) {
        this.values = values;
    }

    static Frequencies of(float[] samples) {
        var rows = new float[SIDE * TentFilter.SIDE];
        for (int frequency = 0; frequency < SIDE; frequency++) {
            for (int column = 0; column < TentFilter.SIDE; column++) {
                float sum = 0;
                for (int row = 0; row < TentFilter.SIDE; row++) {
                    sum += WAVES[frequency * TentFilter.SIDE + row] * samples[row * TentFilter.SIDE + column];
                }
                rows[frequency * TentFilter.SIDE + column] = sum;
            }
        }
        var values = new float[SIDE * SIDE];
        for (int vertical = 0; vertical < SIDE; vertical++) {
            for (int horizontal = 0; horizontal < SIDE; horizontal++) {
                float sum = 0;
                for (int column = 0; column < TentFilter.SIDE; column++) {
                    sum += rows[vertical * TentFilter.SIDE + column] * WAVES[horizontal * TentFilter.SIDE + column];
                }
                values[vertical * SIDE + horizontal] = sum;
            }
        }
        return new Frequencies(values);
    }

    private static float[] waves() {
        var waves = new float[SIDE * TentFilter.SIDE];
        double scale = Math.sqrt(2.0 / TentFilter.SIDE);
        for (int frequency = 0; frequency < SIDE; frequency++) {
            for (int at = 0; at < TentFilter.SIDE; at++) {
                double angle = Math.PI / 2 / TentFilter.SIDE * (frequency + 1) * (2 * at + 1);
                waves[frequency * TentFilter.SIDE + at] = (float) (scale * Math.cos(angle));
            }
        }
        return waves;
    }

    /** Returns those of the picture turned: a mirror changes the sign of every odd frequency, the diagonal rows and columns. */
    Frequencies turned(Orientation orientation) {
        var turned = new float[SIDE * SIDE];
        for (int vertical = 0; vertical < SIDE; vertical++) {
            for (int horizontal = 0; horizontal < SIDE; horizontal++) {
                int from = orientation.transposed() ? horizontal * SIDE + vertical : vertical * SIDE + horizontal;
                boolean negative =
                        (isOdd(horizontal) && orientation.leftRight()) != (isOdd(vertical) && orientation.upsideDown());
                turned[vertical * SIDE + horizontal] = negative ? -values[from] : values[from];
            }
        }
        return new Frequencies(turned);
    }

    /** Index 0 is the frequency 1. */
    private static boolean isOdd(int index) {
        return index % 2 == 0;
    }

    /** Returns one bit for each frequency: whether it is above the median of all (of an even number, the lower one). */
    PictureHash hash() {
        var sorted = values.clone();
        Arrays.sort(sorted);
        float median = sorted[sorted.length / 2 - 1];
        var words = new long[PictureHash.BITS / Long.SIZE];
        for (int bit = 0; bit < values.length; bit++) {
            if (values[bit] > median) {
                words[bit / Long.SIZE] |= 1L << bit;
            }
        }
        return new PictureHash(words[0], words[1], words[2], words[3]);
    }
}
