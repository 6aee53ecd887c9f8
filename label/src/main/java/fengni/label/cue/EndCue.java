package fengni.label.cue;

/**
 * The rhythm 短长短短 as it follows the end of a sound (GB 45438-2025, 5.3 c and d), for those who code sounds elsewhere.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class EndCue {
    private EndCue() {}

    /** Returns true for rates, in samples of one channel a second, at which the rhythm is made and recognised. */
    public static boolean isHandled(int rate) {
        return Pace.isHandled(rate);
    }

    /**
     * Returns 0.3 s of silence, the rhythm and 0.1 s of silence: about a second for every channel, from -1 to 1.
     *
     * @param rate one that {@link #isHandled}
     */
    public static double[] samples(int rate) {
        var stretch = Stretch.atEnd(Cue.rhythm(rate));
        var samples = new double[stretch.frames()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = stretch.at(0, i);
        }
        return samples;
    }

    /**
     * Returns true if the rhythm is the last thing that is heard, with silence before it.
     *
     * @param sound the end of a sound, all channels as one, from -1 to 1; some seconds of it
     * @param rate one that {@link #isHandled}
     */
    public static boolean isLastIn(double[] sound, int rate) {
        return RhythmDetector.atEnd(sound, rate).isPresent();
    }
}
