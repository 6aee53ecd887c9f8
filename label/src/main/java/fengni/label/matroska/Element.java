package fengni.label.matroska;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import java.util.ArrayList;
import java.util.List;

/**
 * An element (RFC 8794, 4 to 6), in byte offsets.
 *
 * @param at its name
 * @param body the byte after its size
 * @param end the byte after its last; where its size is not told, that of what it stands in until more is known
 * @param open true if its size is not told, as in a stream that was recorded while it was sent
 */
record Element(long id, long at, long body, long end, boolean open) {
    private static final int LONGEST_ID = 4;
    private static final int LONGEST_SIZE = 8;

    boolean is(long wanted) {
        return id == wanted;
    }

    long length() {
        return end - at;
    }

    long size() {
        return end - body;
    }

    Element endingAt(long place) {
        return new Element(id, at, body, place, open);
    }

    /** Reads the name and the size of the element at a place. */
    static Element at(Medium medium, long at, long limit) throws Obstacle {
        int named = width(medium, at, limit, LONGEST_ID);
        long id = number(medium, at, named);
        int sized = width(medium, at + named, limit, LONGEST_SIZE);
        long told = number(medium, at + named, sized);
        long size = told & ((1L << (7 * sized)) - 1);
        long body = at + named + sized;
        if (size == (1L << (7 * sized)) - 1) {
            return new Element(id, at, body, limit, true);
        }
        if (size > limit - body) {
            throw Obstacle.because(
                    limit == medium.length() ? CarrierCode.TRUNCATED : CarrierCode.BROKEN_PART,
                    String.valueOf(at),
                    Long.toHexString(id));
        }
        return new Element(id, at, body, body + size, false);
    }

    /** Returns the elements of a master element, all of which tell their sizes. */
    List<Element> children(Medium medium) throws Obstacle {
        var row = new ArrayList<Element>();
        long next = body;
        while (next < end) {
            var child = at(medium, next, end);
            if (child.open()) {
                throw Obstacle.broken(next, Long.toHexString(child.id()));
            }
            if (row.size() >= Limits.PARTS) {
                throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, String.valueOf(next), Limits.PARTS);
            }
            row.add(child);
            next = child.end();
        }
        return row;
    }

    /** Returns how many bytes a number has, told by the zeros that it begins with. */
    private static int width(Medium medium, long at, long limit, int longest) throws Obstacle {
        if (at >= limit) {
            throw Obstacle.because(CarrierCode.TRUNCATED, String.valueOf(at));
        }
        int width = Integer.numberOfLeadingZeros(medium.u8(at)) - 23;
        if (width > longest) {
            throw Obstacle.broken(at, "EBML");
        }
        if (width > limit - at) {
            throw Obstacle.because(CarrierCode.TRUNCATED, String.valueOf(at));
        }
        return width;
    }

    /** Returns a number of so many bytes. */
    static long number(Medium medium, long at, int width) {
        var bytes = medium.slice(at, width);
        long number = 0;
        for (int i = 0; i < width; i++) {
            number = number << 8 | bytes.u8(i);
        }
        return number;
    }
}
