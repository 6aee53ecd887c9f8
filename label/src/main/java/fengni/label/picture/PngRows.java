package fengni.label.picture;

import java.util.Optional;
import java.util.zip.DataFormatException;

/**
 * Takes the rows of a PNG through a pen, one at a time. Rows under the plate keep the filter that they had; the first row
 * below it gets one that does not look up, so that all others stay what they were, filtered or not.
 */
final class PngRows {
    private static final int LEFT = 1;

    private final PngPen pen;
    private final PngRepacking packing;

    PngRows(byte[] data, PngPen pen) {
        this.pen = pen;
        packing = new PngRepacking(data, PngExtent.of(pen.header(), pen.plate()));
    }

    /** Returns what takes the place of the packed data, or nothing if it is broken. */
    Optional<PngRepacking.Packed> drawn() {
        try (packing) {
            for (PngHeader.Pass pass : pen.header().passes()) {
                if (pen.header().columns(pass) > 0 && !pass(pass)) {
                    return Optional.empty();
                }
            }
            return packing.packed();
        } catch (DataFormatException broken) {
            return Optional.empty();
        }
    }

    private boolean pass(PngHeader.Pass pass) throws DataFormatException {
        var header = pen.header();
        int length = header.rowBytes(header.columns(pass));
        int behind = PngExtent.behind(header, pass, pen.plate());
        boolean touched = PngExtent.first(pass, pen.plate()) < behind;
        var above = new byte[length];
        var aboveDrawn = above;
        var packed = new byte[1 + length];
        for (int i = 0; i < header.rows(pass); i++) {
            if (!packing.read(packed) || packed[0] < 0 || packed[0] > PngFilter.HIGHEST) {
                return false;
            }
            if (!touched || i > behind) {
                packing.keep(packed);
                continue;
            }
            var row = new byte[length];
            System.arraycopy(packed, 1, row, 0, length);
            PngFilter.undo(packed[0], row, above, header.pixelBytes());
            int y = pass.y() + i * pass.stepY();
            if (y < pen.plate().top()) {
                packing.keep(packed);
                aboveDrawn = row;
            } else if (i == behind) {
                packing.replace(packed, packed[0] <= LEFT ? packed : filtered(LEFT, row, above));
            } else {
                var drawn = row.clone();
                pen.draw(drawn, pass, y);
                packing.replace(packed, filtered(packed[0], drawn, aboveDrawn));
                aboveDrawn = drawn;
            }
            above = row;
        }
        return true;
    }

    private byte[] filtered(int filter, byte[] row, byte[] above) {
        var packed = new byte[1 + row.length];
        packed[0] = (byte) filter;
        PngFilter.apply(filter, row, above, pen.header().pixelBytes(), packed);
        return packed;
    }
}
