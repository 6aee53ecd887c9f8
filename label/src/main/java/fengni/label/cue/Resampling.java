package fengni.label.cue;

/**
 * Brings samples to another rate, by a sinc under a Blackman window: what would alias is kept out below half of the lower
 * rate, at the cost of the highest twentieth of the band.
 */
final class Resampling {
    /** Zero crossings on each side. */
    private static final int REACH = 32;

    private static final double BAND = 0.95;

    private Resampling() {}

    /** Returns the samples themselves if the rates are the same. */
    static double[] of(double[] samples, int from, int to) {
        if (from == to) {
            return samples;
        }
        double step = (double) from / to;
        double cut = BAND * Math.min(1, 1 / step);
        var made = new double[(int) Math.round(samples.length / step)];
        for (int i = 0; i < made.length; i++) {
            made[i] = Math.clamp(at(samples, i * step, cut), -1d, 1d);
        }
        return made;
    }

    private static double at(double[] samples, double place, double cut) {
        double reach = REACH / cut;
        int first = Math.max(0, (int) Math.ceil(place - reach));
        int last = Math.min(samples.length - 1, (int) Math.floor(place + reach));
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += samples[i] * kernel(place - i, cut, reach);
        }
        return sum;
    }

    private static double kernel(double distance, double cut, double reach) {
        double turn = Math.PI * distance;
        double sinc = distance == 0 ? cut : Math.sin(turn * cut) / turn;
        double part = turn / reach;
        return sinc * (0.42 + 0.5 * Math.cos(part) + 0.08 * Math.cos(2 * part));
    }
}
