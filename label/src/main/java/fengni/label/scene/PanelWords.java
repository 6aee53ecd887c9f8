package fengni.label.scene;

import fengni.label.CarrierCode;
import fengni.label.MarkPosition;
import fengni.label.Obstacle;
import fengni.label.lettering.Lettering;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Words as a picture on a flat panel, white on black.
 *
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 * @param png the picture
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record PanelWords(int width, int height, byte[] png) {
    /** The smallest glyph is so many pixels high. */
    private static final int GLYPH = 64;
    /** What rounding to pixels may take from a glyph. */
    private static final double MARGIN = 1.05;
    /** Words of many lines take at most half of a view whose shortest side has twenty such glyphs. */
    private static final int MOST_HEIGHT = (int) (10 * GLYPH / MARGIN);

    /** Four corners with five numbers each, then two triangles of three corners. */
    static final int CORNERS = 4 * 5 * Float.BYTES;

    static final int TRIANGLES = 6 * Short.BYTES;

    /** @param rooms how wide the panel may be, in heights of the smallest glyph; the first that the words fit in counts */
    static PanelWords of(String words, List<Double> rooms) throws Obstacle {
        var font = Lettering.of(words, GLYPH).orElseThrow(() -> Obstacle.because(CarrierCode.NO_FONT, "", words));
        var lines = rooms.stream()
                .flatMap(room -> font.lines(words, (int) (room * GLYPH / MARGIN), MOST_HEIGHT).stream())
                .findFirst()
                .orElseThrow(() -> Obstacle.because(CarrierCode.DOES_NOT_FIT, "", GLYPH));
        int width = font.width(lines);
        int height = font.height(lines.size());
        var plate = font.plate(lines, width, height, MarkPosition.TOP_LEFT);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, plate.shade(x, y) * 0x010101);
            }
        }
        return new PanelWords(width, height, png(image));
    }

    private static byte[] png(BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns how wide a panel is whose height is 1. */
    float aspect() {
        return (float) width / height;
    }

    /** Returns how high a panel is, at the least, whose smallest glyph is so high. */
    double height(double glyph) {
        return glyph * MARGIN * height / GLYPH;
    }

    /** Returns a panel of height 1 around the origin, facing +Z, and behind it its picture, up to a multiple of four bytes. */
    byte[] data() {
        int length = CORNERS + TRIANGLES + png.length;
        var data = ByteBuffer.allocate(length + (-length & 3)).order(ByteOrder.LITTLE_ENDIAN);
        float x = aspect() / 2;
        for (int corner = 0; corner < 4; corner++) {
            boolean right = corner == 1 || corner == 2;
            boolean upper = corner >= 2;
            data.putFloat(right ? x : -x)
                    .putFloat(upper ? .5f : -.5f)
                    .putFloat(0)
                    .putFloat(right ? 1 : 0)
                    .putFloat(upper ? 0 : 1);
        }
        for (int corner : new int[] {0, 1, 2, 0, 2, 3}) {
            data.putShort((short) corner);
        }
        return data.put(png).array();
    }
}
