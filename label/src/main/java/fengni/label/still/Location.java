package fengni.label.still;

import java.util.List;

/**
 * Where the data of an item stand (ISO/IEC 14496-12, 8.11.3).
 *
 * @param method from where offsets count: {@link #FILE}, {@link #DATA} or {@link #ITEMS}
 * @param source number of another file that holds them; 0 for this one
 * @param base added to every offset
 */
record Location(long item, int method, int source, long base, List<Extent> extents) {
    /** Offsets count from the beginning of the file. */
    static final int FILE = 0;
    /** Offsets count from the body of the box idat. */
    static final int DATA = 1;
    /** The data are made of those of other items. */
    static final int ITEMS = 2;

    /**
     * One stretch of the data.
     *
     * @param index number of a reference, for data made of those of other items
     * @param length 0 for all that there is
     */
    record Extent(long index, long offset, long length) {}

    Location {
        extents = List.copyOf(extents);
    }

    /** Returns the place of data in one stretch of this file. */
    static Location at(long item, long offset, long length) {
        return new Location(item, FILE, 0, 0, List.of(new Extent(0, offset, length)));
    }

    /** Returns the same place with other offsets, none of which counts from a base. */
    Location with(List<Extent> moved) {
        return new Location(item, method, source, 0, moved);
    }

    Location withBase(long moved) {
        return new Location(item, method, source, moved, extents);
    }
}
