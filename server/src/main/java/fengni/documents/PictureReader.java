package fengni.documents;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Reads pictures of strangers within bounds. What the reader of the JDK cannot take for any reason is no picture. */
final class PictureReader {
    private static final int LONGEST_SIDE = 2400;
    private static final long MOST_PIXELS = 40_000_000;
    private static final long MOST_BYTES = 160_000_000;
    /** Where the reader does not tell: four channels of sixteen bits. */
    private static final int DEEPEST = 64;
    /** Many people at once would fill the memory of a service that answers others meanwhile. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private static final List<String> KINDS = List.of("jpeg", "png");

    private PictureReader() {}

    /** Returns a picture fit for print; empty if it is none, damaged or too large. */
    static Optional<Pixels> read(byte[] file) {
        return kind(file)
                .flatMap(kind -> decode(file).map(raw -> {
                    var picture = printed(raw, kind.equals("jpeg") ? ExifTurn.of(file) : ExifTurn.NONE);
                    return kind.equals("jpeg") ? Pixels.jpeg(picture) : Pixels.png(picture);
                }));
    }

    /** Returns the pixels as they are; empty if it is none, damaged or too large. */
    static Optional<BufferedImage> decode(byte[] file) {
        ONE_AT_A_TIME.lock();
        try {
            return decoded(file);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static Optional<BufferedImage> decoded(byte[] file) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext() || kind(file).isEmpty()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return bounded(reader) ? Optional.of(reader.read(0)) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // The JDK's readers answer some damage with unchecked exceptions; all of it means the same here.
            return Optional.empty();
        }
    }

    private static boolean bounded(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        var type = reader.getRawImageType(0);
        int bits = type == null ? DEEPEST : type.getColorModel().getPixelSize();
        return pixels <= MOST_PIXELS && pixels * bits / Byte.SIZE <= MOST_BYTES;
    }

    private static Optional<String> kind(byte[] file) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(stream);
            return readers.hasNext()
                    ? Optional.of(readers.next().getFormatName().toLowerCase(Locale.ROOT))
                            .filter(KINDS::contains)
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static BufferedImage printed(BufferedImage raw, ExifTurn turn) {
        double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(raw.getWidth(), raw.getHeight()));
        int width = Math.max(1, (int) Math.round(raw.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(raw.getHeight() * scale));
        var page = turn.swaps()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var placed = turn.of(width, height);
        placed.concatenate(
                AffineTransform.getScaleInstance(width / (double) raw.getWidth(), height / (double) raw.getHeight()));
        pen.drawImage(raw, placed, null);
        pen.dispose();
        return page;
    }
}
