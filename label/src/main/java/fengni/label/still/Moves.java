package fengni.label.still;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.still.Location.Extent;
import java.util.ArrayList;
import java.util.List;

/**
 * How the data of all items move when some bytes of the file become more or fewer.
 *
 * @param packet the item whose data are written anew and move on their own
 * @param from first byte of what changes
 * @param to the byte after its last
 */
record Moves(Meta meta, Medium medium, long packet, long from, long to) {

    /** What reaches into what changes would be torn. */
    void check() throws Obstacle {
        for (Location location : meta.locations().all()) {
            boolean inFile = isInFile(location);
            boolean open = location.extents().stream().anyMatch(extent -> extent.length() == 0);
            boolean torn = meta.stretches(location, medium).stream().anyMatch(stretch -> stretch.meets(from, to));
            if (inFile && (open || torn)) {
                throw Obstacle.because(CarrierCode.OFFSETS, "item " + location.item());
            }
        }
    }

    /** Returns the table with everything behind moved, and the packet at its new place. */
    Locations moved(long by, Location place) {
        var all = new ArrayList<Location>();
        boolean known = false;
        for (Location location : meta.locations().all()) {
            boolean itself = location.item() == packet;
            all.add(itself ? place : moved(location, by));
            known |= itself;
        }
        if (!known) {
            all.add(place);
        }
        return meta.locations().with(all);
    }

    private boolean isInFile(Location location) {
        return location.item() != packet && location.method() == Location.FILE && meta.isHere(location);
    }

    private Location moved(Location location, long by) {
        long behind = location.extents().stream()
                .filter(extent -> location.base() + extent.offset() >= to)
                .count();
        if (!isInFile(location) || behind == 0) {
            return location;
        }
        boolean all = behind == location.extents().size();
        return all && location.base() > 0 && location.base() + by >= 0
                ? location.withBase(location.base() + by)
                : location.with(extents(location, by));
    }

    private List<Extent> extents(Location location, long by) {
        return location.extents().stream()
                .map(extent -> {
                    long old = location.base() + extent.offset();
                    return new Extent(extent.index(), old >= to ? old + by : old, extent.length());
                })
                .toList();
    }
}
