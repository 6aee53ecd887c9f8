package fengni.label.picture;

import fengni.label.file.Limits;
import fengni.label.file.Slice;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the frames of a GIF, with what is told about each before it. */
final class GifDrawingWalk {
    private static final int SCREEN = 6;
    private static final int BLOCKS = 13;
    private static final int DESCRIPTOR = 10;
    private static final int EXTENSION = 0x21;
    private static final int CONTROL = 0xf9;
    private static final int PLAIN_TEXT = 0x01;
    private static final int CONTROL_LENGTH = 8;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;

    private final Slice file;
    private final Slice shared;
    private final List<GifDrawingFrame> frames = new ArrayList<>();
    private Optional<Slice> control = Optional.empty();
    private int at;

    private GifDrawingWalk(Slice file) {
        this.file = file;
        int flags = file.u8(SCREEN + 4);
        shared = palette(BLOCKS, flags);
        at = BLOCKS + shared.length();
    }

    /** Returns every frame up to the end, or nothing if one is broken or there are too many parts. */
    static Optional<List<GifDrawingFrame>> frames(Slice file) {
        if (!file.has(0, BLOCKS) || !file.startsWith("GIF8")) {
            return Optional.empty();
        }
        var walk = new GifDrawingWalk(file);
        for (int parts = 0; parts < Limits.PARTS && file.has(walk.at, 1); parts++) {
            if (file.u8(walk.at) == TRAILER) {
                return Optional.of(List.copyOf(walk.frames));
            }
            if (!walk.step()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean step() {
        return switch (file.u8(at)) {
            case EXTENSION -> extension();
            case IMAGE -> image();
            default -> false;
        };
    }

    private boolean extension() {
        if (!file.has(at, 2)) {
            return false;
        }
        int kind = file.u8(at + 1);
        if (kind == CONTROL && file.has(at, CONTROL_LENGTH) && file.u8(at + 2) == 4) {
            control = Optional.of(file.part(at, CONTROL_LENGTH));
        } else if (kind == PLAIN_TEXT) {
            control = Optional.empty();
        }
        return blocks(at + 2);
    }

    private boolean image() {
        if (!file.has(at, DESCRIPTOR + 1)) {
            return false;
        }
        int start = at;
        int flags = file.u8(at + 9);
        var own = palette(at + DESCRIPTOR, flags);
        int codes = at + DESCRIPTOR + own.length();
        if (!file.has(codes, 1) || !blocks(codes + 1)) {
            return false;
        }
        var place = new Rectangle(
                file.u16le(start + 1), file.u16le(start + 3), file.u16le(start + 5), file.u16le(start + 7));
        var data = new Slice(file.file(), file.start() + codes + 1, file.start() + at);
        boolean hasOwn = own.length() > 0;
        frames.add(new GifDrawingFrame(
                start, control, place, (flags & 0x40) != 0, hasOwn ? own : shared, hasOwn, file.u8(codes), data));
        control = Optional.empty();
        return true;
    }

    /** Goes behind the empty block that ends others. */
    private boolean blocks(int first) {
        int next = first;
        while (file.has(next, 1) && file.u8(next) != 0) {
            next += 1 + file.u8(next);
        }
        at = next + 1;
        return file.has(next, 1);
    }

    /** Returns the colors that flags announce; none if they do not or the file ends before. */
    private Slice palette(int from, int flags) {
        int length = (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 7));
        return file.has(from, length) ? file.part(from, length) : file.part(from, 0);
    }
}
