package fengni.label.picture;

import fengni.label.file.Slice;
import fengni.label.lettering.Plate.Fitting;

/**
 * Sets the samples of one pixel under a plate, in any depth and kind of color; opaque, whatever was there.
 *
 * @param dark palette index of the plate
 * @param light palette index of the glyphs
 * @param transparent the samples that tRNS makes transparent, two bytes each; empty if there are none
 */
record PngPen(PngHeader header, Fitting plate, int dark, int light, Slice transparent) {
    private static final int HALF = 128;

    /** Draws on one row of a pass; {@code y} is the row in the picture. */
    void draw(byte[] row, PngHeader.Pass pass, int y) {
        if (y < plate.top() || y >= plate.top() + plate.height()) {
            return;
        }
        int first = Math.max(0, Math.ceilDiv(plate.left() - pass.x(), pass.stepX()));
        for (int column = first; pass.x() + column * pass.stepX() < plate.left() + plate.width(); column++) {
            pixel(row, column, plate.shade(pass.x() + column * pass.stepX(), y));
        }
    }

    private void pixel(byte[] row, int column, int shade) {
        if (header.color() == PngHeader.PALETTE) {
            sample(row, column, shade < HALF ? dark : light);
            return;
        }
        int colors = header.color() == PngHeader.GRAY || header.color() == PngHeader.GRAY_ALPHA ? 1 : 3;
        int most = (1 << header.depth()) - 1;
        int value = (shade * most + 127) / 255;
        for (int i = 0; i < colors; i++) {
            sample(row, column * header.samples() + i, value);
        }
        if (colors < header.samples()) {
            sample(row, column * header.samples() + colors, most);
        } else if (isTransparent(value, colors)) {
            sample(row, column * header.samples() + colors - 1, value == 0 ? 1 : value - 1);
        }
    }

    private boolean isTransparent(int value, int colors) {
        if (!transparent.has(0, 2 * colors)) {
            return false;
        }
        for (int i = 0; i < colors; i++) {
            if (transparent.u16(2 * i) != value) {
                return false;
            }
        }
        return true;
    }

    private void sample(byte[] row, int index, int value) {
        int depth = header.depth();
        if (depth == 16) {
            row[2 * index] = (byte) (value >> 8);
            row[2 * index + 1] = (byte) value;
            return;
        }
        int bit = index * depth;
        int shift = 8 - depth - bit % 8;
        int mask = ((1 << depth) - 1) << shift;
        row[bit / 8] = (byte) ((row[bit / 8] & ~mask) | ((value << shift) & mask));
    }
}
