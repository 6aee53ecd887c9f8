package fengni.label.picture;

import fengni.label.Edited;
import fengni.label.MarkPosition;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.label.lettering.Plate;
import fengni.label.lettering.Plate.Fitting;
import fengni.label.lettering.Plate.Unfit;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Draws words on a PNG of any kind but animated ones: samples under the plate are set, all others stay what they were,
 * and so does every other chunk.
 */
record PngDrawing(Png picture, PngHeader header) {

    static Edited draw(Png picture, String words, MarkPosition position) {
        var header = PngHeader.of(picture.first("IHDR").body());
        if (!header.isValid()) {
            return Edited.not(PictureCode.NOT_DECODABLE, "", "IHDR");
        }
        if (header.width() > PictureLimits.ROW_PIXELS || header.width() * header.height() > PictureLimits.PIXELS) {
            return Edited.not(
                    PictureCode.TOO_MANY_PIXELS, "", header.width() + "x" + header.height(), PictureLimits.PIXELS);
        }
        if (picture.has("acTL") || picture.has("fcTL")) {
            return Edited.not(PictureCode.NOT_DRAWABLE, "", "apng");
        }
        if (header.color() == PngHeader.GRAY && header.depth() == 1 && picture.has("tRNS")) {
            return Edited.not(PictureCode.NOT_DRAWABLE, "", "one bit, transparent");
        }
        return switch (Plate.of(words, (int) header.width(), (int) header.height(), position)) {
            case Unfit(var reason) -> new Edited.Not(List.of(reason));
            case Fitting plate -> new PngDrawing(picture, header).draw(plate);
        };
    }

    private Edited draw(Fitting plate) {
        if (header.color() != PngHeader.PALETTE) {
            return draw(new PngPen(header, plate, 0, 0, body("tRNS")), Optional.empty());
        }
        var colors = PngPalette.of(body("PLTE"), body("tRNS"), header.depth())
                .filter(palette -> palette.extended().isEmpty() || !picture.has("hIST"));
        return colors.map(palette ->
                        draw(new PngPen(header, plate, palette.dark(), palette.light(), body("")), palette.extended()))
                .orElseGet(() -> Edited.not(PictureCode.NOT_DRAWABLE, "", "palette"));
    }

    private Edited draw(PngPen pen, Optional<byte[]> palette) {
        return new PngRows(data(), pen)
                .drawn()
                .<Edited>map(packed -> new Edited.Change(splices(packed, palette), List.of()))
                .orElseGet(() -> Edited.not(PictureCode.NOT_DECODABLE, "", "IDAT"));
    }

    private byte[] data() {
        var data = new ByteArrayOutputStream(picture.content().length);
        pieces().forEach(chunk ->
                data.write(picture.content(), chunk.body().start(), chunk.body().length()));
        return data.toByteArray();
    }

    private List<PngChunk> pieces() {
        return picture.chunks().stream().filter(chunk -> chunk.is("IDAT")).toList();
    }

    /** Chunks that come before anything changed stay; one that does not is joined with all behind it. */
    private List<Splice> splices(PngRepacking.Packed packed, Optional<byte[]> palette) {
        var splices = new ArrayList<Splice>();
        palette.ifPresent(colors -> {
            var old = picture.first("PLTE");
            splices.add(new Splice(old.start(), old.end(), Png.chunk("PLTE", colors)));
        });
        var pieces = pieces();
        int first = 0;
        int kept = packed.from();
        while (kept >= pieces.get(first).body().length() && first + 1 < pieces.size()) {
            kept -= pieces.get(first++).body().length();
        }
        var old = pieces.get(first);
        var body = Arrays.copyOf(old.body().part(0, kept).bytes(), kept + packed.rest().length);
        System.arraycopy(packed.rest(), 0, body, kept, packed.rest().length);
        splices.add(new Splice(old.start(), pieces.getLast().end(), Png.chunk("IDAT", body)));
        return splices;
    }

    /** Returns what a chunk holds, nothing if it is not there. */
    private Slice body(String kind) {
        return picture.has(kind) ? picture.first(kind).body() : new Slice(picture.content(), 0, 0);
    }
}
