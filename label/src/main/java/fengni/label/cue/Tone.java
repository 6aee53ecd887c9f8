package fengni.label.cue;

/**
 * The steady inner part of a pulse.
 *
 * @param pitch of its strongest part, in hertz
 * @param purity how much of its power lies at the pitch and its overtones, from 0 to 1
 * @param level root of the mean square
 * @param steadiness the weakest of its thirds against the strongest, from 0 to 1
 */
record Tone(double pitch, double purity, double level, double steadiness) {
    private static final double LOWEST = 200;
    private static final double HIGHEST = 8000;
    private static final double PURE = 0.75;
    private static final double STEADY = 0.5;
    private static final int OVERTONES = 5;
    /** Part of a pulse that its edges may take, on each side. */
    private static final double EDGE = 0.2;

    static Tone of(double[] sound, int from, int to, int rate) {
        int edge = (int) ((to - from) * EDGE);
        int start = from + edge;
        int count = to - from - 2 * edge;
        var power = Spectrum.of(sound, start, count);
        double hertz = (double) rate / (2 * (power.length - 1));
        int top = loudest(power, (int) Math.ceil(LOWEST / hertz), (int) (HIGHEST / hertz));
        int third = count / 3;
        double one = level(sound, start, third);
        double two = level(sound, start + third, third);
        double three = level(sound, start + 2 * third, third);
        double most = Math.max(one, Math.max(two, three));
        double least = Math.min(one, Math.min(two, three));
        // the window widens a line to two and a half over the length
        double width = 2.5 * rate / count / hertz;
        return new Tone(
                top * hertz, purity(power, top, width), level(sound, start, count), most == 0 ? 0 : least / most);
    }

    /** Returns true if this and the other are tones, and the same. */
    boolean isLike(Tone other) {
        return purity >= PURE
                && steadiness >= STEADY
                && pitch / other.pitch < 1.05
                && other.pitch / pitch < 1.05
                && level < 2 * other.level
                && other.level < 2 * level;
    }

    private static int loudest(double[] power, int from, int to) {
        int top = from;
        for (int i = from; i <= Math.min(to, power.length - 1); i++) {
            top = power[i] > power[Math.min(top, power.length - 1)] ? i : top;
        }
        return top;
    }

    private static double purity(double[] power, int top, double width) {
        double all = 0;
        double near = 0;
        for (int i = 0; i < power.length; i++) {
            all += power[i];
            long times = Math.clamp(Math.round((double) i / Math.max(1, top)), 1, OVERTONES);
            near += Math.abs(i - times * top) <= width ? power[i] : 0;
        }
        return all == 0 ? 0 : near / all;
    }

    private static double level(double[] sound, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += sound[i] * sound[i];
        }
        return count == 0 ? 0 : Math.sqrt(sum / count);
    }
}
