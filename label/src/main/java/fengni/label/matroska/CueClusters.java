package fengni.label.matroska;

import java.util.ArrayList;
import java.util.List;

/** New packets of one track in clusters of their own, each packet alone in a block. */
final class CueClusters {
    /** A block tells its time against its cluster's in sixteen bits with a sign. */
    private static final int MOST_TICKS = Short.MAX_VALUE;

    private static final int KEY = 0x80;

    /**
     * A packet as it is stored.
     *
     * @param time in the segment's ticks
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Packet(byte[] data, long time) {}

    private CueClusters() {}

    /**
     * Returns one cluster, or several where its ticks are so short that one cannot tell all times.
     *
     * @param simple true for SimpleBlocks, false for groups, which readers of the first version know alone
     * @param packets in the order of their times; at least one
     */
    static byte[] of(long track, boolean simple, List<Packet> packets) {
        var clusters = new ArrayList<byte[]>();
        for (int from = 0; from < packets.size(); ) {
            long time = packets.get(from).time();
            var parts = new ArrayList<byte[]>();
            parts.add(EbmlBytes.unsigned(Ids.TIMESTAMP, time));
            int next = from;
            while (next < packets.size() && packets.get(next).time() - time <= MOST_TICKS) {
                parts.add(block(track, simple, packets.get(next), time));
                next++;
            }
            clusters.add(EbmlBytes.element(Ids.CLUSTER, EbmlBytes.joined(parts)));
            from = next;
        }
        return EbmlBytes.joined(clusters);
    }

    private static byte[] block(long track, boolean simple, Packet packet, long clusterTime) {
        var body = EbmlBytes.joined(List.of(
                EbmlBytes.size(track),
                EbmlBytes.number(packet.time() - clusterTime, 2),
                new byte[] {(byte) (simple ? KEY : 0)},
                packet.data()));
        return simple
                ? EbmlBytes.element(PictureBlock.SIMPLE, body)
                : EbmlBytes.element(PictureBlock.GROUP, EbmlBytes.element(PictureBlock.BLOCK, body));
    }
}
