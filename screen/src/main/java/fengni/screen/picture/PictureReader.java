package fengni.screen.picture;

import fengni.screen.picture.PictureReading.Read;
import fengni.screen.picture.PictureReading.Unread;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads pictures of strangers. What a file says of its size is checked before anything is unpacked, and of a large picture
 * only every second, third … pixel is kept. Safe for several threads.
 *
 * @param mostBytes so large a file may be
 * @param mostPixels so many pixels it may say it has; a progressive JPEG needs some three bytes for each
 */
public record PictureReader(int mostBytes, long mostPixels) {
    /** 30 MiB and 40 million pixels. */
    public static final PictureReader USUAL = new PictureReader(30 << 20, 40_000_000);

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");
    private static final int SMALLEST_SIDE = 5;
    private static final int LONGEST_KEPT_SIDE = 2048;

    public PictureReader {
        if (mostBytes < 1 || mostPixels < 1) {
            throw new IllegalArgumentException(mostBytes + " bytes, " + mostPixels + " pixels; should be 1 or more");
        }
    }

    /** Reads a whole file; nothing in it makes this throw. */
    public PictureReading read(byte[] file) {
        if (file.length == 0) {
            return new Unread(List.of(PictureFault.EMPTY));
        }
        if (file.length > mostBytes) {
            return new Unread(List.of(PictureFault.TOO_MANY_BYTES));
        }
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return read(stream);
        } catch (IOException | RuntimeException broken) {
            // the readers of the platform meet broken files with exceptions of every kind
            return new Unread(List.of(PictureFault.UNREADABLE));
        }
    }

    private PictureReading read(ImageInputStream stream) throws IOException {
        var reader = reader(stream);
        if (reader.isEmpty()) {
            return new Unread(List.of(PictureFault.UNKNOWN_FORMAT));
        }
        try {
            return read(reader.get(), stream);
        } finally {
            reader.get().dispose();
        }
    }

    private PictureReading read(ImageReader reader, ImageInputStream stream) throws IOException {
        reader.setInput(stream, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        var faults = new ArrayList<PictureFault>();
        if (width < SMALLEST_SIDE || height < SMALLEST_SIDE) {
            faults.add(PictureFault.TOO_SMALL);
        }
        if ((long) width * height > mostPixels) {
            faults.add(PictureFault.TOO_MANY_PIXELS);
        }
        if (!faults.isEmpty()) {
            return new Unread(faults);
        }
        var fingerprint = Fingerprint.of(Brightness.of(unpack(reader, width, height)));
        return new Read(format(reader), width, height, fingerprint);
    }

    private static BufferedImage unpack(ImageReader reader, int width, int height) throws IOException {
        var kept = reader.getDefaultReadParam();
        kept.setSourceSubsampling(step(width), step(height), 0, 0);
        return reader.read(0, kept);
    }

    private static int step(int side) {
        return (side + LONGEST_KEPT_SIDE - 1) / LONGEST_KEPT_SIDE;
    }

    private static Optional<ImageReader> reader(ImageInputStream stream) throws IOException {
        for (Iterator<ImageReader> each = ImageIO.getImageReaders(stream); each.hasNext(); ) {
            var reader = each.next();
            if (FORMATS.contains(format(reader))) {
                return Optional.of(reader);
            }
        }
        return Optional.empty();
    }

    private static String format(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }
}
