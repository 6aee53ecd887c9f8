package fengni.label.picture;

import fengni.label.Format;
import fengni.label.file.Slice;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads brightness out of the first picture of a file: all of it with pixels left out, or a part of it. */
final class DecodedShades implements WordsOnPicture.Source, AutoCloseable {
    private static final int WHITE = 255;

    private final ImageReader reader;
    private final MemoryCacheImageInputStream in;
    private final Rectangle screen;
    private final Samples samples;

    /** How brightness is made of the samples that a file has. */
    private enum Samples {
        /** The decoder makes colors of them. */
        COLORS,
        /** It is the first one. */
        BRIGHTNESS,
        /** Four inks, 255 being none. */
        INKS,
        /** The opposite of brightness without black, two differences, and black, of which 255 is none. */
        DIFFERENCES_AND_BLACK;

        static Samples of(Jpeg picture, JpegFrame frame) {
            if (frame.components() == 4) {
                return JpegDrawing.isInks(picture) ? INKS : DIFFERENCES_AND_BLACK;
            }
            return JpegDrawing.isRgb(picture, frame) ? COLORS : BRIGHTNESS;
        }

        int shade(int[] pixel) {
            return switch (this) {
                case COLORS, BRIGHTNESS -> pixel[0];
                case INKS -> Shades.luma(pixel[0], pixel[1], pixel[2]) * pixel[3] / WHITE;
                case DIFFERENCES_AND_BLACK -> (WHITE - pixel[0]) * pixel[3] / WHITE;
            };
        }
    }

    private DecodedShades(Format format, byte[] bytes, Rectangle screen, Samples samples) {
        reader = ImageIO.getImageReadersByFormatName(format.key()).next();
        in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        reader.setInput(in, false, true);
        this.screen = screen;
        this.samples = samples;
    }

    /** Opens a picture of at most so many pixels as are taken on; any exception says that it cannot be looked at. */
    static DecodedShades of(Format format, byte[] content) throws IOException {
        if (format == Format.JPEG) {
            var picture = Jpeg.read(content);
            var frame = JpegFrame.of(picture).orElseThrow(() -> new IOException("no frame"));
            if (frame.obstacle().isPresent() || frame.pixels() > JpegDrawing.mostPixels(picture, frame)) {
                throw new IOException("a frame that is not drawn on");
            }
            var bytes = JpegDrawing.withoutMetadata(picture);
            var screen = new Rectangle(frame.width(), frame.height());
            return new DecodedShades(format, bytes, screen, Samples.of(picture, frame));
        }
        if (format == Format.WEBP
                && WebpCanvas.largest(Webp.read(content).chunks().stream()) > WebpDrawing.mostPixels()) {
            throw new IOException("too many pixels for a decoder that holds them all");
        }
        var shades = new DecodedShades(format, content, screen(format, content), Samples.COLORS);
        long width = shades.reader.getWidth(0);
        if (width > PictureLimits.ROW_PIXELS || width * shades.reader.getHeight(0) > PictureLimits.PIXELS) {
            shades.close();
            throw new IOException("too many pixels");
        }
        return shades;
    }

    /** The first frame of a GIF may be smaller than its screen, and stand anywhere on it. */
    private static Rectangle screen(Format format, byte[] content) {
        var file = Slice.of(content);
        return format != Format.GIF
                ? new Rectangle()
                : GifDrawingWalk.frames(file)
                        .filter(frames -> !frames.isEmpty())
                        .map(frames -> new Rectangle(
                                -frames.getFirst().place().x,
                                -frames.getFirst().place().y,
                                file.u16le(6),
                                file.u16le(8)))
                        .orElseGet(Rectangle::new);
    }

    @Override
    public Rectangle screen() throws IOException {
        return screen.isEmpty() ? new Rectangle(reader.getWidth(0), reader.getHeight(0)) : screen;
    }

    @Override
    public Rectangle picture() throws IOException {
        return new Rectangle(reader.getWidth(0), reader.getHeight(0));
    }

    @Override
    public Shades read(Rectangle region, int every) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(region);
        param.setSourceSubsampling(every, every, 0, 0);
        return samples == Samples.COLORS ? of(reader.read(0, param)) : of(reader.readRaster(0, param));
    }

    private static Shades of(BufferedImage image) {
        return Shades.of(image);
    }

    private Shades of(Raster raster) {
        int width = raster.getWidth();
        var values = new int[width * raster.getHeight()];
        if (samples == Samples.BRIGHTNESS) {
            raster.getSamples(raster.getMinX(), raster.getMinY(), width, raster.getHeight(), 0, values);
            return new Shades(width, raster.getHeight(), values);
        }
        var pixel = new int[raster.getNumBands()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    samples.shade(raster.getPixel(raster.getMinX() + i % width, raster.getMinY() + i / width, pixel));
        }
        return new Shades(width, raster.getHeight(), values);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
