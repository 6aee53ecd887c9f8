package fengni.label.picture;

import java.awt.image.BufferedImage;

/**
 * The brightness of a picture or a part of it, row by row, 0 to 255.
 */
@SuppressWarnings("ArrayRecordComponent") // pixels; compared by nobody
record Shades(int width, int height, int[] values) {
    private static final int WHITE = 255;

    /** Takes the brightness of every pixel, on white where it is transparent. */
    static Shades of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var values = new int[width * height];
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                values[y * width + x] = brightness(row[x]);
            }
        }
        return new Shades(width, height, values);
    }

    private static int brightness(int argb) {
        int alpha = argb >>> 24;
        int luma = luma(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
        return (luma * alpha + WHITE * (WHITE - alpha)) / WHITE;
    }

    static int luma(int red, int green, int blue) {
        return (299 * red + 587 * green + 114 * blue) / 1000;
    }

    int at(int x, int y) {
        return values[y * width + x];
    }

    int shortest() {
        return Math.min(width, height);
    }

    /**
     * Returns a stretch of the picture in another size, smoothed as far as it shrinks; beyond the edge the last pixel
     * goes on.
     *
     * @param left column where the stretch begins, in pixels
     * @param top row where it begins
     * @param scale new pixels for each old one
     */
    Shades scaled(double left, double top, double scale, int newWidth, int newHeight) {
        var columns = new Mixing(left, scale, newWidth, width);
        var rows = new Mixing(top, scale, newHeight, height);
        int first = rows.least();
        int count = rows.most() - first + 1;
        var narrow = new float[count * newWidth];
        for (int y = 0; y < count; y++) {
            for (int x = 0; x < newWidth; x++) {
                float sum = 0;
                for (int i = 0; i < columns.taps(); i++) {
                    sum += columns.share(x, i) * values[(first + y) * width + columns.from(x, i)];
                }
                narrow[y * newWidth + x] = sum;
            }
        }
        var made = new int[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                float sum = 0;
                for (int i = 0; i < rows.taps(); i++) {
                    sum += rows.share(y, i) * narrow[(rows.from(y, i) - first) * newWidth + x];
                }
                made[y * newWidth + x] = Math.round(sum);
            }
        }
        return new Shades(newWidth, newHeight, made);
    }

    Shades scaled(double scale) {
        return scaled(0, 0, scale, Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int)
                Math.round(height * scale)));
    }

    /** Which old pixels make a new one, and with what share each: a triangle as wide as the new pixel. */
    private static final class Mixing {
        private final int taps;
        private final int[] from;
        private final float[] shares;

        Mixing(double start, double scale, int count, int limit) {
            double reach = Math.max(1, 1 / scale);
            taps = (int) Math.ceil(2 * reach) + 1;
            from = new int[count * taps];
            shares = new float[count * taps];
            for (int i = 0; i < count; i++) {
                double center = start + (i + 0.5) / scale - 0.5;
                int first = (int) Math.floor(center - reach) + 1;
                float sum = 0;
                for (int tap = 0; tap < taps; tap++) {
                    float share = (float) Math.max(0, 1 - Math.abs(first + tap - center) / reach);
                    shares[i * taps + tap] = share;
                    from[i * taps + tap] = Math.clamp(first + tap, 0, limit - 1);
                    sum += share;
                }
                for (int tap = 0; tap < taps; tap++) {
                    shares[i * taps + tap] /= sum;
                }
            }
        }

        int taps() {
            return taps;
        }

        int from(int index, int tap) {
            return from[index * taps + tap];
        }

        float share(int index, int tap) {
            return shares[index * taps + tap];
        }

        int least() {
            return from[0];
        }

        int most() {
            return from[from.length - 1];
        }
    }
}
