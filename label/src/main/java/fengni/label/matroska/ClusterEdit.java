package fengni.label.matroska;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the first clusters of a segment anew, with other pictures in the place of some. */
final class ClusterEdit {
    private final Medium medium;
    private final Segment segment;
    private final List<Splice> splices = new ArrayList<>();
    /** By where their elements stand. */
    private final Map<Long, byte[]> pieces = new HashMap<>();

    /** By how much all clusters written so far became longer. */
    private long growth;
    /** By how much the last of them did. */
    private long previous;

    private ClusterEdit(Medium medium, Segment segment) {
        this.medium = medium;
        this.segment = segment;
    }

    /** @param pictures in the order of decoding, which becomes the order of showing */
    static List<Splice> of(Medium medium, Segment segment, List<PictureBlock> blocks, List<byte[]> pictures)
            throws Obstacle {
        var edit = new ClusterEdit(medium, segment);
        long[] times = blocks.stream().mapToLong(PictureBlock::shown).sorted().toArray();
        for (int i = 0; i < times.length; i++) {
            var block = blocks.get(i);
            long clusterTime = MatroskaWords.time(medium, block.cluster());
            edit.pieces.put(block.outer().at(), block.with(medium, pictures.get(i), clusterTime, times[i]));
        }
        edit.clusters(blocks.getFirst().cluster(), blocks.getLast().cluster());
        return edit.splices;
    }

    private void clusters(Element first, Element last) throws Obstacle {
        for (Element cluster : segment.all(Ids.CLUSTER)) {
            if (cluster.at() >= first.at() && cluster.at() <= last.at()) {
                var whole = EbmlBytes.element(Ids.CLUSTER, body(cluster));
                splices.add(new Splice(cluster.at(), cluster.end(), whole));
                previous = whole.length - cluster.length();
                growth += previous;
            }
        }
        follower(last);
        splices.addAll(Positions.rewritten(medium, segment, first.at(), last.end(), growth));
        MatroskaEdit.size(segment, growth).ifPresent(splices::add);
    }

    private byte[] body(Element cluster) throws Obstacle {
        if (cluster.size() > Segment.PART_BYTES) {
            throw PictureEntry.layout(cluster.at(), "Cluster");
        }
        boolean summed = Patch.isSummed(medium, cluster);
        var parts = new ArrayList<byte[]>();
        long at = cluster.body() + (summed ? EbmlBytes.CRC : 0);
        while (at < cluster.end()) {
            var child = Element.at(medium, at, cluster.end());
            parts.add(piece(child));
            at = child.end();
        }
        var joined = EbmlBytes.joined(parts);
        return summed ? EbmlBytes.withSum(joined) : joined;
    }

    private byte[] piece(Element child) throws Obstacle {
        if (child.is(Ids.POSITION)) {
            return EbmlBytes.element(child.id(), moved(child, growth));
        }
        if (child.is(Ids.PREVIOUS_SIZE)) {
            return EbmlBytes.element(child.id(), moved(child, previous));
        }
        return pieces.containsKey(child.at())
                ? pieces.get(child.at())
                : medium.between(child.at(), child.end()).bytes();
    }

    /** Returns a number of as many bytes as it has; 0 says in a stream that it is not known. */
    private byte[] moved(Element child, long by) throws Obstacle {
        long value = PictureEntry.number(medium, child);
        long now = value == 0 ? 0 : value + by;
        if (child.size() < Long.BYTES && (now >>> (8 * child.size())) != 0) {
            throw Obstacle.because(CarrierCode.OFFSETS, String.valueOf(child.at()));
        }
        return EbmlBytes.number(now, (int) child.size());
    }

    /** The first cluster that stays may tell the length of the one before it. */
    private void follower(Element last) throws Obstacle {
        for (Element cluster : segment.all(Ids.CLUSTER)) {
            if (cluster.at() > last.at()) {
                for (long at = cluster.body(); at < cluster.end(); ) {
                    var child = Element.at(medium, at, cluster.end());
                    at = child.end();
                    if (child.is(Ids.PREVIOUS_SIZE)) {
                        if (Patch.isSummed(medium, cluster)) {
                            throw Obstacle.because(CarrierCode.OFFSETS, String.valueOf(child.at()));
                        }
                        splices.add(new Splice(child.body(), child.end(), moved(child, previous)));
                    }
                }
                return;
            }
        }
    }
}
