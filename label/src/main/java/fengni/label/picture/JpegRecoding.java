package fengni.label.picture;

import fengni.label.lettering.Plate.Fitting;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a JPEG to the samples that it codes, without any change of color, sets those under a plate, and encodes it
 * with the tables that it had.
 *
 * @param rgb true if three components are colors, false if the first is brightness
 * @param progressive true if the picture comes in scans of growing detail, before and after
 */
record JpegRecoding(boolean rgb, boolean progressive, Fitting plate) {
    private static final int NEUTRAL = 128;
    private static final @Nullable IIOMetadata NO_STREAM_METADATA = null;

    byte[] recoded(byte[] jpeg) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, false, false);
            var raster = (WritableRaster) reader.readRaster(0, reader.getDefaultReadParam());
            draw(raster);
            return encoded(raster, reader.getImageMetadata(0));
        } catch (RuntimeException fault) {
            // a broken picture makes the decoder of the JDK throw these too
            throw new IOException(fault.toString(), fault);
        } finally {
            reader.dispose();
        }
    }

    private void draw(WritableRaster raster) {
        for (int y = plate.top(); y < plate.top() + plate.height(); y++) {
            for (int x = plate.left(); x < plate.left() + plate.width(); x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    raster.setSample(x, y, band, band == 0 || rgb ? plate.shade(x, y) : NEUTRAL);
                }
            }
        }
    }

    @SuppressWarnings("NullAway") // ImageIO takes null for no metadata of the stream
    private byte[] encoded(WritableRaster raster, IIOMetadata metadata) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = (JPEGImageWriteParam) writer.getDefaultWriteParam();
            // copying the scans from the metadata makes baseline pictures progressive, and fails on progressive ones
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            param.setOptimizeHuffmanTables(true);
            writer.write(NO_STREAM_METADATA, new IIOImage(raster, null, metadata), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
