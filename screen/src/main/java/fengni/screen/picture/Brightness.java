package fengni.screen.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;

/** How bright an unpacked picture is: 0.299 red, 0.587 green, 0.114 blue (ITU-R BT.601), on white where it is transparent. */
final class Brightness {
    private static final int WHITE = 255;

    private Brightness() {}

    static Luminance of(BufferedImage picture) {
        return isGray(picture) ? gray(picture) : coloured(picture);
    }

    private static Luminance coloured(BufferedImage picture) {
        int width = picture.getWidth();
        var row = new int[width];
        var values = new float[width * picture.getHeight()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int pixel = row[x];
                float light =
                        0.299f * ((pixel >> 16) & 0xFF) + 0.587f * ((pixel >> 8) & 0xFF) + 0.114f * (pixel & 0xFF);
                values[y * width + x] = onWhite(light, (pixel >>> 24) / (float) WHITE);
            }
        }
        return new Luminance(width, picture.getHeight(), values);
    }

    /** The platform takes gray for linear and would brighten it on the way to colours. */
    private static boolean isGray(BufferedImage picture) {
        return picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    }

    private static Luminance gray(BufferedImage picture) {
        int width = picture.getWidth();
        var raster = picture.getRaster();
        int bands = raster.getNumBands();
        float full = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        var row = new int[width * bands];
        var values = new float[width * picture.getHeight()];
        for (int y = 0; y < picture.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                float opaque = bands > 1 ? row[x * bands + 1] / full : 1;
                values[y * width + x] = onWhite(row[x * bands] * WHITE / full, opaque);
            }
        }
        return new Luminance(width, picture.getHeight(), values);
    }

    private static float onWhite(float light, float opaque) {
        return opaque * light + (1 - opaque) * WHITE;
    }
}
