package fengni.label.cue;

import fengni.label.file.Slice;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The seek points of a FLAC file, told anew while its frames pass by in their order (RFC 9639, 8.5); for one thread. */
final class SeekTable {
    private static final int POINT = 18;
    /** What a point is that points nowhere; such come last. */
    private static final byte NOWHERE = (byte) 0xff;

    private final Slice old;
    private final ByteBuffer made;
    private int next;
    private long lastPut = -1;

    SeekTable(Slice old) {
        this.old = old;
        made = ByteBuffer.allocate(old.length());
    }

    /**
     * A frame was written.
     *
     * @param was its first sample in the old file
     * @param now its first sample in the new one
     * @param offset of the frame in the new file, from the first frame
     */
    void frame(long was, int block, long now, long offset) {
        while (old.has(next, POINT) && sample() < was + block) {
            if (sample() >= was && lastPut < now) {
                made.putLong(now).putLong(offset).putShort((short) block);
                lastPut = now;
            }
            next += POINT;
        }
    }

    private long sample() {
        long sample = old.u32(next) << 32 | old.u32(next + 4);
        return sample < 0 ? Long.MAX_VALUE : sample;
    }

    /** Returns the table, as long as it was. */
    byte[] bytes() {
        var bytes = made.array();
        Arrays.fill(bytes, made.position(), bytes.length / POINT * POINT, NOWHERE);
        return bytes;
    }
}
