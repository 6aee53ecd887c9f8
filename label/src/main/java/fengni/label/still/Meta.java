package fengni.label.still;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Medium;
import fengni.label.still.Location.Extent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The box meta of the file (ISO/IEC 14496-12, 8.11): its items, what they say of one another, and where their data stand.
 *
 * @param primary number of the item that stands for the file
 * @param iref empty if no item says anything of another
 * @param places the same by the number of the item
 * @param own numbers of sources that are this file itself, 0 among them
 */
record Meta(
        Box box,
        long primary,
        Box iinf,
        List<Item> items,
        Optional<Box> iref,
        References references,
        Box iloc,
        Locations locations,
        Map<Long, Location> places,
        Optional<Box> idat,
        Set<Integer> own) {
    /** Items may share data; that they do more often than this is no work of a program. */
    private static final int SHARED = 4;

    /** A source is told in two bytes. */
    private static final int SOURCES = 0xffff;

    /** Some bytes of the file. */
    record Stretch(long from, long to) {
        boolean meets(long start, long end) {
            return from < end && start < to;
        }
    }

    static Meta of(Boxes boxes, Box box) throws Obstacle {
        var parts = boxes.in(box, 4);
        var iinf = need(parts, box, "iinf");
        var iloc = need(parts, box, "iloc");
        var iref = one(parts, "iref");
        long primary = primary(boxes, parts, box);
        var locations = Locations.of(boxes.medium(), iloc);
        var meta = new Meta(
                box,
                primary,
                iinf,
                items(boxes, iinf),
                iref,
                References.of(boxes, iref, primary),
                iloc,
                locations,
                new HashMap<>(),
                one(parts, "idat"),
                own(boxes, parts));
        meta.check(boxes.medium());
        return meta;
    }

    private static long primary(Boxes boxes, List<Box> parts, Box meta) throws Obstacle {
        var pitm = one(parts, "pitm");
        if (pitm.isEmpty()) {
            throw Obstacle.because(StillCode.NO_PRIMARY_ITEM, String.valueOf(meta.at()));
        }
        var fields = Cursor.of(boxes.medium(), pitm.get());
        int version = fields.small(1);
        fields.number(3);
        return fields.number(version == 0 ? 2 : 4);
    }

    private static List<Item> items(Boxes boxes, Box iinf) throws Obstacle {
        var fields = Cursor.of(boxes.medium(), iinf);
        int version = fields.small(1);
        fields.number(3);
        long count = fields.number(version == 0 ? 2 : 4);
        var items = new ArrayList<Item>();
        for (Box infe : boxes.in(iinf, fields.at())) {
            items.add(Item.of(boxes.medium(), infe));
        }
        if (items.size() != count || version > 1) {
            throw fields.broken();
        }
        return items;
    }

    /** Returns which of the files that a table names are this one (ISO/IEC 14496-12, 8.7.2). */
    private static Set<Integer> own(Boxes boxes, List<Box> parts) {
        var own = new HashSet<>(Set.of(0));
        var entries = one(parts, "dinf").stream()
                .flatMap(dinf -> boxes.at(dinf, "dref"))
                .flatMap(dref -> boxes.in(dref, 8).stream())
                .limit(SOURCES)
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.size() >= 4 && (boxes.medium().u32(entry.body()) & 1) != 0) {
                own.add(i + 1);
            }
        }
        return own;
    }

    /** No number twice, and no data outside of the file. */
    private void check(Medium medium) throws Obstacle {
        var seen = new HashSet<Long>();
        for (Item item : items) {
            if (!seen.add(item.number())) {
                throw Obstacle.broken(iinf.at(), "item " + item.number());
            }
        }
        long all = 0;
        for (Location location : locations.all()) {
            if (places.put(location.item(), location) != null) {
                throw Obstacle.broken(iloc.at(), "item " + location.item());
            }
            long end = location.method() == Location.DATA ? idat.map(Box::end).orElse(0L) : medium.length();
            for (Stretch stretch : stretches(location, medium)) {
                if (stretch.from > stretch.to || stretch.to > end) {
                    throw Obstacle.because(CarrierCode.TRUNCATED, "item " + location.item());
                }
                all += stretch.to - stretch.from;
            }
        }
        if (all / SHARED > medium.length()) {
            throw Obstacle.broken(iloc.at(), iloc.kind());
        }
    }

    Optional<Location> location(Item item) {
        return Optional.ofNullable(places.get(item.number()));
    }

    /** Returns true if its data stand in this file and are not made of those of other items. */
    boolean isHere(Location location) {
        return location.method() == Location.FILE
                ? own.contains(location.source())
                : location.method() == Location.DATA && idat.isPresent();
    }

    /** Returns the bytes of this file that an item's data are. */
    List<Stretch> stretches(Location location, Medium medium) {
        return isHere(location)
                ? location.extents().stream()
                        .map(extent -> stretch(location, extent, medium))
                        .toList()
                : List.of();
    }

    private Stretch stretch(Location location, Extent extent, Medium medium) {
        boolean inFile = location.method() == Location.FILE;
        long start = inFile ? 0 : idat.map(Box::body).orElse(0L);
        long end = inFile ? medium.length() : idat.map(Box::end).orElse(0L);
        // both are at most a file's length here, or the sum below shows as outside of it
        long from = start + Math.min(location.base() + extent.offset(), medium.length() + 1);
        long length = extent.length() == 0 ? Math.max(0, end - from) : extent.length();
        return new Stretch(from, length > medium.length() ? Long.MAX_VALUE : from + length);
    }

    /** Returns an item's data; empty if they do not stand in this file. */
    Optional<Medium> data(Item item, Medium medium) {
        return location(item)
                .filter(this::isHere)
                .map(location -> Medium.row(stretches(location, medium).stream()
                        .map(stretch -> medium.part(stretch.from, stretch.to))
                        .toList()));
    }

    /**
     * Returns the items whose packet describes the file: those that say so of the primary item, or else those that say so
     * of none.
     */
    List<Item> packets() {
        var packets = items.stream().filter(Item::isXmp).toList();
        var said = packets.stream()
                .filter(item -> references.ofPrimary().contains(item.number()))
                .toList();
        return said.isEmpty()
                ? packets.stream()
                        .filter(item -> !references.describing().contains(item.number()))
                        .toList()
                : said;
    }

    private static Box need(List<Box> parts, Box meta, String kind) throws Obstacle {
        return one(parts, kind).orElseThrow(() -> Obstacle.broken(meta.at(), kind));
    }

    private static Optional<Box> one(List<Box> parts, String kind) {
        return parts.stream().filter(box -> box.is(kind)).findFirst();
    }
}
