package fengni.label.still;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.box.Box;
import fengni.label.file.Medium;
import fengni.label.file.Slice;

/** The fields of a box one after another; a box that ends too soon is broken. */
final class Cursor {
    /** A table of a hundred thousand items has some four of them. */
    static final int MOST = 16 << 20;

    private final Slice bytes;
    private final Box box;
    private int at;

    private Cursor(Slice bytes, Box box) {
        this.bytes = bytes;
        this.box = box;
    }

    static Cursor of(Medium medium, Box box) throws Obstacle {
        if (box.size() > MOST) {
            throw Obstacle.because(
                    CarrierCode.PART_TOO_LARGE, String.valueOf(box.at()), box.kind(), box.length(), MOST);
        }
        return new Cursor(medium.between(box.body(), box.end()), box);
    }

    /** Returns how many bytes were read. */
    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == bytes.length();
    }

    int small(int width) throws Obstacle {
        return (int) number(width);
    }

    /** Returns a number of no, one, two, four or eight bytes. */
    long number(int width) throws Obstacle {
        need(width);
        long number = 0;
        for (int i = 0; i < width; i++) {
            number = number << 8 | bytes.u8(at++);
        }
        if (number < 0) {
            throw broken();
        }
        return number;
    }

    String kind() throws Obstacle {
        need(4);
        at += 4;
        return bytes.part(at - 4, 4).latin();
    }

    /** Returns a text up to its zero, or to the end of the box, where some programs leave the zero out. */
    String text() {
        int end = bytes.indexOf(0, at);
        var text = bytes.part(at, end - at).utf8();
        at = Math.min(end + 1, bytes.length());
        return text;
    }

    Obstacle broken() {
        return Obstacle.broken(box.at(), box.kind());
    }

    private void need(int count) throws Obstacle {
        if (!bytes.has(at, count)) {
            throw broken();
        }
    }
}
