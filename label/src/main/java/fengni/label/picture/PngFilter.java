package fengni.label.picture;

/** The five filters that PNG puts on a row before packing it (ISO/IEC 15948, clause 9). */
final class PngFilter {
    static final int HIGHEST = 4;

    private PngFilter() {}

    /** Takes a filter off in place. */
    static void undo(int filter, byte[] row, byte[] above, int pixel) {
        switch (filter) {
            case 0 -> {}
            case 1 -> {
                for (int i = pixel; i < row.length; i++) {
                    row[i] += row[i - pixel];
                }
            }
            case 2 -> {
                for (int i = 0; i < row.length; i++) {
                    row[i] += above[i];
                }
            }
            case 3 -> undoAverage(row, above, pixel);
            default -> undoPaeth(row, above, pixel);
        }
    }

    private static void undoAverage(byte[] row, byte[] above, int pixel) {
        for (int i = 0; i < row.length; i++) {
            row[i] += (byte) (((i < pixel ? 0 : row[i - pixel] & 0xff) + (above[i] & 0xff)) >> 1);
        }
    }

    private static void undoPaeth(byte[] row, byte[] above, int pixel) {
        for (int i = 0; i < Math.min(pixel, row.length); i++) {
            row[i] += above[i];
        }
        for (int i = pixel; i < row.length; i++) {
            row[i] += (byte) paeth(row[i - pixel] & 0xff, above[i] & 0xff, above[i - pixel] & 0xff);
        }
    }

    /** Puts a filter on; the rows stay as they are. The result stands behind its first byte, which is the filter. */
    static void apply(int filter, byte[] row, byte[] above, int pixel, byte[] out) {
        for (int i = 0; i < row.length; i++) {
            out[i + 1] = (byte) (row[i] - predicted(filter, i < pixel ? 0 : row[i - pixel] & 0xff, above, i, pixel));
        }
    }

    private static int predicted(int filter, int left, byte[] above, int at, int pixel) {
        int up = above[at] & 0xff;
        return switch (filter) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> paeth(left, up, at < pixel ? 0 : above[at - pixel] & 0xff);
            default -> 0;
        };
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toCorner = Math.abs(guess - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
