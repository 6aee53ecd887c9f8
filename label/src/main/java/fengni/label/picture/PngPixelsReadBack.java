package fengni.label.picture;

import fengni.label.lettering.Plate.Fitting;

/**
 * The pixels of one row before and after: the same beside the plate, dark and light under it where it is.
 *
 * <p>In a palette, one entry stands for what is dark and another one for what is light.
 */
final class PngPixelsReadBack {
    private static final int HALF = 128;
    private static final int PALETTE = 3;
    private static final int ALPHA = 4;

    private final int depth;
    private final int samples;
    private final int colors;
    private final boolean indexed;
    private final Fitting plate;
    private int dark = -1;
    private int light = -1;

    PngPixelsReadBack(int depth, int kind, Fitting plate) {
        this.depth = depth;
        this.plate = plate;
        indexed = kind == PALETTE;
        colors = kind == 2 || kind == 6 ? 3 : 1;
        samples = colors + (kind & ALPHA) / ALPHA;
    }

    int bits() {
        return depth * samples;
    }

    /** @param pass the first column, the step to the next, and how many there are */
    boolean same(byte[] old, byte[] young, int[] pass, int y) {
        boolean same = true;
        for (int column = 0; same && column < pass[2]; column++) {
            int x = pass[0] + column * pass[1];
            same = plate.covers(x, y) ? shows(young, column, plate.shade(x, y)) : same(old, young, column);
        }
        return same;
    }

    private boolean same(byte[] old, byte[] young, int column) {
        boolean same = true;
        for (int i = 0; i < samples; i++) {
            same &= sample(old, column * samples + i) == sample(young, column * samples + i);
        }
        return same;
    }

    private boolean shows(byte[] row, int column, int shade) {
        if (indexed) {
            return shows(sample(row, column), shade >= HALF);
        }
        int most = (1 << depth) - 1;
        boolean shown = samples == colors || sample(row, column * samples + colors) == most;
        for (int i = 0; i < colors; i++) {
            // one step less or more is not transparent where the right one is
            int from = sample(row, column * samples + i) * 255 - shade * most;
            shown &= Math.abs(from) <= Math.min(most * HALF, 2 * 255);
        }
        return shown;
    }

    private boolean shows(int entry, boolean glyph) {
        light = glyph && light < 0 ? entry : light;
        dark = !glyph && dark < 0 ? entry : dark;
        return entry == (glyph ? light : dark) && light != dark;
    }

    private int sample(byte[] row, int index) {
        if (depth == 16) {
            return (row[1 + 2 * index] & 0xff) << 8 | (row[2 + 2 * index] & 0xff);
        }
        int bit = index * depth;
        return (row[1 + bit / 8] & 0xff) >> (8 - depth - bit % 8) & ((1 << depth) - 1);
    }
}
