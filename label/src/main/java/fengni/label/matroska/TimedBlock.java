package fengni.label.matroska;

import fengni.label.Obstacle;
import fengni.label.file.Medium;
import java.util.List;
import java.util.Optional;

/**
 * A block of any track (RFC 9559, 10): where it stands and when it begins.
 *
 * @param outer the element in the cluster: a SimpleBlock, or the group around a block
 * @param block where its head begins
 * @param head the track that it belongs to, and how its frames are laid
 * @param time in the segment's ticks
 * @param beside what the group holds; nothing for a SimpleBlock
 */
record TimedBlock(Element outer, Element block, Head head, long time, List<Element> beside) {
    private static final long PADDING = 0x75a2;
    private static final int LACED = 0x06;

    /**
     * What a block tells before its frames.
     *
     * @param data where the first frame begins, or what tells the sizes of several
     */
    record Head(long track, int flags, long data) {}

    /**
     * Reads a child of a cluster; empty if it holds no block.
     *
     * @param time of the cluster
     */
    static Optional<TimedBlock> of(Medium medium, long time, Element child) throws Obstacle {
        if (child.is(PictureBlock.SIMPLE)) {
            return Optional.of(read(medium, time, child, child, List.of()));
        }
        if (!child.is(PictureBlock.GROUP)) {
            return Optional.empty();
        }
        var inside = child.children(medium);
        for (Element block : inside) {
            if (block.is(PictureBlock.BLOCK)) {
                return Optional.of(read(medium, time, child, block, inside));
            }
        }
        return Optional.empty();
    }

    private static TimedBlock read(Medium medium, long time, Element outer, Element block, List<Element> inside)
            throws Obstacle {
        int named = block.size() == 0 ? 9 : Integer.numberOfLeadingZeros(medium.u8(block.body())) - 23;
        if (named > 8 || block.size() < named + 3) {
            throw Obstacle.broken(block.at(), "Block");
        }
        long number = Element.number(medium, block.body(), named) & ((1L << (7 * named)) - 1);
        long behind = block.body() + named;
        var head = new Head(number, medium.u8(behind + 2), behind + 3);
        return new TimedBlock(outer, block, head, time + (short) medium.u16(behind), inside);
    }

    boolean isSimple() {
        return outer.is(PictureBlock.SIMPLE);
    }

    /** Returns how the frames are laid: 0 for one alone. */
    int lacing() {
        return head.flags() & LACED;
    }

    /** Returns how long the group says it is played. */
    Optional<Element> duration() {
        return beside.stream().filter(child -> child.is(PictureBlock.DURATION)).findFirst();
    }

    /** Returns what says how much of the end is not played. */
    Optional<Element> padding() {
        return beside.stream().filter(child -> child.is(PADDING)).findFirst();
    }
}
