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
    private final ImageReader reader;
    private final MemoryCacheImageInputStream in;
    private final Rectangle screen;
    private final boolean samples;

    private DecodedShades(Format format, byte[] bytes, Rectangle screen, boolean samples) {
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
            boolean isRgb = JpegDrawing.isRgb(picture, frame);
            var bytes = JpegDrawing.withoutMetadata(picture);
            return new DecodedShades(format, bytes, new Rectangle(frame.width(), frame.height()), !isRgb);
        }
        if (format == Format.WEBP
                && WebpCanvas.largest(Webp.read(content).chunks().stream()) > WebpDrawing.mostPixels()) {
            throw new IOException("too many pixels for a decoder that holds them all");
        }
        var shades = new DecodedShades(format, content, screen(format, content), false);
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
        return samples ? of(reader.readRaster(0, param)) : of(reader.read(0, param));
    }

    private static Shades of(BufferedImage image) {
        return Shades.of(image);
    }

    private static Shades of(Raster raster) {
        var values = new int[raster.getWidth() * raster.getHeight()];
        raster.getSamples(raster.getMinX(), raster.getMinY(), raster.getWidth(), raster.getHeight(), 0, values);
        return new Shades(raster.getWidth(), raster.getHeight(), values);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
