package fengni.label.matroska;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The places that a segment tells, counted from its first child (RFC 9559, 16): in SeekHead, Cues and clusters. They are
 * set right when what they tell moves; a place where nothing begins, or one whose number has no room, is an obstacle.
 */
final class Positions {
    private static final Set<Long> MASTERS = Set.of(Ids.SEEK, Ids.CUE_POINT, Ids.CUE_TRACK, Ids.CUE_REFERENCE);
    private static final Set<Long> PLACES = Set.of(Ids.SEEK_POSITION, Ids.CUE_CLUSTER, Ids.REFERENCE_CLUSTER);
    /** Places of codec states, which no program writes; 0 says that there is none. */
    private static final Set<Long> STATES = Set.of(Ids.CUE_CODEC_STATE, Ids.REFERENCE_CODEC_STATE);

    private final Medium medium;
    private final Segment segment;
    private final long first;
    private final long from;
    private final long growth;
    private final Set<Long> starts;
    private final List<Splice> splices = new ArrayList<>();
    private boolean beginning;

    private Positions(Medium medium, Segment segment, long first, long from, long growth) {
        this.medium = medium;
        this.segment = segment;
        this.first = first;
        this.from = from;
        this.growth = growth;
        starts = segment.row().stream()
                .filter(element -> !element.is(Ids.VOID))
                .map(Element::at)
                .collect(Collectors.toSet());
    }

    /** Plans what changes when everything from a place on moves. */
    static List<Splice> moved(Medium medium, Segment segment, long from, long growth) throws Obstacle {
        return rewritten(medium, segment, from, from, growth);
    }

    /**
     * Plans what changes when a stretch is written anew and everything behind it moves. What Cues point to inside of the
     * stretch is gone, but for its beginning.
     */
    static List<Splice> rewritten(Medium medium, Segment segment, long first, long from, long growth) throws Obstacle {
        var positions = new Positions(medium, segment, first, from, growth);
        for (Element element : segment.row()) {
            if (element.is(Ids.SEEK_HEAD) || element.is(Ids.CUES)) {
                positions.table(element);
            } else if (element.is(Ids.CLUSTER) && element.at() >= from) {
                positions.cluster(element);
            }
        }
        return positions.splices;
    }

    private void table(Element table) throws Obstacle {
        var patch = Patch.of(medium, table);
        inside(table, patch, 0);
        patch.splice().ifPresent(splices::add);
    }

    private void inside(Element master, Patch patch, int depth) throws Obstacle {
        for (Element child : master.children(medium)) {
            if (child.is(Ids.CUE_POINT) && isGone(child)) {
                patch.room(child);
            } else if (MASTERS.contains(child.id())) {
                inside(child, patch, depth + 1);
            } else if (PLACES.contains(child.id())) {
                place(child, patch);
            } else if ((STATES.contains(child.id()) && value(child) != 0) || (child.is(Ids.CRC) && depth > 0)) {
                throw Obstacle.because(CarrierCode.OFFSETS, String.valueOf(child.at()));
            }
        }
    }

    /** The first point of all stays, since its picture still stands where it stood. */
    private boolean isGone(Element point) throws Obstacle {
        for (Element positions : point.children(medium)) {
            if (!positions.is(Ids.CUE_TRACK)) {
                continue;
            }
            for (Element child : positions.children(medium)) {
                long place = child.is(Ids.CUE_CLUSTER) ? segment.self().body() + value(child) : from;
                if (place >= first && place < from) {
                    boolean kept = place == first && !beginning;
                    beginning = true;
                    return !kept;
                }
            }
        }
        return false;
    }

    private void place(Element child, Patch patch) throws Obstacle {
        long value = value(child);
        long place = segment.self().body() + value;
        if (place < from) {
            return;
        }
        if (!starts.contains(place)) {
            throw Obstacle.because(CarrierCode.OFFSETS, String.valueOf(child.at()));
        }
        patch.number(child, value + growth);
    }

    /** A cluster may tell its own place, and 0 in a stream. */
    private void cluster(Element cluster) throws Obstacle {
        boolean summed = false;
        long at = cluster.body();
        while (at < cluster.end()) {
            var child = Element.at(medium, at, cluster.end());
            summed |= child.is(Ids.CRC);
            if (child.is(Ids.POSITION) && value(child) != 0) {
                own(cluster, child, summed);
            }
            at = child.end();
        }
    }

    private void own(Element cluster, Element child, boolean summed) throws Obstacle {
        long value = value(child);
        long now = value + growth;
        if (summed
                || segment.self().body() + value != cluster.at()
                || (child.size() < Long.BYTES && now >>> (8 * child.size()) != 0)) {
            throw Obstacle.because(CarrierCode.OFFSETS, String.valueOf(child.at()));
        }
        splices.add(new Splice(child.body(), child.end(), EbmlBytes.number(now, (int) child.size())));
    }

    private long value(Element child) throws Obstacle {
        if (child.size() > Long.BYTES) {
            throw Obstacle.because(CarrierCode.OFFSETS, String.valueOf(child.at()));
        }
        long value = Element.number(medium, child.body(), (int) child.size());
        if (value < 0) {
            throw Obstacle.because(CarrierCode.OFFSETS, String.valueOf(child.at()));
        }
        return value;
    }
}
