package fengni.label.cue;

import java.util.List;

/**
 * The rhythm 短长短短: short, long, short, short, as one figure (GB 45438-2025, 5.3 c and note 1).
 *
 * <p>The standard names neither length nor pitch nor level; 5.3 e) asks only that it be clearly audible. These are our
 * own choices: as long as the one rhythm that is known in the wild, about 0.6 seconds; in the proportions of Morse, so
 * that ears know it; at a pitch that the smallest loudspeaker and the narrowest telephone carry; loud enough under any
 * content and never at its peak.
 */
final class Rhythm {
    /** One short pulse, and each pause between two pulses; the long pulse has three. Nine units are 0.63 seconds. */
    static final int UNIT_MILLIS = 70;

    static final int PITCH_HERTZ = 1000;
    /** Peak against full scale: -12 dBFS. */
    static final double LEVEL = 0.25;
    /** Rise and fall along half a cosine; a sudden edge would be heard as a click. */
    static final int EDGE_MILLIS = 8;

    static final List<Integer> PULSES = List.of(1, 3, 1, 1);

    private Rhythm() {}

    /** Returns the rhythm from its first moment to its last, from -1 to 1, at this many samples a second. */
    static double[] at(int rate) {
        int unit = Pace.frames(UNIT_MILLIS, rate);
        int pauses = PULSES.size() - 1;
        var samples = new double[(PULSES.stream().mapToInt(Integer::intValue).sum() + pauses) * unit];
        int from = 0;
        for (int pulse : PULSES) {
            sound(samples, from, pulse * unit, rate);
            from += (pulse + 1) * unit;
        }
        return samples;
    }

    private static void sound(double[] samples, int from, int count, int rate) {
        double edge = Pace.frames(EDGE_MILLIS, rate);
        for (int i = 0; i < count; i++) {
            double near = Math.min(1, Math.min(i, count - 1 - i) / edge);
            double swell = (1 - Math.cos(Math.PI * near)) / 2;
            samples[from + i] = LEVEL * swell * Math.sin(2 * Math.PI * PITCH_HERTZ * i / rate);
        }
    }
}
