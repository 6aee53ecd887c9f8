package fengni.label.picture;

/** How many pixels of a stranger are taken on; our own choices, so that no picture costs more than its size can explain. */
final class PictureLimits {
    /** Pixels of a picture that words are drawn on, told by its header before anything is decoded. */
    static final long PIXELS = 100_000_000L;
    /** Pixels of the screen of a GIF that is drawn on, a byte each and two copies at most; few films are so large. */
    static final long SCREEN_PIXELS = 25_000_000L;
    /** Decoded samples of a picture that must be held whole to be drawn on, a byte each. */
    static final long SAMPLES = 200_000_000L;
    /** Several rows of a picture are held at a time, whatever its height; no camera or model makes wider ones. */
    static final long ROW_PIXELS = 100_000L;
    /** Scans of a progressive picture times its pixels: what a decoder would have to do. */
    static final long SCAN_PIXELS = 2_000_000_000L;

    /** Pixels of all frames of an animation that are drawn on, together. */
    static final long FRAME_PIXELS = 400_000_000L;

    private PictureLimits() {}

    /** Returns how many bytes one picture may take while it is decoded and drawn on: others are at work beside it. */
    static long memory() {
        return Runtime.getRuntime().maxMemory() / 4;
    }
}
