package fengni.label.cue;

import java.util.Arrays;
import java.util.Optional;

/** Decodes the first and the last seconds of a FLAC file, as far as they can be; the work does not grow with the file. */
final class FlacEnds {
    /** Between two places this near, frames are decoded one by one. */
    private static final int NEAR = 4096;
    /** Places that look like the beginning of a frame and are none. */
    private static final int MOST_TRIES = 64;
    /** How far before the last seconds decoding may have to begin, against their length. */
    private static final int MOST_AHEAD = 8;
    /** Samples of all channels that are decoded, or tried to be, while a place is looked for: 64 of the largest frames. */
    private static final long MOST_SEARCHED = 1L << 25;

    private final FlacFile file;
    private final FlacInfo info;
    private final int most;
    private long searched;

    private FlacEnds(FlacFile file) {
        this.file = file;
        info = file.info();
        most = Ends.most(info.rate());
    }

    static Ends of(FlacFile file) {
        var ends = new FlacEnds(file);
        var first = ends.first();
        boolean isAll = first.length < ends.most;
        var last = isAll ? first : ends.last();
        long frames = isAll ? first.length : Math.max(file.info().frames(), first.length);
        return new Ends(file.info().rate(), file.info().channels(), frames, first, last);
    }

    private double[] first() {
        var frames = new FlacFrames(file, file.start());
        var row = new double[most];
        int count = 0;
        try {
            while (count < most && frames.hasNext()) {
                var frame = frames.next();
                frame.mix(row, count, info.bits());
                count = Math.min(most, count + frame.head().block());
            }
        } catch (BrokenFrame cut) {
            // what came before it is heard all the same
        }
        return Arrays.copyOf(row, count);
    }

    /** Returns the last seconds; nothing if the number of samples is not told or the frames do not lead there. */
    private double[] last() {
        long target = info.frames() - most;
        if (target < 0) {
            return new double[0];
        }
        var frames = new FlacFrames(file, file.start());
        var row = new double[most];
        long reached = 0;
        try {
            frames.moveTo(place(frames, target));
            for (long read = 0; frames.hasNext() && read < (long) MOST_AHEAD * most; read = read + 1) {
                var frame = frames.next();
                read += frame.head().block();
                long from = sample(frame.head()) - target;
                if (from > -most && from < most) {
                    mix(frame, row, (int) from);
                }
                reached = from + frame.head().block();
            }
        } catch (BrokenFrame cut) {
            return new double[0];
        }
        return reached == most ? row : new double[0];
    }

    private void mix(FlacFrame frame, double[] row, int from) {
        if (from >= 0) {
            frame.mix(row, from, info.bits());
        } else {
            var whole = new double[frame.head().block()];
            frame.mix(whole, 0, info.bits());
            int skip = Math.min(-from, whole.length);
            System.arraycopy(whole, skip, row, 0, Math.min(row.length, whole.length - skip));
        }
    }

    private long sample(FrameHead head) {
        return head.variable() ? head.number() : head.number() * info.block();
    }

    /** Returns where a frame begins that is not far before a sample. */
    private long place(FlacFrames frames, long target) throws BrokenFrame {
        long low = file.start();
        long high = file.medium().length();
        while (high - low > NEAR) {
            long middle = (low + high) >>> 1;
            var found = find(frames, middle, high).filter(frame -> sample(frame.head()) <= target);
            low = found.map(FlacFrame::at).orElse(low);
            high = found.isPresent() ? high : middle;
        }
        return low;
    }

    private Optional<FlacFrame> find(FlacFrames frames, long from, long to) throws BrokenFrame {
        int tries = 0;
        for (long at = from; at < to && tries < MOST_TRIES; at++) {
            frames.moveTo(at);
            if (frames.hasNext()) {
                tries++;
                if (searched > MOST_SEARCHED) {
                    throw new BrokenFrame("limit");
                }
                try {
                    searched += (long) frames.head().block() * info.channels();
                    return Optional.of(frames.next());
                } catch (BrokenFrame none) {
                    // the two bytes of a sync stand elsewhere too
                }
            }
        }
        return Optional.empty();
    }
}
