package fengni.label.cue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Codes samples as a frame of FLAC without loss: constant, by a fixed predictor, or plain (RFC 9639, 9.2). */
final class FlacCoding {
    private static final int MOST_ORDER = 4;
    /** From here on the size of a Rice code takes five bits. */
    private static final int WIDE = 15;

    private static final int MOST_SIZE = 30;

    private FlacCoding() {}

    /**
     * Codes a frame.
     *
     * @param head of this frame ({@link FrameHead#beside})
     * @param depth bits of a sample
     */
    static byte[] frame(byte[] head, long[][] samples, int depth) {
        var out = new BitsOut();
        for (byte octet : head) {
            out.put(octet, 8);
        }
        for (long[] row : samples) {
            subframe(out, row, depth);
        }
        var frame = out.bytes();
        int sum = Checks.sixteen(0, frame, 0, frame.length);
        var whole = Arrays.copyOf(frame, frame.length + 2);
        whole[frame.length] = (byte) (sum >> 8);
        whole[frame.length + 1] = (byte) sum;
        return whole;
    }

    private static void subframe(BitsOut out, long[] row, int depth) {
        if (Arrays.stream(row).allMatch(sample -> sample == row[0])) {
            out.put(0, 8);
            out.put(row[0], depth);
            return;
        }
        var best = Stream.iterate(Rice.of(row, 0, row), rice -> rice.order() < MOST_ORDER, rice -> rice.next(row))
                .filter(Rice::isCodable)
                .min((one, two) -> Long.compare(one.cost(depth), two.cost(depth)))
                .filter(rice -> rice.cost(depth) < (long) depth * row.length);
        best.ifPresentOrElse(rice -> rice.write(out, row, depth), () -> plain(out, row, depth));
    }

    private static void plain(BitsOut out, long[] row, int depth) {
        out.put(1 << 1, 8);
        Arrays.stream(row).forEach(sample -> out.put(sample, depth));
    }

    /** What a predictor of some order leaves over. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one subframe, never compared
    private record Rice(int order, long[] left, int size) {
        static Rice of(long[] row, int order, long[] left) {
            double mean = IntStream.range(Math.min(order, row.length), row.length)
                    .mapToDouble(i -> folded(left[i]))
                    .average()
                    .orElse(0);
            return new Rice(order, left, Math.min(MOST_SIZE, Math.getExponent(mean + 1)));
        }

        /** Every further order is the difference of what the one before left over. */
        Rice next(long[] row) {
            var differences = left.clone();
            for (int i = left.length - 1; i > order; i--) {
                differences[i] = left[i] - left[i - 1];
            }
            return of(row, order + 1, differences);
        }

        private static long folded(long left) {
            return (left << 1) ^ (left >> 63);
        }

        /** A decoder may hold what is left over in 32 bits. */
        boolean isCodable() {
            return order < left.length
                    && IntStream.range(order, left.length).allMatch(i -> Math.abs(left[i]) < Integer.MAX_VALUE);
        }

        long cost(int depth) {
            long coded = IntStream.range(order, left.length)
                    .mapToLong(i -> (folded(left[i]) >>> size) + 1 + size)
                    .sum();
            return coded + (long) order * depth;
        }

        void write(BitsOut out, long[] row, int depth) {
            out.put((8 + order) << 1, 8);
            for (int i = 0; i < order; i++) {
                out.put(row[i], depth);
            }
            boolean wide = size >= WIDE;
            out.put(wide ? 1 : 0, 2);
            out.put(0, 4);
            out.put(size, wide ? 5 : 4);
            for (int i = order; i < left.length; i++) {
                long folded = folded(left[i]);
                out.zeros(folded >>> size);
                out.put(1, 1);
                out.put(folded, size);
            }
        }
    }
}
