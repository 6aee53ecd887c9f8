package fengni.label.picture;

import fengni.label.CarrierCode;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;

/** Goes through a GIF once, block by block, to its trailer (GIF89a, CompuServe 1990). */
final class GifWalk {
    private static final int HEAD = 13;
    private static final int SCREEN_FLAGS = 10;
    private static final int IMAGE_HEAD = 10;
    private static final int TRAILER = 0x3b;

    private final Slice file;
    private final List<GifBlock> blocks = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private int at = HEAD;
    private int body = HEAD;

    private GifWalk(byte[] content) {
        file = Slice.of(content);
    }

    static Gif walk(byte[] content) {
        var walk = new GifWalk(content);
        if (walk.head()) {
            while (walk.step()) {
                if (walk.blocks.size() > Limits.PARTS) {
                    walk.fault(CarrierCode.TOO_MANY_PARTS, Limits.PARTS);
                    break;
                }
            }
        }
        return new Gif(content, walk.body, List.copyOf(walk.blocks), List.copyOf(walk.faults));
    }

    private boolean head() {
        if (!file.has(0, HEAD)) {
            return fault(CarrierCode.TRUNCATED);
        }
        at += colours(file.u8(SCREEN_FLAGS));
        body = at;
        return true;
    }

    /** Returns the length of a table of colours, which the flags in front of it tell. */
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 6 << (flags & 7);
    }

    private boolean step() {
        if (at >= file.length()) {
            return fault(CarrierCode.TRUNCATED);
        }
        return switch (file.u8(at)) {
            case GifBlock.EXTENSION -> block(GifBlock.EXTENSION, 2);
            case GifBlock.IMAGE -> file.has(at, IMAGE_HEAD) ? image() : fault(CarrierCode.TRUNCATED);
            case TRAILER -> end();
            default -> fault(CarrierCode.BROKEN_PART, "0x" + Integer.toHexString(file.u8(at)));
        };
    }

    /** Behind the head and its colours stands one byte for the decoder. */
    private boolean image() {
        return block(GifBlock.IMAGE, IMAGE_HEAD + colours(file.u8(at + IMAGE_HEAD - 1)) + 1);
    }

    private boolean block(int kind, int data) {
        int next = at + data;
        while (next < file.length() && file.u8(next) != 0) {
            next += 1 + file.u8(next);
        }
        if (next >= file.length()) {
            return fault(CarrierCode.TRUNCATED);
        }
        blocks.add(new GifBlock(kind, at, file.part(at, next + 1 - at), data));
        at = next + 1;
        return true;
    }

    private boolean end() {
        at++;
        if (blocks.stream().noneMatch(block -> block.kind() == GifBlock.IMAGE)) {
            fault(CarrierCode.BROKEN_PART, "0x2c");
        }
        if (at < file.length()) {
            fault(CarrierCode.TRAILING_BYTES, file.length() - at);
        }
        return false;
    }

    private boolean fault(Finding.Code code, Object... params) {
        faults.add(Finding.of(code, String.valueOf(at), params));
        return false;
    }
}
