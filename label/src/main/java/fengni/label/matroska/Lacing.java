package fengni.label.matroska;

import fengni.label.Obstacle;
import fengni.label.file.Medium;
import java.util.ArrayList;
import java.util.List;

/** Takes the frames out of a block that may hold several (RFC 9559, 10.3). */
final class Lacing {
    private static final int XIPH = 0x02;
    private static final int FIXED = 0x04;

    private final Medium medium;
    private final TimedBlock block;
    private long at;

    private Lacing(Medium medium, TimedBlock block) {
        this.medium = medium;
        this.block = block;
        this.at = block.head().data();
    }

    /** Returns the frames as they lie there. */
    static List<Medium> frames(Medium medium, TimedBlock block) throws Obstacle {
        return block.lacing() == 0
                ? List.of(medium.part(block.head().data(), block.block().end()))
                : new Lacing(medium, block).laced();
    }

    private List<Medium> laced() throws Obstacle {
        int count = u8() + 1;
        var sizes = new ArrayList<Long>();
        for (int i = 0; i < count - 1; i++) {
            sizes.add(size(sizes, count));
        }
        long rest = block.block().end()
                - at
                - sizes.stream().mapToLong(Long::longValue).sum();
        if (rest < 0) {
            throw broken();
        }
        sizes.add(rest);
        var frames = new ArrayList<Medium>();
        for (long size : sizes) {
            frames.add(medium.part(at, at + size));
            at += size;
        }
        return frames;
    }

    private long size(List<Long> before, int count) throws Obstacle {
        long size = switch (block.lacing()) {
            case XIPH -> xiph();
            case FIXED -> (block.block().end() - at) / count;
            default -> before.isEmpty() ? number(false) : before.getLast() + number(true);
        };
        if (size < 0 || size > block.block().size()) {
            throw broken();
        }
        return size;
    }

    private long xiph() throws Obstacle {
        long size = 0;
        int next;
        do {
            next = u8();
            size += next;
        } while (next == 0xff);
        return size;
    }

    /** A difference is counted from the middle of what so many bytes can tell. */
    private long number(boolean signed) throws Obstacle {
        int width = at < block.block().end() ? Integer.numberOfLeadingZeros(medium.u8(at)) - 23 : 9;
        if (width > Long.BYTES || width > block.block().end() - at) {
            throw broken();
        }
        long number = Element.number(medium, at, width) & ((1L << (7 * width)) - 1);
        at += width;
        return signed ? number - ((1L << (7 * width - 1)) - 1) : number;
    }

    private int u8() throws Obstacle {
        if (at >= block.block().end()) {
            throw broken();
        }
        return medium.u8(at++);
    }

    private Obstacle broken() {
        return Obstacle.broken(block.block().at(), "lacing");
    }
}
