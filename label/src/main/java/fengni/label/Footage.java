package fengni.label;

import fengni.label.file.Medium;
import java.util.List;

/**
 * The beginning of a film, up to a picture from which the rest can be decoded without it.
 *
 * @param codec its name in the trade, such as {@code h264}
 * @param configuration what decoders are told before the first sample, in the shape of the codec's box in MP4
 * @param parameters where those of the new samples may stand
 * @param orientation how pictures are turned before people see them
 * @param aspect width of a pixel against its height; 0 if only the codec tells
 * @param timescale units of time in a second
 * @param samples in the order of decoding; at least one
 * @param following the first samples of what stays as it is, with which the seam is proved; none if nothing does
 * @param wordsUntil pictures shown before this time get the words
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record Footage(
        String codec,
        byte[] configuration,
        Parameters parameters,
        Orientation orientation,
        double aspect,
        long timescale,
        List<Sample> samples,
        List<Sample> following,
        long wordsUntil) {
    /** Words stay for 2 s at least (GB 45438-2025, 5.4 g). */
    public static final int LEAST_SECONDS = 2;

    /** Where more than that is coded again, they stay a little longer, so that nobody counts frames. */
    public static final int USUAL_SECONDS = 3;

    /** So much of a film is coded again at most. */
    public static final int MOST_SECONDS = 60;

    /** A picture of 4096 by 2304 is coded again, one of 8K is not: decoders hold some twenty of them at once. */
    public static final int MOST_PIXELS = 10_000_000;

    /** So many pictures are coded again at most: 60 s at 120 in a second. */
    public static final int MOST_PICTURES = 120 * MOST_SECONDS;

    /** So many pixels are coded again at most in all pictures together: 60 s of 4096 by 2304 at 35 in a second. */
    public static final long MOST_PIXELS_IN_ALL = 20_000_000_000L;

    public Footage {
        samples = List.copyOf(samples);
        following = List.copyOf(following);
    }

    /**
     * Holds what a container tells of its pictures against the limits, before any of them is read.
     *
     * @param width in pixels, 0 or more; 0 if not told
     * @param height in pixels, 0 or more; 0 if not told
     */
    public static void limit(long pictures, long width, long height) throws Obstacle {
        if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw Obstacle.because(TranscodingCode.PICTURES_TOO_LARGE, "", MOST_PIXELS / 1_000_000);
        }
        if (pictures > MOST_PICTURES || pictures * width * height > MOST_PIXELS_IN_ALL) {
            throw Obstacle.because(
                    TranscodingCode.PICTURES_TOO_MANY, "", MOST_PICTURES, MOST_PIXELS_IN_ALL / 1_000_000_000);
        }
    }

    /** Where a container keeps what a decoder must know of the codec's parameters. */
    public enum Parameters {
        /** In its description of the track, which may change. */
        IN_CONFIGURATION,
        /** In the samples that need others than the description tells. */
        IN_SAMPLES
    }

    /**
     * One coded picture.
     *
     * @param decoded when it is decoded, in units of time
     * @param shown when it is shown
     * @param key whether it can be decoded by itself; the new sample in its place will be so too
     */
    public record Sample(Medium data, long decoded, long shown, boolean key) {}

    /**
     * How the columns and rows of a coded picture lie on the screen: each number is -1, 0 or 1, as in the matrix of a track
     * (ISO/IEC 14496-12, 6.2.2).
     *
     * @param a how far a column lies to the right of the one before
     * @param b how far a column lies below the one before
     * @param c how far a row lies to the right of the one before
     * @param d how far a row lies below the one before
     */
    public record Orientation(int a, int b, int c, int d) {
        public static final Orientation UPRIGHT = new Orientation(1, 0, 0, 1);

        public Orientation {
            if (a * a + b * b != 1 || c * c + d * d != 1 || a * c + b * d != 0) {
                throw new IllegalArgumentException("no quarter turn: " + a + " " + b + " " + c + " " + d);
            }
        }

        /** Returns true if width and height change places. */
        public boolean lies() {
            return a == 0;
        }
    }
}
