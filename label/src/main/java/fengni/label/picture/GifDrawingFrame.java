package fengni.label.picture;

import fengni.label.file.Slice;
import java.awt.Rectangle;
import java.util.Optional;

/**
 * One picture of a GIF (GIF89a, 20 to 23).
 *
 * @param start the byte of its separator
 * @param control the extension before it that tells its time, disposal and transparency
 * @param own true if the palette is its own, false if it is everybody's
 * @param bits what its pixels are told to need
 * @param data its blocks, from the length of the first one on
 */
record GifDrawingFrame(
        int start,
        Optional<Slice> control,
        Rectangle place,
        boolean interlaced,
        Slice palette,
        boolean own,
        int bits,
        Slice data) {
    private static final int FLAGS = 3;
    private static final int TRANSPARENT = 6;

    /** What becomes of a frame's place before the next one is drawn. */
    enum Disposal {
        KEEP,
        CLEAR,
        RESTORE
    }

    Disposal disposal() {
        return switch (control.map(bytes -> bytes.u8(FLAGS) >> 2 & 7).orElse(0)) {
            case 0, 1 -> Disposal.KEEP;
            case 2 -> Disposal.CLEAR;
            default -> Disposal.RESTORE; // 3; programs that write 4 mean 3 as well
        };
    }

    /** Returns the index that shows what lies below. */
    Optional<Integer> transparent() {
        return control.filter(bytes -> (bytes.u8(FLAGS) & 1) == 1).map(bytes -> bytes.u8(TRANSPARENT));
    }

    int pixels() {
        return place.width * place.height;
    }

    int end() {
        return data.end();
    }

    /** Returns the rows in the order in which they are stored. */
    static int[] rows(int height, boolean interlaced) {
        var rows = new int[height];
        int[][] passes = interlaced ? new int[][] {{0, 8}, {4, 8}, {2, 4}, {1, 2}} : new int[][] {{0, 1}};
        int at = 0;
        for (int[] pass : passes) {
            for (int row = pass[0]; row < height; row += pass[1]) {
                rows[at++] = row;
            }
        }
        return rows;
    }
}
