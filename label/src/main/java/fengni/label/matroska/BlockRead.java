package fengni.label.matroska;

import fengni.label.file.Medium;
import fengni.label.matroska.Part.Differs;
import java.util.Optional;

/**
 * A block as the read-back sees it.
 *
 * @param time in the segment's ticks
 * @param data what follows its head
 */
record BlockRead(long track, long time, int flags, Medium data) {

    /** Reads a SimpleBlock or the block of a group; empty for what is neither. */
    static Optional<BlockRead> of(Part child, long clusterTime) throws Differs {
        if (child.is("a3")) {
            return Optional.of(read(child, clusterTime));
        }
        if (child.is("a0")) {
            for (Part inside : child.parts()) {
                if (inside.is("a1")) {
                    return Optional.of(read(inside, clusterTime));
                }
            }
        }
        return Optional.empty();
    }

    private static BlockRead read(Part block, long clusterTime) throws Differs {
        var file = block.file();
        long at = block.body();
        int first = file.u8(at);
        int width = 1;
        while (width < 8 && (first & (0x100 >> width)) == 0) {
            width++;
        }
        if (width + 3 > block.end() - at) {
            throw new Differs("block at " + block.at());
        }
        long track = first & (0xff >> width);
        for (int i = 1; i < width; i++) {
            track = track << 8 | file.u8(at + i);
        }
        long behind = at + width;
        return new BlockRead(
                track, clusterTime + (short) file.u16(behind), file.u8(behind + 2), file.part(behind + 3, block.end()));
    }
}
