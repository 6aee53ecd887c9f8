package fengni.screen.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Paints pictures that have what photographs have, as far as a hash sees: light, large and small shapes, edges, grain. */
final class Paintings {
    private Paintings() {}

    static BufferedImage paint(long seed, int width, int height) {
        var random = new Random(seed);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setPaint(new GradientPaint(0, 0, color(random), width, random.nextInt(height), color(random)));
        brush.fillRect(0, 0, width, height);
        for (int i = 0; i < 60; i++) {
            double size = width * 0.6 / (1 + i * 0.25);
            double x = random.nextDouble() * width;
            double y = random.nextDouble() * height;
            brush.setPaint(new GradientPaint(
                    (float) x, (float) y, color(random), (float) (x + size), (float) (y + size), color(random)));
            if (random.nextBoolean()) {
                brush.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size * (0.3 + random.nextDouble())));
            } else {
                var path = new Path2D.Double();
                path.moveTo(x, y);
                path.lineTo(x + size * random.nextGaussian() / 2, y + size * random.nextGaussian() / 2);
                path.lineTo(x + size * random.nextGaussian() / 2, y + size * random.nextGaussian() / 2);
                path.closePath();
                brush.fill(path);
            }
        }
        brush.dispose();
        grain(picture, random);
        return picture;
    }

    private static void grain(BufferedImage picture, Random random) {
        change(picture, part -> part + (int) (random.nextGaussian() * 6));
    }

    private static void change(BufferedImage picture, IntUnaryOperator part) {
        int width = picture.getWidth();
        var row = new int[width * 3];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRaster().getPixels(0, y, width, 1, row);
            for (int i = 0; i < row.length; i++) {
                row[i] = near(part.applyAsInt(row[i]));
            }
            picture.getRaster().setPixels(0, y, width, 1, row);
        }
    }

    private static int near(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static Color color(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = scaled.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.drawImage(picture, 0, 0, width, height, null);
        brush.dispose();
        return scaled;
    }

    static BufferedImage brighter(BufferedImage picture, double factor, int by) {
        var other = scaled(picture, picture.getWidth(), picture.getHeight());
        change(other, part -> (int) (part * factor) + by);
        return other;
    }

    /** Lays a picture down as the orientation says, pixel by pixel. */
    static BufferedImage laid(BufferedImage picture, Orientation orientation) {
        int width = orientation.transposed() ? picture.getHeight() : picture.getWidth();
        int height = orientation.transposed() ? picture.getWidth() : picture.getHeight();
        var laid = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int fromX = orientation.leftRight() ? width - 1 - x : x;
                int fromY = orientation.upsideDown() ? height - 1 - y : y;
                laid.setRGB(
                        x, y, orientation.transposed() ? picture.getRGB(fromY, fromX) : picture.getRGB(fromX, fromY));
            }
        }
        return laid;
    }

    static byte[] file(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, bytes)) {
            throw new IOException("no writer for " + format);
        }
        return bytes.toByteArray();
    }

    static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        var bytes = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
