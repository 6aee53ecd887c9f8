package fengni.label.matroska;

import fengni.label.Footage.Sample;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import java.util.List;
import java.util.Optional;

/**
 * A block with one picture (RFC 9559, 10).
 *
 * @param cluster the one it stands in
 * @param outer the element in the cluster: a SimpleBlock, or the group around a block
 * @param block where its head begins
 * @param data where the coded picture begins
 * @param shown in the segment's units of time
 * @param key true if it can be decoded by itself, as the container says
 * @param duration of the group, if it tells one
 */
record PictureBlock(
        Element cluster, Element outer, Element block, long data, long shown, boolean key, Optional<Element> duration) {
    static final long SIMPLE = 0xa3;
    static final long GROUP = 0xa0;
    static final long BLOCK = 0xa1;
    static final long DURATION = 0x9b;
    static final long REFERENCE = 0xfb;

    private static final int KEY = 0x80;
    private static final int LACED = 0x06;
    private static final int TIME_AND_FLAGS = 3;

    /** Reads a child of a cluster; empty if it holds nothing of this track. */
    static Optional<PictureBlock> of(Medium medium, Element cluster, long time, Element child, long track)
            throws Obstacle {
        if (child.is(SIMPLE)) {
            return read(medium, cluster, time, child, child, track, List.of());
        }
        if (!child.is(GROUP)) {
            return Optional.empty();
        }
        var inside = child.children(medium);
        for (Element block : inside) {
            if (block.is(BLOCK)) {
                return read(medium, cluster, time, child, block, track, inside);
            }
        }
        return Optional.empty();
    }

    private static Optional<PictureBlock> read(
            Medium medium, Element cluster, long time, Element outer, Element block, long track, List<Element> inside)
            throws Obstacle {
        int named = block.size() == 0 ? 9 : Integer.numberOfLeadingZeros(medium.u8(block.body())) - 23;
        if (named > 8 || block.size() < named + TIME_AND_FLAGS) {
            throw Obstacle.broken(block.at(), "Block");
        }
        long number = Element.number(medium, block.body(), named) & ((1L << (7 * named)) - 1);
        if (number != track) {
            return Optional.empty();
        }
        int flags = medium.u8(block.body() + named + 2);
        if ((flags & LACED) != 0) {
            throw PictureEntry.layout(block.at(), "lacing");
        }
        for (Element other : inside) {
            if (!(other.is(BLOCK) || other.is(DURATION) || other.is(REFERENCE) || other.is(Ids.VOID))) {
                throw PictureEntry.layout(other.at(), "BlockGroup " + Long.toHexString(other.id()));
            }
        }
        boolean key = inside.isEmpty() ? (flags & KEY) != 0 : inside.stream().noneMatch(other -> other.is(REFERENCE));
        var duration = inside.stream().filter(other -> other.is(DURATION)).findFirst();
        return Optional.of(new PictureBlock(
                cluster,
                outer,
                block,
                block.body() + named + TIME_AND_FLAGS,
                time + (short) medium.u16(block.body() + named),
                key,
                duration));
    }

    Sample sample(Medium medium) {
        return new Sample(medium.part(data, block.end()), shown, shown, key);
    }

    /**
     * Returns the element that takes this one's place.
     *
     * @param clusterTime of the cluster, which stays
     */
    byte[] with(Medium medium, byte[] picture, long clusterTime, long time) throws Obstacle {
        long offset = time - clusterTime;
        if (offset != (short) offset) {
            throw PictureEntry.layout(outer.at(), "Timestamp");
        }
        boolean simple = outer.is(SIMPLE);
        var track = medium.between(block.body(), data - TIME_AND_FLAGS).bytes();
        var body = EbmlBytes.joined(List.of(
                track, EbmlBytes.number(offset & 0xffff, 2), new byte[] {(byte) (simple && key ? KEY : 0)}, picture));
        if (simple) {
            return EbmlBytes.element(SIMPLE, body);
        }
        return EbmlBytes.element(
                GROUP,
                EbmlBytes.joined(List.of(
                        EbmlBytes.element(BLOCK, body),
                        duration.map(told ->
                                        medium.between(told.at(), told.end()).bytes())
                                .orElse(new byte[0]),
                        key ? new byte[0] : EbmlBytes.element(REFERENCE, EbmlBytes.number(0xff, 1)))));
    }
}
