package fengni.label.picture;

import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A directory that lies inside the file.
 *
 * @param start its first byte
 * @param count how many entries it has
 */
record TiffDirectory(TiffNumbers numbers, Role role, long start, long count) {
    private static final int STRIPS = 273;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILES = 324;
    private static final int TILE_LENGTHS = 325;

    /** What a directory describes. */
    enum Role {
        /** The first page, whose packet is the file's. */
        FIRST,
        /** A further page or a thumbnail. */
        PAGE,
        /** A picture that belongs to another one. */
        WITHIN,
        EXIF
    }

    /** Entries are made when they are asked for: a directory may have many more than anybody wants. */
    Stream<TiffEntry> entries() {
        return LongStream.range(0, count)
                .mapToObj(i -> TiffEntry.of(numbers, start + numbers.counter() + i * numbers.entry()));
    }

    Stream<TiffEntry> entries(int tag) {
        return entries().filter(entry -> entry.tag() == tag);
    }

    long next() {
        return numbers.offset(end() - numbers.word());
    }

    long end() {
        return start + numbers.counter() + count * numbers.entry() + numbers.word();
    }

    /** Where the coded pixels stand: two lists of the same length. */
    record Pixels(TiffEntry offsets, TiffEntry lengths) {
        /** Returns true if every stretch lies inside the file. */
        boolean isInside() {
            return LongStream.range(0, offsets.count())
                    .allMatch(i -> offsets.numbers().has(offsets.number(i), lengths.number(i)));
        }

        boolean meets(long from, long to) {
            return LongStream.range(0, offsets.count())
                    .anyMatch(i -> offsets.number(i) < to && from < offsets.number(i) + lengths.number(i));
        }
    }

    /** Returns the strips and the tiles, if the directory tells both where and how long they are. */
    Stream<Pixels> pixels() {
        return Stream.of(pixels(STRIPS, STRIP_LENGTHS), pixels(TILES, TILE_LENGTHS))
                .flatMap(Optional::stream);
    }

    private Optional<Pixels> pixels(int where, int howLong) {
        var offsets = list(where);
        return offsets.flatMap(first -> list(howLong)
                .filter(second -> second.count() == first.count())
                .map(second -> new Pixels(first, second)));
    }

    private Optional<TiffEntry> list(int tag) {
        return entries(tag)
                .filter(TiffEntry::isNumbers)
                .filter(TiffEntry::isInside)
                .findFirst();
    }
}
