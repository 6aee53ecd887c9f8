package fengni.label.cue;

/**
 * Brings samples to another rate, by a sinc under a Blackman window: what would alias is kept out below half of the lower
 * rate, at the cost of the highest twentieth of the band.
 */
final class Resampling {
    /** Zero crossings on each side. */
    private static final int REACH = 32;

    private static final double BAND = 0.95;

    /** Places between two zero crossings at which the sinc is known; straight lines between are true to -100 dB. */
    private static final int FINE = 512;

    private final double[] samples;
    private final double cut;
    private final double[] kernel = new double[REACH * FINE + 2];

    private Resampling(double[] samples, double cut) {
        this.samples = samples;
        this.cut = cut;
        kernel[0] = cut;
        for (int i = 1; i < REACH * FINE; i++) {
            double turn = Math.PI * i / FINE;
            double part = turn / REACH;
            kernel[i] = cut * Math.sin(turn) / turn * (0.42 + 0.5 * Math.cos(part) + 0.08 * Math.cos(2 * part));
        }
    }

    /** Returns the samples themselves if the rates are the same. */
    static double[] of(double[] samples, int from, int to) {
        if (from == to) {
            return samples;
        }
        double step = (double) from / to;
        var resampling = new Resampling(samples, BAND * Math.min(1, 1 / step));
        var made = new double[(int) Math.round(samples.length / step)];
        for (int i = 0; i < made.length; i++) {
            made[i] = Math.clamp(resampling.at(i * step), -1d, 1d);
        }
        return made;
    }

    private double at(double place) {
        int first = Math.max(0, (int) Math.ceil(place - REACH / cut));
        int last = Math.min(samples.length - 1, (int) Math.floor(place + REACH / cut));
        double sum = 0;
        for (int i = first; i <= last; i++) {
            double near = Math.abs(place - i) * cut * FINE;
            int below = Math.min((int) near, REACH * FINE);
            sum += samples[i] * (kernel[below] + (near - below) * (kernel[below + 1] - kernel[below]));
        }
        return sum;
    }
}
