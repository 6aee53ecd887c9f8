package fengni.label.picture;

import fengni.label.Edited;
import fengni.label.MarkPosition;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.label.lettering.Plate;
import fengni.label.lettering.Plate.Fitting;
import fengni.label.lettering.Plate.Unfit;
import fengni.law.Finding;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Draws words on every page of a TIFF, upright as people see it. Strips and tiles under the words are packed again as
 * they were and appended to the file, or changed in place if they were not packed; all others, and every other byte but
 * their places, stay what they were.
 */
final class TiffDrawing {
    private static final int CLASSIC = 42;
    /** Unpacked bytes of one strip or tile. */
    private static final long MOST_PART = 1L << 27;

    private final Slice file;
    private final TiffDrawingTail tail;
    private final List<Splice> splices = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private long unpacked;

    private TiffDrawing(Slice file) {
        this.file = file;
        tail = new TiffDrawingTail(file.length());
    }

    /** Plans the words on a whole TIFF, or says why not. */
    static Edited draw(byte[] content, String words, MarkPosition position) {
        var file = Slice.of(content);
        var order = file.startsWith("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        if (!file.has(0, 8) || (order == ByteOrder.LITTLE_ENDIAN ? file.u16le(2) : file.u16(2)) != CLASSIC) {
            return Edited.not(PictureCode.NOT_DRAWABLE, "", "BigTIFF");
        }
        var tables = TiffDrawingTable.all(file, order);
        if (tables.isEmpty() || tables.get().isEmpty()) {
            return Edited.not(PictureCode.NOT_DECODABLE, "", "IFD");
        }
        return new TiffDrawing(file).draw(tables.get(), words, position);
    }

    private Edited draw(List<TiffDrawingTable> tables, String words, MarkPosition position) {
        for (TiffDrawingTable table : tables) {
            var refused = draw(table, words, position);
            if (refused.isPresent()) {
                return new Edited.Not(List.of(refused.get()));
            }
        }
        splices.addAll(tail.splices());
        return overlap()
                ? Edited.not(PictureCode.NOT_DECODABLE, "", "overlapping tables")
                : new Edited.Change(splices, notes);
    }

    private Optional<Finding> draw(TiffDrawingTable table, String words, MarkPosition position) {
        var where = String.valueOf(table.at());
        var page = TiffDrawingPage.of(table);
        if (page.isAside()) {
            notes.add(Finding.of(PictureCode.THUMBNAIL, where));
            return Optional.empty();
        }
        if (!page.isWhole(file.length())) {
            return Optional.of(Finding.of(PictureCode.NOT_DECODABLE, where, "strips"));
        }
        var obstacle = page.obstacle();
        if (obstacle.isPresent()) {
            return Optional.of(Finding.of(PictureCode.NOT_DRAWABLE, where, obstacle.get()));
        }
        if (page.width() * page.height() > PictureLimits.PIXELS || page.rowBytes() * page.down() > MOST_PART) {
            return Optional.of(Finding.of(
                    PictureCode.TOO_MANY_PIXELS, where, page.width() + "x" + page.height(), PictureLimits.PIXELS));
        }
        int width = (int) (page.isTurned() ? page.height() : page.width());
        int height = (int) (page.isTurned() ? page.width() : page.height());
        return switch (Plate.of(words, width, height, position)) {
            case Unfit(var reason) -> Optional.of(reason);
            case Fitting plate -> draw(page, plate, where);
        };
    }

    private Optional<Finding> draw(TiffDrawingPage page, Fitting plate, String where) {
        if (page.photometric() != TiffDrawingPage.PALETTE) {
            return draw(new TiffDrawingPen(page, plate, 0, 0), where);
        }
        return PngPalette.of(page.palette(), file.part(0, 0), 0)
                .map(colors -> draw(new TiffDrawingPen(page, plate, colors.dark(), colors.light()), where))
                .orElseGet(() -> Optional.of(Finding.of(PictureCode.NOT_DRAWABLE, where, "palette")));
    }

    private Optional<Finding> draw(TiffDrawingPen pen, String where) {
        var page = pen.page();
        int perPlane = page.columns() * page.rows();
        for (int i = 0; i < page.offsets().length; i++) {
            int left = (int) (i % perPlane % page.columns() * page.across());
            int top = (int) (i % perPlane / page.columns() * page.down());
            if (pen.touches(left, top) && !redraw(pen, i, left, top)) {
                return unpacked > PictureLimits.FRAME_PIXELS
                        ? Optional.of(
                                Finding.of(PictureCode.TOO_MANY_PIXELS, where, unpacked, PictureLimits.FRAME_PIXELS))
                        : Optional.of(Finding.of(PictureCode.NOT_DECODABLE, where, "strip " + i));
            }
        }
        if (page.packing().orElseThrow() != TiffPacking.NONE) {
            point(page);
        }
        return Optional.empty();
    }

    private void point(TiffDrawingPage page) {
        var table = page.table();
        boolean tiled = page.isTiled();
        splices.add(table.changed(
                tiled ? TiffDrawingPage.TILE_OFFSETS : TiffDrawingPage.STRIP_OFFSETS, page.offsets(), tail));
        splices.add(
                table.changed(tiled ? TiffDrawingPage.TILE_COUNTS : TiffDrawingPage.STRIP_COUNTS, page.counts(), tail));
    }

    /** Returns false if a strip or tile cannot be unpacked, or all of them together are too many. */
    private boolean redraw(TiffDrawingPen pen, int index, int left, int top) {
        var page = pen.page();
        long rows = page.isTiled() ? page.down() : Math.min(page.down(), page.height() - top);
        int count = (int) (rows * page.rowBytes());
        unpacked += count;
        if (unpacked > PictureLimits.FRAME_PIXELS) {
            return false;
        }
        var packing = page.packing().orElseThrow();
        var packed = file.part((int) page.offsets()[index], (int) page.counts()[index]);
        var bytes = packing.unpacked(packed, count);
        if (bytes.isEmpty()) {
            return false;
        }
        pen.draw(bytes.get(), index / (page.columns() * page.rows()), left, top);
        keep(page, index, packing.packed(bytes.get(), (int) page.rowBytes()));
        return true;
    }

    /** What is not packed is as long as it was, and stays in its place. */
    private void keep(TiffDrawingPage page, int index, byte[] bytes) {
        if (page.packing().orElseThrow() == TiffPacking.NONE) {
            splices.add(new Splice(page.offsets()[index], page.offsets()[index] + bytes.length, bytes));
            return;
        }
        page.offsets()[index] = tail.append(bytes);
        page.counts()[index] = bytes.length;
    }

    /** Tables that share bytes cannot be changed apart. */
    private boolean overlap() {
        long end = 0;
        for (Splice splice :
                splices.stream().sorted(Comparator.comparingLong(Splice::from)).toList()) {
            if (splice.from() < end) {
                return true;
            }
            end = splice.to();
        }
        return false;
    }
}
