package fengni.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A picture file of our own making, with its size in pixels. Its content is never changed. */
final class Pixels {
    private static final float JPEG_QUALITY = 0.9f;

    private final byte[] file;
    private final int width;
    private final int height;
    private final String format;

    private Pixels(byte[] file, BufferedImage picture, String format) {
        this.file = file;
        this.width = picture.getWidth();
        this.height = picture.getHeight();
        this.format = format;
    }

    static Pixels png(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException failure) {
            throw new UncheckedIOException("memory is not a disk", failure);
        }
        return new Pixels(out.toByteArray(), picture, "png");
    }

    static Pixels jpeg(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var target = ImageIO.createImageOutputStream(out)) {
            var quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(target);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } catch (IOException failure) {
            throw new UncheckedIOException("memory is not a disk", failure);
        } finally {
            writer.dispose();
        }
        return new Pixels(out.toByteArray(), picture, "jpeg");
    }

    byte[] file() {
        return file.clone();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** {@code png} or {@code jpeg}. */
    String format() {
        return format;
    }
}
