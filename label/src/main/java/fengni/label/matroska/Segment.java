package fengni.label.matroska;

import fengni.law.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The segment of a file, which holds everything.
 *
 * @param self where it stands; its end is known even if it does not tell it
 * @param row what it holds, in its order
 */
record Segment(Element self, List<Element> row, List<Finding> faults) {
    /** Real files have some kilobytes of tags, and a film of ten hours a few MiB of cues. */
    static final long PART_BYTES = 64L << 20;

    Optional<Element> firstCluster() {
        return row.stream().filter(element -> element.is(Ids.CLUSTER)).findFirst();
    }

    List<Element> all(long id) {
        return row.stream().filter(element -> element.is(id)).toList();
    }

    /** Returns where room ends that follows an element, or where that element ends. */
    long roomBehind(Element element) {
        long end = element.end();
        for (Element next : row) {
            if (next.at() == end && next.is(Ids.VOID)) {
                end = next.end();
            }
        }
        return end;
    }
}
