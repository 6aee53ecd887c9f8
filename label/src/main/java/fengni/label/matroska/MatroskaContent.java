package fengni.label.matroska;

import fengni.label.Obstacle;
import fengni.label.file.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What people see and hear of a segment: the length of its ticks, the order of play if it has one, the element Tracks and what is in the clusters, but for what tells places and
 * sizes of the file or nothing at all (Position, PrevSize, CRC-32, Void).
 */
final class MatroskaContent {
    private static final Set<Long> LEFT_OUT = Set.of(Ids.POSITION, Ids.PREVIOUS_SIZE, Ids.CRC, Ids.VOID);

    private final Medium medium;
    private final List<Medium> parts = new ArrayList<>();

    private MatroskaContent(Medium medium) {
        this.medium = medium;
    }

    static Medium of(Medium medium, Segment segment) {
        var content = new MatroskaContent(medium);
        for (Element element : segment.row()) {
            if (element.is(Ids.INFO)) {
                content.ticks(element);
            } else if (element.is(Ids.CHAPTERS)) {
                content.order(element);
            } else if (element.is(Ids.TRACKS)) {
                content.parts.add(medium.part(element.body(), element.end()));
            } else if (element.is(Ids.CLUSTER)) {
                content.cluster(element);
            }
        }
        return Medium.row(content.parts);
    }

    private void ticks(Element info) {
        for (Element child : children(info)) {
            if (child.is(Ids.TIMESTAMP_SCALE)) {
                parts.add(medium.part(child.at(), child.end()));
            }
        }
    }

    /** An ordered edition says what is played, and when (RFC 9559, 20.1.3); any other only where chapters begin. */
    private void order(Element chapters) {
        for (Element edition : children(chapters)) {
            boolean ordered = edition.is(Ids.EDITION)
                    && children(edition).stream().anyMatch(child -> child.is(Ids.EDITION_ORDERED) && isSet(child));
            if (ordered) {
                parts.add(medium.part(edition.at(), edition.end()));
            }
        }
    }

    private boolean isSet(Element flag) {
        return flag.size() > 0
                && flag.size() <= Long.BYTES
                && Element.number(medium, flag.body(), (int) flag.size()) != 0;
    }

    /** What cannot be taken apart says nothing that programs could follow. */
    private List<Element> children(Element parent) {
        try {
            return parent.children(medium);
        } catch (Obstacle obstacle) {
            return List.of();
        }
    }

    /** Neighbours are taken together; what cannot be taken apart is taken whole. */
    private void cluster(Element cluster) {
        long kept = cluster.body();
        long at = kept;
        try {
            while (at < cluster.end()) {
                var child = Element.at(medium, at, cluster.end());
                if (LEFT_OUT.contains(child.id())) {
                    parts.add(medium.part(kept, at));
                    kept = child.end();
                }
                at = child.end();
            }
            parts.add(medium.part(kept, cluster.end()));
        } catch (Obstacle obstacle) {
            parts.add(medium.part(kept, cluster.end()));
        }
    }
}
