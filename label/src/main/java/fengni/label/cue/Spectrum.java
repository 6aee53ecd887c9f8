package fengni.label.cue;

/** The power of a stretch of sound at every frequency, under a Hann window (fast Fourier transform, radix 2). */
final class Spectrum {
    private Spectrum() {}

    /** Returns powers from zero to half the sampling rate, at even distances. */
    static double[] of(double[] sound, int from, int count) {
        int size = Math.max(64, Integer.highestOneBit(Math.max(1, 2 * count - 1)) * 2);
        var real = new double[size];
        var imaginary = new double[size];
        for (int i = 0; i < count; i++) {
            real[i] = sound[from + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / count));
        }
        transform(real, imaginary);
        var power = new double[size / 2 + 1];
        for (int i = 0; i < power.length; i++) {
            power[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
        }
        return power;
    }

    private static void transform(double[] real, double[] imaginary) {
        sort(real);
        for (int half = 1; half < real.length; half *= 2) {
            for (int i = 0; i < half; i++) {
                double turn = -Math.PI * i / half;
                butterflies(real, imaginary, half, i, Math.cos(turn), Math.sin(turn));
            }
        }
    }

    private static void butterflies(
            double[] real, double[] imaginary, int half, int first, double cosine, double sine) {
        for (int low = first; low < real.length; low += 2 * half) {
            int high = low + half;
            double x = real[high] * cosine - imaginary[high] * sine;
            double y = real[high] * sine + imaginary[high] * cosine;
            real[high] = real[low] - x;
            imaginary[high] = imaginary[low] - y;
            real[low] += x;
            imaginary[low] += y;
        }
    }

    /** Puts every value where the reversed bits of its index say; the imaginary parts are zeros still. */
    private static void sort(double[] real) {
        int shift = 32 - Integer.numberOfTrailingZeros(real.length);
        for (int i = 0; i < real.length; i++) {
            int other = Integer.reverse(i) >>> shift;
            if (other > i) {
                double kept = real[i];
                real[i] = real[other];
                real[other] = kept;
            }
        }
    }
}
