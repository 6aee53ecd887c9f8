package fengni.label.cue;

import fengni.label.file.Medium;
import fengni.label.file.Slice;

/** Decodes the frames of a FLAC file one after the other; for one thread. */
final class FlacFrames {
    /** The largest frame of eight channels is 2.2 MB uncoded. */
    private static final int MOST_FRAME = 4 << 20;

    private static final int LEAST_WINDOW = 1 << 18;

    private final Medium medium;
    private final FlacInfo info;
    /** Room for a frame of twice the size that it has uncoded; a longer one is broken. */
    private final int most;

    private long at;
    private Slice window = Slice.of(new byte[0]);
    private long windowStart;

    FlacFrames(FlacFile file, long from) {
        medium = file.medium();
        info = file.info();
        most = (int) Math.min(MOST_FRAME, 64 + 2L * info.block() * (info.frameBytes() + 1));
        at = from;
    }

    /** Returns true if another frame may begin where the last one ended. */
    boolean hasNext() {
        return FrameHead.isSync(ahead(2));
    }

    long at() {
        return at;
    }

    /** Tries another place. */
    void moveTo(long place) {
        at = place;
    }

    /** Returns the head of the next frame. */
    FrameHead head() throws BrokenFrame {
        return FrameHead.of(ahead(FrameHead.MOST_BYTES));
    }

    FlacFrame next() throws BrokenFrame {
        var frame = FlacFrame.decode(at, ahead(most), info);
        at = frame.end();
        return frame;
    }

    /** Returns so many bytes from here, or what is left; the file is read in large pieces. */
    private Slice ahead(int count) {
        long end = Math.min(medium.length(), at + count);
        if (at < windowStart || end > windowStart + window.length()) {
            windowStart = at;
            window = medium.between(at, Math.min(medium.length(), at + Math.max(LEAST_WINDOW, 2 * most)));
        }
        int from = (int) (at - windowStart);
        return window.part(from, (int) (end - at));
    }
}
