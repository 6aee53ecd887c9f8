package fengni.label.film;

import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * Numbers in a film that say where in the file something stands.
 *
 * @param first offset of the first number
 * @param count how many there are
 * @param width bytes of each: 4 or 8
 * @param stride bytes from one to the next
 */
record OffsetTable(long first, int count, int width, int stride) {
    private static final long MOST_IN_FOUR_BYTES = 0xffff_ffffL;

    /** Moves the numbers; empty if one of them cannot be moved. */
    Optional<Splice> moved(Medium medium, Move move) {
        var old = bytes(medium);
        var young = old.bytes();
        for (int i = 0; i < count; i++) {
            var to = move.of(number(old, i));
            if (to.isEmpty() || (width == 4 && to.getAsLong() > MOST_IN_FOUR_BYTES)) {
                return Optional.empty();
            }
            write(young, i * stride, to.getAsLong());
        }
        return Optional.of(new Splice(first, first + young.length, young));
    }

    boolean any(Medium medium, LongPredicate wanted) {
        var bytes = bytes(medium);
        for (int i = 0; i < count; i++) {
            if (wanted.test(number(bytes, i))) {
                return true;
            }
        }
        return false;
    }

    private Slice bytes(Medium medium) {
        return medium.slice(first, count == 0 ? 0 : (long) (count - 1) * stride + width);
    }

    private long number(Slice bytes, int index) {
        int at = index * stride;
        return width == 4 ? bytes.u32(at) : bytes.u32(at) << 32 | bytes.u32(at + 4);
    }

    private void write(byte[] bytes, int at, long number) {
        for (int i = 0; i < width; i++) {
            bytes[at + i] = (byte) (number >> (8 * (width - 1 - i)));
        }
    }

    /** How places in the file move. */
    interface Move {
        /** Returns the new place; empty for one that has none. */
        OptionalLong of(long offset);
    }

    /**
     * How a place in the file moves when the bytes of {@code moov} become more or fewer.
     *
     * @param from first byte of what changes
     * @param to the byte after its last
     * @param by how many bytes everything behind it moves
     * @param length of the file before
     */
    record Shift(long from, long to, long by, long length) implements Move {
        /** Returns the new place; empty for one inside of what changes or outside of the file. */
        @Override
        public OptionalLong of(long offset) {
            if (offset < 0 || offset > length || (offset >= from && offset < to)) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(offset < from ? offset : offset + by);
        }
    }
}
