package fengni.label.picture;

import fengni.label.Edited;
import fengni.label.MarkPosition;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.label.lettering.Plate;
import fengni.label.lettering.Plate.Fitting;
import fengni.label.lettering.Plate.Unfit;
import java.io.ByteArrayOutputStream;
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
        var data = picture.chunks().stream()
                .filter(chunk -> chunk.is("IDAT"))
                .map(PngChunk::body)
                .toList();
        try (var rows = new PngRows(data, pen)) {
            return rows.drawn()
                    .<Edited>map(drawn ->
                            Edited.Change.of(new Splice(0, picture.content().length, assembled(drawn, palette))))
                    .orElseGet(() -> Edited.not(PictureCode.NOT_DECODABLE, "", "IDAT"));
        }
    }

    private byte[] assembled(byte[] data, Optional<byte[]> palette) {
        var file = picture.content();
        var out = new ByteArrayOutputStream(file.length + data.length);
        out.write(file, 0, picture.chunks().getFirst().start());
        int first = picture.first("IDAT").start();
        int end = picture.chunks().getLast().end();
        for (PngChunk chunk : picture.chunks()) {
            if (chunk.is("PLTE") && palette.isPresent()) {
                out.writeBytes(Png.chunk("PLTE", palette.get()));
            } else if (!chunk.is("IDAT")) {
                out.write(file, chunk.start(), chunk.end() - chunk.start());
            } else if (chunk.start() == first) {
                out.writeBytes(data);
            }
        }
        out.write(file, end, file.length - end);
        return out.toByteArray();
    }

    /** Returns what a chunk holds, nothing if it is not there. */
    private Slice body(String kind) {
        return picture.has(kind) ? picture.first(kind).body() : new Slice(picture.content(), 0, 0);
    }
}
