package fengni.label.picture;

import java.util.Arrays;

/** Finds runs of pixels that were there before, and lists what remains: single pixels, and lengths with distances. */
final class Vp8lRuns {
    private static final int LEAST = 3;
    private static final int MOST = 4096;
    /** Farther back than this, distances cost more than they save. */
    private static final int FARTHEST = 1 << 18;

    private static final int SLOT_BITS = 16;
    private static final int TRIES = 8;
    private static final long RUN = 1L << 63;

    private final int[] pixels;
    private final int width;
    private final int[] last = new int[1 << SLOT_BITS];
    private final int[] before;
    private long[] steps = new long[1024];
    private int count;

    private Vp8lRuns(int[] pixels, int width) {
        this.pixels = pixels;
        this.width = width;
        before = new int[pixels.length];
        Arrays.fill(last, -1);
    }

    /** What takes the steps, in the order of the pixels. */
    interface Steps {
        void pixel(int argb);

        void run(int length, int distance);
    }

    static Vp8lRuns of(int[] pixels, int width) {
        var runs = new Vp8lRuns(pixels, width);
        runs.find();
        return runs;
    }

    void each(Steps steps) {
        for (int i = 0; i < count; i++) {
            long step = this.steps[i];
            if (step < 0) {
                steps.run((int) ((step >> 32) & 0x7fff_ffff), (int) step);
            } else {
                steps.pixel((int) step);
            }
        }
    }

    private void find() {
        int at = 0;
        while (at < pixels.length) {
            int best = 0;
            int from = 0;
            int candidate = at + LEAST <= pixels.length ? last[slot(at)] : -1;
            for (int tries = 0; tries < TRIES && candidate >= 0 && at - candidate <= FARTHEST; tries++) {
                int length = length(candidate, at);
                if (length > best) {
                    best = length;
                    from = candidate;
                }
                candidate = before[candidate];
            }
            int above = at >= width ? length(at - width, at) : 0;
            if (above > best) {
                best = above;
                from = at - width;
            }
            int taken = best >= LEAST ? best : 1;
            add(best >= LEAST ? RUN | (long) best << 32 | (at - from) : pixels[at] & 0xffff_ffffL);
            for (int end = at + taken; at < end; at++) {
                remember(at);
            }
        }
    }

    private void remember(int at) {
        if (at + LEAST <= pixels.length) {
            int slot = slot(at);
            before[at] = last[slot];
            last[slot] = at;
        } else {
            before[at] = -1;
        }
    }

    private int slot(int at) {
        int mixed = (pixels[at] * 31 + pixels[at + 1]) * 31 + pixels[at + 2];
        return (mixed * 0x9e3779b1) >>> (32 - SLOT_BITS);
    }

    private int length(int from, int at) {
        int most = Math.min(MOST, pixels.length - at);
        int length = 0;
        while (length < most && pixels[from + length] == pixels[at + length]) {
            length++;
        }
        return length;
    }

    private void add(long step) {
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, 2 * count);
        }
        steps[count++] = step;
    }
}
