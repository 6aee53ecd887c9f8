package fengni.label.matroska;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;

/** Goes through a file once; what is in clusters is passed over, but for those that do not tell their size. */
final class SegmentWalk {
    private final Medium medium;
    private final List<Element> row = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();

    private SegmentWalk(Medium medium) {
        this.medium = medium;
    }

    static Segment walk(Medium medium) {
        var walk = new SegmentWalk(medium);
        var self = new Element(Ids.SEGMENT, 0, 0, 0, false);
        try {
            self = walk.segment();
            long end = walk.row(self);
            self = self.endingAt(end);
            walk.behind(end);
        } catch (Obstacle obstacle) {
            walk.faults.add(obstacle.finding());
        }
        return new Segment(self, List.copyOf(walk.row), List.copyOf(walk.faults));
    }

    private Element segment() throws Obstacle {
        var head = Element.at(medium, 0, medium.length());
        if (!head.is(Ids.HEAD) || head.open()) {
            throw Obstacle.broken(0, "EBML");
        }
        var next = Element.at(medium, head.end(), medium.length());
        while (next.is(Ids.VOID) && !next.open()) {
            next = Element.at(medium, next.end(), medium.length());
        }
        if (!next.is(Ids.SEGMENT)) {
            throw Obstacle.broken(next.at(), "Segment");
        }
        return next;
    }

    /** Returns where the segment ends. */
    private long row(Element segment) throws Obstacle {
        long at = segment.body();
        while (at < segment.end()) {
            var element = Element.at(medium, at, segment.end());
            if (element.is(Ids.HEAD) || element.is(Ids.SEGMENT)) {
                return at;
            }
            if (row.size() >= Limits.PARTS) {
                throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, String.valueOf(at), Limits.PARTS);
            }
            if (element.open()) {
                element = element.endingAt(endOfCluster(element));
            }
            row.add(element);
            at = element.end();
        }
        return at;
    }

    /** No other element may be without a size (RFC 9559). */
    private long endOfCluster(Element cluster) throws Obstacle {
        if (!cluster.is(Ids.CLUSTER)) {
            throw Obstacle.broken(cluster.at(), Long.toHexString(cluster.id()));
        }
        long at = cluster.body();
        while (at < cluster.end()) {
            var child = Element.at(medium, at, cluster.end());
            if (Ids.OF_SEGMENT.contains(child.id())) {
                return at;
            }
            if (child.open()) {
                throw Obstacle.broken(at, Long.toHexString(child.id()));
            }
            at = child.end();
        }
        return at;
    }

    /** A second stream in the same file is read by few programs, and not here. */
    private void behind(long end) throws Obstacle {
        if (end == medium.length()) {
            return;
        }
        if (medium.has(end, 4) && (medium.u32(end) == Ids.HEAD || medium.u32(end) == Ids.SEGMENT)) {
            throw Obstacle.broken(end, "Segment");
        }
        faults.add(Finding.of(CarrierCode.TRAILING_BYTES, String.valueOf(end), medium.length() - end));
    }
}
