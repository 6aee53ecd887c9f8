package fengni.label.cue;

/**
 * A cue between silences, as it goes before the first sample of a sound or after its last (GB 45438-2025, 5.3 d): never
 * over it.
 *
 * @param before silent frames before the cue
 * @param after silent frames after it
 */
record Stretch(Cue cue, int before, int after) {
    /** Between the mark and the content, so that ears take them for two things. */
    private static final int GAP_MILLIS = 300;
    /** On the outer side: some players swallow the first moment of a sound, or the last. */
    private static final int EDGE_MILLIS = 100;

    static Stretch atStart(Cue cue) {
        return new Stretch(cue, edge(cue.rate()), Pace.frames(GAP_MILLIS, cue.rate()));
    }

    static Stretch atEnd(Cue cue) {
        return new Stretch(cue, Pace.frames(GAP_MILLIS, cue.rate()), edge(cue.rate()));
    }

    /** Returns the number of silent frames on the outer side. */
    static int edge(int rate) {
        return Pace.frames(EDGE_MILLIS, rate);
    }

    /** Returns this with silence added at its end, up to a multiple of some number of frames. */
    Stretch upTo(int multiple) {
        return new Stretch(cue, before, after + Math.floorMod(-frames(), multiple));
    }

    int frames() {
        return before + cue.frames() + after;
    }

    double at(int channel, int frame) {
        int inside = frame - before;
        return inside < 0 || inside >= cue.frames() ? 0 : cue.row(channel)[inside];
    }

    /** Returns the frame at which a channel is loudest. */
    int loudest(int channel) {
        int loudest = 0;
        for (int i = 0; i < frames(); i++) {
            if (Math.abs(at(channel, i)) > Math.abs(at(channel, loudest))) {
                loudest = i;
            }
        }
        return loudest;
    }
}
