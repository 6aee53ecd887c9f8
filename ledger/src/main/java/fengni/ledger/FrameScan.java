package fengni.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Looks for whole frames behind a bad place, at every offset. */
record FrameScan(DiskFile file, OriginId origin) {
    private static final int WINDOW = 1 << 20;
    private static final int MAGIC_BYTES = 4;

    /**
     * Returns where a frame lies that was written after the bytes at {@code from} had been forced: one whose batch began
     * after {@code nextIndex}. A good frame of the same batch proves nothing, as the disk may keep the end of a torn
     * write and lose its beginning.
     */
    Optional<Long> laterBatch(long from, long nextIndex) throws IOException {
        long size = file.size();
        for (long at = from; at + Format.FRAME_SHORTEST <= size; at += WINDOW) {
            var window = file.bytes(at, (int) Math.min(WINDOW + MAGIC_BYTES, size - at));
            for (int i = 0; i + MAGIC_BYTES <= window.length && i < WINDOW; i++) {
                if (hasMagic(window, i) && isLater(at + i, nextIndex)) {
                    return Optional.of(at + i);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasMagic(byte[] window, int i) {
        return window[i] == (byte) (Format.FRAME_MAGIC >>> 24)
                && window[i + 1] == (byte) (Format.FRAME_MAGIC >>> 16)
                && window[i + 2] == (byte) (Format.FRAME_MAGIC >>> 8)
                && window[i + 3] == (byte) Format.FRAME_MAGIC;
    }

    /** Looks at origin and batch before the CRC, so that bytes full of false starts do not cost their square. */
    private boolean isLater(long at, long nextIndex) throws IOException {
        var start = ByteBuffer.wrap(file.bytes(at, Format.FRAME_FIXED));
        if (!new OriginId(start.getLong(16), start.getLong(24)).equals(origin) || start.getLong(40) <= nextIndex) {
            return false;
        }
        try {
            Frame.read(file, at, file.size());
            return true;
        } catch (UnknownFormat later) {
            return true;
        } catch (BadBytes notAFrame) {
            return false;
        }
    }
}
