package fengni.label.lettering;

import fengni.label.CarrierCode;
import fengni.label.MarkPosition;
import fengni.law.Finding;

/**
 * Words ready to be put on a picture: white on a black plate, so that they can be read on any background (GB 45438-2025,
 * 5.2).
 */
public sealed interface Plate {
    /** The height of the words against the picture's shortest side (5.2 e). */
    double SHARE = 0.05;

    /** No glyph is lower than this many pixels, since smaller ones cannot be read; our own choice. */
    int LEAST_HEIGHT = 12;

    /**
     * A plate that fits.
     *
     * @param left column of the picture where it begins
     * @param top row of the picture where it begins
     * @param shades row by row, 0 for the plate to 255 for the glyphs
     */
    @SuppressWarnings("ArrayRecordComponent") // pixels; compared by nobody
    record Fitting(int left, int top, int width, int height, byte[] shades) implements Plate {
        public boolean covers(int x, int y) {
            return x >= left && x < left + width && y >= top && y < top + height;
        }

        /** Returns the shade of a pixel of the picture that the plate covers. */
        public int shade(int x, int y) {
            return shades[(y - top) * width + x - left] & 0xff;
        }
    }

    record Unfit(Finding reason) implements Plate {}

    /** Lays the words out for a picture, in as few lines as its width allows, on half of its height at most. */
    static Plate of(String words, int pictureWidth, int pictureHeight, MarkPosition position) {
        int glyphHeight = Math.max(LEAST_HEIGHT, (int) Math.ceil(SHARE * Math.min(pictureWidth, pictureHeight)));
        if (pictureWidth < glyphHeight || pictureHeight < 2 * glyphHeight) {
            return new Unfit(Finding.of(CarrierCode.DOES_NOT_FIT, "", glyphHeight));
        }
        var font = Lettering.of(words, glyphHeight);
        if (font.isEmpty()) {
            return new Unfit(Finding.of(CarrierCode.NO_FONT, "", words));
        }
        return font.get()
                .lines(words, pictureWidth, pictureHeight / 2)
                .<Plate>map(lines -> font.get().plate(lines, pictureWidth, pictureHeight, position))
                .orElseGet(() -> new Unfit(Finding.of(CarrierCode.DOES_NOT_FIT, "", glyphHeight)));
    }
}
