package fengni.label.still;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.box.Box;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.still.Location.Extent;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The box iloc.
 *
 * @param version 0 to 2
 * @param flags as they stand
 * @param widths bytes of an offset, a length, a base and an index
 */
record Locations(int version, long flags, Widths widths, List<Location> all) {

    /** How many bytes each number of the table has: 0, 4 or 8. */
    record Widths(int offset, int length, int base, int index) {
        boolean known() {
            return List.of(offset, length, base, index).stream().allMatch(width -> width % 4 == 0 && width <= 8);
        }

        /** Returns widths that hold these numbers too, none of them smaller. */
        Widths holding(long mostOffset, long mostLength, long mostBase) {
            return new Widths(
                    Math.max(offset, width(mostOffset)),
                    Math.max(length, width(mostLength)),
                    Math.max(base, width(mostBase)),
                    index);
        }

        private static int width(long most) {
            return most == 0 ? 0 : most <= 0xffff_ffffL ? 4 : 8;
        }
    }

    Locations {
        all = List.copyOf(all);
    }

    static Locations of(Medium medium, Box iloc) throws Obstacle {
        var fields = Cursor.of(medium, iloc);
        int version = fields.small(1);
        long flags = fields.number(3);
        int sizes = fields.small(2);
        var widths = new Widths(sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15, version == 0 ? 0 : sizes & 15);
        if (version > 2 || !widths.known()) {
            throw fields.broken();
        }
        int count = fields.small(version == 2 ? 4 : 2);
        var all = new ArrayList<Location>();
        long extents = 0;
        for (int i = 0; i < count; i++) {
            var location = location(fields, version, widths);
            extents += 1 + location.extents().size();
            if (extents > Limits.PARTS) {
                throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, String.valueOf(iloc.at()), Limits.PARTS);
            }
            all.add(location);
        }
        return new Locations(version, flags, widths, all);
    }

    private static Location location(Cursor fields, int version, Widths widths) throws Obstacle {
        long item = fields.number(version == 2 ? 4 : 2);
        int method = version == 0 ? Location.FILE : fields.small(2) & 15;
        int source = fields.small(2);
        long base = fields.number(widths.base);
        int count = fields.small(2);
        var extents = new ArrayList<Extent>();
        for (int i = 0; i < count; i++) {
            long index = fields.number(widths.index);
            long offset = fields.number(widths.offset);
            if (Long.MAX_VALUE - base < offset) {
                throw fields.broken();
            }
            extents.add(new Extent(index, offset, fields.number(widths.length)));
        }
        if (method > Location.ITEMS) {
            throw fields.broken();
        }
        return new Location(item, method, source, base, extents);
    }

    /** Returns the table with other places, in numbers wide enough for them. */
    Locations with(List<Location> moved) {
        long offset = moved.stream()
                .flatMap(one -> one.extents().stream())
                .mapToLong(Extent::offset)
                .max()
                .orElse(0);
        long length = moved.stream()
                .flatMap(one -> one.extents().stream())
                .mapToLong(Extent::length)
                .max()
                .orElse(0);
        long base = moved.stream().mapToLong(Location::base).max().orElse(0);
        return new Locations(version, flags, widths.holding(offset, length, base), moved);
    }

    /** Returns the greatest number that an item may have here. */
    long mostItem() {
        return version == 2 ? 0xffff_ffffL : 0xffff;
    }

    /** Returns the body of the box. */
    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        put(out, 1, version);
        put(out, 3, flags);
        put(out, 2, (long) widths.offset << 12 | widths.length << 8 | widths.base << 4 | widths.index);
        put(out, version == 2 ? 4 : 2, all.size());
        for (Location location : all) {
            put(out, version == 2 ? 4 : 2, location.item());
            put(out, version == 0 ? 0 : 2, location.method());
            put(out, 2, location.source());
            put(out, widths.base, location.base());
            put(out, 2, location.extents().size());
            for (Extent extent : location.extents()) {
                put(out, widths.index, extent.index());
                put(out, widths.offset, extent.offset());
                put(out, widths.length, extent.length());
            }
        }
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, int width, long number) {
        for (int i = width - 1; i >= 0; i--) {
            out.write((int) (number >> (8 * i)));
        }
    }
}
