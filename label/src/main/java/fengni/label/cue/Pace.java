package fengni.label.cue;

/** Sampling rates that are handled, and times at a rate; a frame is one sample of every channel. */
final class Pace {
    /** Below, the rhythm's pitch would come too near to half the rate. */
    static final int LEAST = 4_000;
    /** Above, what is held of a file of a few bytes would no longer be small. */
    static final int MOST = 384_000;

    private Pace() {}

    static boolean isHandled(long rate) {
        return rate >= LEAST && rate <= MOST;
    }

    static int frames(int millis, int rate) {
        return (int) ((long) millis * rate / 1000);
    }

    static long millis(long frames, int rate) {
        return frames * 1000 / rate;
    }
}
