package fengni.label.picture;

import fengni.label.lettering.Plate.Fitting;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The rows of a PNG before and after, unpacked side by side, one at a time: above the plate and from the second row below it
 * on they are the same with their filters (ISO/IEC 15948, clause 9), between the same without, but for the plate.
 */
final class PngRowsReadBack implements AutoCloseable {
    private static final int[][] WHOLE = {{0, 0, 1, 1}};
    private static final int[][] INTERLACED = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };
    private static final int HIGHEST = 4;

    private final ByteBuffer head;
    private final byte[] oldPacked;
    private final byte[] youngPacked;
    private final Inflater before = new Inflater();
    private final Inflater after = new Inflater();
    private final PngPixelsReadBack pixels;
    private final Fitting plate;

    PngRowsReadBack(ByteBuffer head, byte[] before, byte[] after, Fitting plate) {
        this.head = head;
        this.plate = plate;
        oldPacked = before;
        youngPacked = after;
        this.before.setInput(before);
        this.after.setInput(after);
        pixels = new PngPixelsReadBack(head.get(8), head.get(9), plate);
    }

    Optional<String> difference() throws DataFormatException {
        for (int[] pass : head.get(12) == 0 ? WHOLE : INTERLACED) {
            int wide = Math.ceilDiv(head.getInt(0) - pass[0], pass[2]);
            int high = Math.ceilDiv(head.getInt(4) - pass[1], pass[3]);
            if (wide > 0 && high > 0) {
                int row = differing(pass, wide, high);
                if (row >= 0) {
                    return Optional.of("row " + (pass[1] + row * pass[3]));
                }
            }
        }
        return sameEnd() ? Optional.empty() : Optional.of("end of the rows");
    }

    /** Returns the first row of a pass that is not as meant, or -1. */
    private int differing(int[] pass, int wide, int high) throws DataFormatException {
        int length = 1 + (int) Math.ceilDiv((long) wide * pixels.bits(), 8L);
        var oldAbove = new byte[length];
        var youngAbove = oldAbove;
        int bottom = plate.top() + plate.height();
        for (int i = 0; i < high; i++) {
            var old = new byte[length];
            var young = new byte[length];
            if (fill(before, old) < length || fill(after, young) < length || young[0] < 0 || young[0] > HIGHEST) {
                return i;
            }
            int y = pass[1] + i * pass[3];
            boolean above = y < plate.top();
            if ((above || y - pass[3] >= bottom) && !Arrays.equals(old, young)) {
                return i;
            }
            if (!above && y - pass[3] >= bottom) {
                continue;
            }
            unfilter(old, oldAbove);
            if (above) {
                young = old;
            } else {
                unfilter(young, youngAbove);
                boolean same = y >= bottom
                        ? Arrays.equals(old, 1, length, young, 1, length)
                        : pixels.same(old, young, new int[] {pass[0], pass[2], wide}, y);
                if (!same) {
                    return i;
                }
            }
            oldAbove = old;
            youngAbove = young;
        }
        return -1;
    }

    private static int fill(Inflater from, byte[] room) throws DataFormatException {
        int at = 0;
        while (at < room.length && !from.finished()) {
            int count = from.inflate(room, at, room.length - at);
            if (count == 0 && !from.finished()) {
                break; // what is packed ends early, or asks for what is not there
            }
            at += count;
        }
        return at;
    }

    private void unfilter(byte[] row, byte[] above) {
        int step = Math.max(1, pixels.bits() / 8);
        int kind = row[0];
        for (int i = 1; kind > 0 && i < row.length; i++) {
            int left = i > step ? row[i - step] & 0xff : 0;
            int up = above[i] & 0xff;
            row[i] += (byte)
                    switch (kind) {
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        default -> nearest(left, up, i > step ? above[i - step] & 0xff : 0);
                    };
        }
    }

    /** Which of three neighbours is nearest to left + up - corner (9.4). */
    private static int nearest(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    /** What follows the rows has no meaning and stays; the sum behind it was checked when it came to its end. */
    private boolean sameEnd() throws DataFormatException {
        var old = new byte[1 << 12];
        var young = new byte[1 << 12];
        boolean more = true;
        while (more) {
            int count = fill(before, old);
            if (count != fill(after, young) || !Arrays.equals(old, 0, count, young, 0, count)) {
                return false;
            }
            more = count > 0;
        }
        int left = before.getRemaining();
        return before.finished()
                && after.finished()
                && left == after.getRemaining()
                && Arrays.equals(
                        oldPacked,
                        oldPacked.length - left,
                        oldPacked.length,
                        youngPacked,
                        youngPacked.length - left,
                        youngPacked.length);
    }

    @Override
    public void close() {
        before.end();
        after.end();
    }
}
