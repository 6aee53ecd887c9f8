package fengni.label.picture;

import fengni.label.file.Slice;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Takes the rows of a PNG through a pen, one at a time, each with the filter that it had. */
final class PngRows implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final List<Slice> data;
    private final PngPen pen;
    private final Inflater inflater = new Inflater();
    private final Deflater deflater = new Deflater();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final byte[] packed = new byte[CHUNK];
    private int next;

    PngRows(List<Slice> data, PngPen pen) {
        this.data = data;
        this.pen = pen;
    }

    /** Returns the chunks of the new picture, or nothing if the old one is broken. */
    Optional<byte[]> drawn() {
        try {
            for (PngHeader.Pass pass : pen.header().passes()) {
                if (pen.header().columns(pass) > 0 && !pass(pass)) {
                    return Optional.empty();
                }
            }
            deflater.finish();
            pack();
            return Optional.of(out.toByteArray());
        } catch (DataFormatException broken) {
            return Optional.empty();
        }
    }

    private boolean pass(PngHeader.Pass pass) throws DataFormatException {
        int length = pen.header().rowBytes(pen.header().columns(pass));
        int pixel = pen.header().pixelBytes();
        var filter = new byte[1];
        var above = new byte[length];
        var aboveDrawn = new byte[length];
        var filtered = new byte[length];
        for (int i = 0; i < pen.header().rows(pass); i++) {
            var row = new byte[length];
            if (!read(filter) || filter[0] < 0 || filter[0] > PngFilter.HIGHEST || !read(row)) {
                return false;
            }
            PngFilter.undo(filter[0], row, above, pixel);
            var drawn = row.clone();
            pen.draw(drawn, pass, pass.y() + i * pass.stepY());
            PngFilter.apply(filter[0], drawn, aboveDrawn, pixel, filtered);
            write(filter);
            write(filtered);
            above = row;
            aboveDrawn = drawn;
        }
        return true;
    }

    private boolean read(byte[] row) throws DataFormatException {
        int at = 0;
        while (at < row.length) {
            int count = inflater.inflate(row, at, row.length - at);
            at += count;
            if (count == 0 && !more()) {
                return false;
            }
        }
        return true;
    }

    private boolean more() {
        if (inflater.finished() || inflater.needsDictionary() || next == data.size()) {
            return false;
        }
        var piece = data.get(next++);
        inflater.setInput(piece.file(), piece.start(), piece.length());
        return true;
    }

    private void write(byte[] bytes) {
        deflater.setInput(bytes);
        pack();
    }

    private void pack() {
        int count = deflater.deflate(packed);
        while (count > 0) {
            out.writeBytes(Png.chunk("IDAT", Arrays.copyOf(packed, count)));
            count = deflater.deflate(packed);
        }
    }

    @Override
    public void close() {
        inflater.end();
        deflater.end();
    }
}
