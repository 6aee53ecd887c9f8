package fengni.label.coefficient;

import fengni.label.file.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * The head of a frame of 8 bits (ITU-T T.81, B.2.2).
 *
 * @param across the most samples of any component in a unit, in blocks
 * @param unitColumns units in a row of an interleaved scan
 */
record Frame(
        boolean progressive,
        int width,
        int height,
        int across,
        int down,
        int unitColumns,
        int unitRows,
        List<Component> components) {
    private static final int HEAD = 6;
    private static final int ENTRY = 3;
    private static final int MOST_COMPONENTS = 4;
    static final int SIDE = 8;

    static Frame of(Segment segment) throws Undecodable {
        var body = segment.body();
        int count = body.has(0, HEAD) ? body.u8(5) : 0;
        if (count == 0 || count > MOST_COMPONENTS || body.length() != HEAD + ENTRY * count) {
            throw new Undecodable("SOF");
        }
        int across = 1;
        int down = 1;
        for (int at = HEAD; at < body.length(); at += ENTRY) {
            across = Math.max(across, body.u8(at + 1) >> 4);
            down = Math.max(down, body.u8(at + 1) & 15);
        }
        int width = body.u16(3);
        int height = body.u16(1);
        if (width == 0 || height == 0 || body.u8(0) != SIDE) {
            throw new Undecodable("SOF");
        }
        return new Frame(
                segment.marker() == Segment.PROGRESSIVE,
                width,
                height,
                across,
                down,
                Math.ceilDiv(width, SIDE * across),
                Math.ceilDiv(height, SIDE * down),
                components(body, new int[] {width, height, across, down}));
    }

    private static List<Component> components(Slice body, int[] sizes) throws Undecodable {
        var found = new ArrayList<Component>();
        for (int at = HEAD; at < body.length(); at += ENTRY) {
            int id = body.u8(at);
            int across = body.u8(at + 1) >> 4;
            int down = body.u8(at + 1) & 15;
            boolean sound = across > 0 && across <= 4 && down > 0 && down <= 4 && body.u8(at + 2) < 4;
            if (!sound || found.stream().anyMatch(other -> other.id() == id)) {
                throw new Undecodable("SOF");
            }
            if (sizes[2] % across != 0 || sizes[3] % down != 0) {
                throw new Undecodable("sampling in fractions");
            }
            found.add(new Component(
                    id,
                    across,
                    down,
                    body.u8(at + 2),
                    Math.ceilDiv(Math.ceilDiv(sizes[0] * across, sizes[2]), SIDE),
                    Math.ceilDiv(Math.ceilDiv(sizes[1] * down, sizes[3]), SIDE)));
        }
        return List.copyOf(found);
    }
}
