package fengni.label.film;

import fengni.label.file.Splice;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** How places in the file move when many stretches of it become longer or shorter. */
final class Moves implements OffsetTable.Move {
    private final long length;
    private final long[] from;
    private final long[] to;
    /** How far everything behind a stretch moves. */
    private final long[] by;

    /** @param length of the file before */
    Moves(List<Splice> splices, long length) {
        this.length = length;
        var sorted =
                splices.stream().sorted(Comparator.comparingLong(Splice::from)).toList();
        from = sorted.stream().mapToLong(Splice::from).toArray();
        to = sorted.stream().mapToLong(Splice::to).toArray();
        by = sorted.stream()
                .mapToLong(splice -> splice.piece().length - (splice.to() - splice.from()))
                .toArray();
        Arrays.parallelPrefix(by, Long::sum);
    }

    /** Returns the new place; empty for one inside of what changes or outside of the file. What begins there stays. */
    @Override
    public OptionalLong of(long offset) {
        int before = firstAtOrBehind(offset) - 1;
        if (offset < 0 || offset > length || (before >= 0 && offset < to[before])) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(before < 0 ? offset : offset + by[before]);
    }

    private int firstAtOrBehind(long offset) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
