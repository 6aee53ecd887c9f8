package fengni.label.cue;

/** A stretch above some level, in steps of time. */
record Pulse(int from, int to) {
    int length() {
        return to - from;
    }

    /** Returns the root of the mean square of each step. */
    static double[] levels(double[] sound, int step) {
        var levels = new double[sound.length / step];
        for (int i = 0; i < levels.length; i++) {
            double sum = 0;
            for (int at = i * step; at < (i + 1) * step; at++) {
                sum += sound[at] * sound[at];
            }
            levels[i] = Math.sqrt(sum / step);
        }
        return levels;
    }
}
