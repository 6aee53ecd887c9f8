package fengni.ledger;

import java.io.IOException;
import java.util.Arrays;

/** Finds the next whole frame of a log behind a bad place, for {@link Fsck}. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record RawScan(DiskFile file, byte[] originId) {
    private static final int WINDOW = 1 << 16;

    /** Returns where it begins, or {@code size} if there is none. */
    long next(long from, long size) throws IOException {
        for (long at = from; at + 100 <= size; at += WINDOW) {
            var window = file.bytes(at, (int) Math.min(WINDOW + 32, size - at));
            for (int i = 0; i < WINDOW && i + 32 <= window.length; i++) {
                if (begins(window, i) && isWhole(at + i, size)) {
                    return at + i;
                }
            }
        }
        return size;
    }

    private boolean begins(byte[] window, int i) {
        return RawFrame.number(window, i, 4) == 0xF546474EL
                && Arrays.equals(window, i + 16, i + 32, originId, 0, originId.length);
    }

    private boolean isWhole(long at, long size) throws IOException {
        try {
            return RawFrame.read(file, at, size - at).length() > 0;
        } catch (UnknownFormat later) {
            return true;
        } catch (BadBytes notAFrame) {
            return false;
        }
    }
}
