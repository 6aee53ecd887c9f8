package fengni.label.coefficient;

import java.util.ArrayList;
import java.util.List;

/**
 * The head of a scan (ITU-T T.81, B.2.3).
 *
 * @param first the first coefficient of the band, in zigzag order
 * @param last the last one
 * @param high the bit up to which earlier scans told the coefficients; 0 for a first scan
 * @param low the bit up to which this scan tells them
 */
record ScanHead(List<Part> parts, int first, int last, int high, int low) {
    private static final int MOST_BLOCKS = 10;
    static final int HIGHEST = 63;
    private static final int MOST_LOW = 13;

    /**
     * A component in the scan.
     *
     * @param index its place in the frame
     * @param dc the number of its table for the first coefficient
     * @param ac the number of its table for all others
     */
    record Part(int index, int dc, int ac) {}

    static ScanHead of(Segment segment, Frame frame) throws Undecodable {
        var body = segment.body();
        int count = body.has(0, 1) ? body.u8(0) : 0;
        if (count == 0 || count > frame.components().size() || body.length() != 4 + 2 * count) {
            throw new Undecodable("SOS");
        }
        var parts = new ArrayList<Part>();
        int blocks = 0;
        int index = -1;
        for (int at = 1; at <= 2 * count; at += 2) {
            index = next(frame, index, body.u8(at));
            var component = frame.components().get(index);
            blocks += component.across() * component.down();
            if ((body.u8(at + 1) & 0xcc) != 0) {
                throw new Undecodable("SOS");
            }
            parts.add(new Part(index, body.u8(at + 1) >> 4, body.u8(at + 1) & 15));
        }
        if (count > 1 && blocks > MOST_BLOCKS) {
            throw new Undecodable("SOS");
        }
        int bits = body.u8(2 * count + 3);
        return new ScanHead(List.copyOf(parts), body.u8(2 * count + 1), body.u8(2 * count + 2), bits >> 4, bits & 15)
                .sound(frame.progressive());
    }

    /** Components come in the order of the frame (B.2.3). */
    private static int next(Frame frame, int before, int id) throws Undecodable {
        for (int i = before + 1; i < frame.components().size(); i++) {
            if (frame.components().get(i).id() == id) {
                return i;
            }
        }
        throw new Undecodable("SOS");
    }

    private ScanHead sound(boolean progressive) throws Undecodable {
        boolean whole = first == 0 && last == HIGHEST && high == 0 && low == 0;
        boolean band = first == 0 ? last == 0 : first <= last && last <= HIGHEST && parts.size() == 1;
        boolean step = low <= MOST_LOW && (high == 0 || high == low + 1);
        if (progressive ? !(band && step) : !whole) {
            throw new Undecodable("SOS");
        }
        return this;
    }

    boolean isInterleaved() {
        return parts.size() > 1;
    }
}
