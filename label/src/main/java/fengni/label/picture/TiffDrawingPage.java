package fengni.label.picture;

import fengni.label.file.Slice;
import java.util.Arrays;
import java.util.Optional;

/**
 * The fields of a page that drawing needs (TIFF 6.0, sections 8 and 15).
 *
 * @param across width of a strip or tile
 * @param down height of a strip or tile; the last strip may be lower
 */
@SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
record TiffDrawingPage(
        TiffDrawingTable table, long width, long height, long across, long down, long[] offsets, long[] counts) {
    static final int STRIP_OFFSETS = 273;
    static final int STRIP_COUNTS = 279;
    static final int TILE_OFFSETS = 324;
    static final int TILE_COUNTS = 325;
    static final int WHITE_IS_ZERO = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    private static final int SEPARATED = 5;
    private static final int REDUCED = 1;
    private static final int MASK = 4;

    static TiffDrawingPage of(TiffDrawingTable table) {
        boolean tiled = table.has(TILE_OFFSETS);
        long width = table.value(256, 0);
        long height = table.value(257, 0);
        return new TiffDrawingPage(
                table,
                width,
                height,
                tiled ? table.value(322, 0) : width,
                tiled ? table.value(323, 0) : Math.min(height, table.value(278, height)),
                table.values(tiled ? TILE_OFFSETS : STRIP_OFFSETS),
                table.values(tiled ? TILE_COUNTS : STRIP_COUNTS));
    }

    boolean isTiled() {
        return table.has(TILE_OFFSETS);
    }

    /** Returns true for a small copy of another page, or a mask. */
    boolean isAside() {
        return (table.value(254, 0) & (REDUCED | MASK)) != 0;
    }

    int samples() {
        return (int) table.value(277, 1);
    }

    int depth() {
        return (int) table.value(258, 1);
    }

    int photometric() {
        return (int) table.value(262, 1);
    }

    int colors() {
        return photometric() == RGB ? 3 : 1;
    }

    boolean isPlanar() {
        return table.value(284, 1) == 2;
    }

    boolean hasPredictor() {
        return table.value(317, 1) == 2;
    }

    int orientation() {
        return (int) table.value(274, 1);
    }

    /** Returns true if rows are to be shown as columns. */
    boolean isTurned() {
        return orientation() > 4;
    }

    Optional<TiffPacking> packing() {
        return TiffPacking.of(table.value(259, 1));
    }

    int columns() {
        return (int) Math.ceilDiv(width, across);
    }

    int rows() {
        return (int) Math.ceilDiv(height, down);
    }

    /** Returns how many samples of a pixel stand side by side in a strip. */
    int together() {
        return isPlanar() ? 1 : samples();
    }

    long rowBytes() {
        return (across * together() * depth() + 7) / 8;
    }

    /** Returns the colors as three bytes each. */
    Slice palette() {
        var values = table.values(320);
        int count = values.length / 3;
        var colors = new byte[3 * count];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = (byte) (values[i % 3 * count + i / 3] >> 8);
        }
        return Slice.of(colors);
    }

    /** Returns true if the fields fit together and every strip is in the file. */
    boolean isWhole(long fileLength) {
        if (width <= 0 || height <= 0 || across <= 0 || down <= 0 || samples() <= 0) {
            return false;
        }
        long parts = (long) columns() * rows() * (isPlanar() ? samples() : 1);
        boolean inside = offsets.length == parts && counts.length == parts;
        for (int i = 0; inside && i < parts; i++) {
            inside = offsets[i] + counts[i] <= fileLength;
        }
        return inside;
    }

    /** Returns what keeps words off this page, in a word. */
    Optional<String> obstacle() {
        if (packing().isEmpty()) {
            return Optional.of(compression((int) table.value(259, 1)));
        }
        if (photometric() > PALETTE) {
            return Optional.of(photometric() == SEPARATED ? "cmyk" : "photometric " + photometric());
        }
        int depth = depth();
        boolean known = depth == 8
                || (depth == 16 && photometric() != PALETTE)
                || ((depth == 1 || depth == 4) && samples() == 1 && photometric() != RGB);
        boolean alike = Arrays.stream(table.values(258)).allMatch(bits -> bits == depth);
        boolean whole = Arrays.stream(table.values(339)).allMatch(format -> format == 1);
        if (!known || !alike || !whole) {
            return Optional.of("samples of " + depth + " bits");
        }
        if (samples() < colors() || samples() > colors() + 4 || table.value(266, 1) != 1) {
            return Optional.of("samples");
        }
        boolean predictor = table.value(317, 1) <= 1 || (hasPredictor() && depth >= 8);
        return predictor ? Optional.empty() : Optional.of("predictor");
    }

    private static String compression(int code) {
        return switch (code) {
            case 2, 3, 4 -> "ccitt";
            case 6, 7 -> "jpeg in tiff";
            default -> "compression " + code; // numbers of others' inventions
        };
    }
}
