package fengni.label.picture;

import fengni.label.lettering.Plate.Fitting;
import java.awt.Rectangle;
import java.nio.ByteOrder;

/**
 * Sets the samples of a strip or tile under a plate.
 *
 * @param plate as people see it, with the page upright
 * @param dark palette index of the plate
 * @param light palette index of the glyphs
 */
record TiffDrawingPen(TiffDrawingPage page, Fitting plate, int dark, int light) {
    private static final int HALF = 128;
    private static final int UNKNOWN_EXTRA = 0;

    /** Returns true if a plate's pixel is in such a stretch of the page: shown, it is a rectangle too. */
    boolean touches(int left, int top) {
        int right = (int) Math.min(page.width(), left + page.across()) - 1;
        int bottom = (int) Math.min(page.height(), top + page.down()) - 1;
        var shown = new Rectangle(shownX(left, top), shownY(left, top), 0, 0);
        shown.add(shownX(right, bottom), shownY(right, bottom));
        return new Rectangle(shown.x, shown.y, shown.width + 1, shown.height + 1)
                .intersects(plate.left(), plate.top(), plate.width(), plate.height());
    }

    boolean covers(int x, int y) {
        return plate.covers(shownX(x, y), shownY(x, y));
    }

    /** Returns the column where a stored pixel is shown (TIFF 6.0, Orientation). */
    private int shownX(int x, int y) {
        int last = (int) page.width() - 1;
        int lastRow = (int) page.height() - 1;
        return switch (page.orientation()) {
            case 2, 3 -> last - x;
            case 5, 8 -> y;
            case 6, 7 -> lastRow - y;
            default -> x; // 1, 4 and numbers that mean nothing
        };
    }

    private int shownY(int x, int y) {
        int last = (int) page.width() - 1;
        int lastRow = (int) page.height() - 1;
        return switch (page.orientation()) {
            case 3, 4 -> lastRow - y;
            case 5, 6 -> x;
            case 7, 8 -> last - x;
            default -> y; // 1, 2 and numbers that mean nothing
        };
    }

    /** Draws on unpacked bytes whose first pixel stands there; {@code plane} counts where colors are stored apart. */
    void draw(byte[] bytes, int plane, int left, int top) {
        int rowBytes = (int) page.rowBytes();
        if (page.hasPredictor()) {
            predict(bytes, rowBytes, false);
        }
        for (int row = 0; (row + 1) * rowBytes <= bytes.length && top + row < page.height(); row++) {
            for (int column = 0; column < page.across() && left + column < page.width(); column++) {
                if (covers(left + column, top + row)) {
                    int x = left + column;
                    int shade = plate.shade(shownX(x, top + row), shownY(x, top + row));
                    pixel(bytes, row * rowBytes, column, plane, shade);
                }
            }
        }
        if (page.hasPredictor()) {
            predict(bytes, rowBytes, true);
        }
    }

    private void pixel(byte[] bytes, int row, int column, int plane, int shade) {
        int together = page.together();
        for (int i = 0; i < together; i++) {
            int sample = page.isPlanar() ? plane : i;
            if (sample < page.colors()) {
                set(bytes, row, column * together + i, value(shade));
            } else if (isAlpha(sample - page.colors())) {
                set(bytes, row, column * together + i, most());
            }
        }
    }

    private int value(int shade) {
        if (page.photometric() == TiffDrawingPage.PALETTE) {
            return shade < HALF ? dark : light;
        }
        int value = (shade * most() + 127) / 255;
        return page.photometric() == TiffDrawingPage.WHITE_IS_ZERO ? most() - value : value;
    }

    private boolean isAlpha(int extra) {
        var kinds = page.table().values(338);
        return extra >= kinds.length || kinds[extra] != UNKNOWN_EXTRA;
    }

    private int most() {
        return (1 << page.depth()) - 1;
    }

    private void set(byte[] bytes, int row, int index, int value) {
        int depth = page.depth();
        if (depth == 16) {
            put16(bytes, row + 2 * index, value);
            return;
        }
        int bit = index * depth;
        int shift = 8 - depth - bit % 8;
        int mask = ((1 << depth) - 1) << shift;
        int at = row + bit / 8;
        bytes[at] = (byte) ((bytes[at] & ~mask) | ((value << shift) & mask));
    }

    /** Turns differences to the pixel on the left into samples, or back. */
    private void predict(byte[] bytes, int rowBytes, boolean back) {
        int wide = page.depth() / 8;
        int pixel = page.together() * wide;
        for (int row = 0; row + rowBytes <= bytes.length; row += rowBytes) {
            for (int i = pixel; i < rowBytes; i += wide) {
                int at = row + (back ? rowBytes + pixel - wide - i : i);
                int other = get(bytes, at - pixel, wide);
                put(bytes, at, wide, get(bytes, at, wide) + (back ? -other : other));
            }
        }
    }

    private int get(byte[] bytes, int at, int wide) {
        int first = bytes[at] & 0xff;
        if (wide == 1) {
            return first;
        }
        int second = bytes[at + 1] & 0xff;
        return isLittle() ? second << 8 | first : first << 8 | second;
    }

    private void put(byte[] bytes, int at, int wide, int value) {
        if (wide == 1) {
            bytes[at] = (byte) value;
        } else {
            put16(bytes, at, value);
        }
    }

    private void put16(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (isLittle() ? value : value >> 8);
        bytes[at + 1] = (byte) (isLittle() ? value >> 8 : value);
    }

    private boolean isLittle() {
        return page.table().order() == ByteOrder.LITTLE_ENDIAN;
    }
}
