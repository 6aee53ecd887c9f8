package fengni.label.picture;

import fengni.label.Edited;
import fengni.label.MarkPosition;
import fengni.label.coefficient.DrawnCoefficients;
import fengni.label.coefficient.Ink;
import fengni.label.coefficient.Segment;
import fengni.label.coefficient.Undecodable;
import fengni.label.file.Excerpt;
import fengni.label.lettering.Plate;
import fengni.label.lettering.Plate.Fitting;
import fengni.label.lettering.Plate.Unfit;
import fengni.law.Finding;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Draws words on a JPEG without coding it again: only the blocks under the words change, and every segment, metadata and
 * bytes after the end stay what they were.
 */
record JpegDrawing(Jpeg picture, JpegFrame frame) {
    private static final String ADOBE = "Adobe";
    /** A progressive picture is held whole until all of its scans were read. */
    private static final long BYTES_PER_COEFFICIENT = 2;

    static Edited draw(Jpeg picture, String words, MarkPosition position) {
        var frame = JpegFrame.of(picture);
        if (frame.isEmpty()) {
            return Edited.not(PictureCode.NOT_DECODABLE, "", "SOF");
        }
        var obstacle = frame.get().obstacle();
        if (obstacle.isPresent()) {
            return Edited.not(PictureCode.NOT_DRAWABLE, "", obstacle.get());
        }
        if (frame.get().components() == 4
                && transform(picture).filter(kind -> kind == 0 || kind == 2).isEmpty()) {
            return Edited.not(PictureCode.NOT_DRAWABLE, "", "cmyk");
        }
        if (picture.segments().stream().anyMatch(segment -> segment.is(JpegSegment.APP2, "MPF\0"))) {
            return Edited.not(PictureCode.NOT_DRAWABLE, "", "mpf");
        }
        return new JpegDrawing(picture, frame.get()).draw(words, position);
    }

    private Edited draw(String words, MarkPosition position) {
        long most = mostPixels(picture, frame);
        if (most < frame.pixels()) {
            return Edited.not(PictureCode.TOO_MANY_PIXELS, "", frame.pixels(), most);
        }
        return switch (Plate.of(words, frame.width(), frame.height(), position)) {
            case Unfit(var reason) -> new Edited.Not(List.of(reason));
            case Fitting plate -> draw(plate);
        };
    }

    /** A small file may name many pixels and many scans over them. */
    static long mostPixels(Jpeg picture, JpegFrame frame) {
        long scans = picture.segments().stream()
                .filter(segment -> segment.marker() == JpegSegment.SCAN)
                .count();
        long held = frame.isProgressive()
                ? PictureLimits.memory() / BYTES_PER_COEFFICIENT / frame.components()
                : PictureLimits.PIXELS;
        return Math.min(Math.min(PictureLimits.PIXELS, PictureLimits.SCAN_PIXELS / Math.max(1, scans)), held);
    }

    private Edited draw(Fitting plate) {
        var segments = picture.segments().stream()
                .map(segment -> new Segment(segment.marker(), segment.start(), segment.body(), segment.end()))
                .toList();
        try {
            var splices = DrawnCoefficients.splices(picture.content(), segments, plate, inks());
            var notes = hasThumbnail() ? List.of(Finding.of(PictureCode.THUMBNAIL, "")) : List.<Finding>of();
            return new Edited.Change(splices, notes);
        } catch (Undecodable broken) {
            return Edited.not(PictureCode.NOT_DECODABLE, "", Excerpt.of(broken.reason()));
        }
    }

    /** Four components are inks; Adobe's segment, without which none is drawn on, has them inverted (255 is no ink). */
    private List<Ink> inks() {
        return switch (frame.components()) {
            case 1 -> List.of(Ink.SHADE);
            case 3 ->
                isRgb(picture, frame)
                        ? List.of(Ink.SHADE, Ink.SHADE, Ink.SHADE)
                        : List.of(Ink.SHADE, Ink.NEUTRAL, Ink.NEUTRAL);
            default ->
                isInks(picture)
                        ? List.of(Ink.HIGHEST, Ink.HIGHEST, Ink.HIGHEST, Ink.SHADE)
                        : List.of(Ink.LOWEST, Ink.NEUTRAL, Ink.NEUTRAL, Ink.SHADE);
        };
    }

    /** Returns the picture without metadata, in which a decoder might see more than pixels. */
    static byte[] withoutMetadata(Jpeg picture) {
        var out = new ByteArrayOutputStream(picture.content().length);
        out.write(picture.content(), 0, 2);
        picture.segments().stream()
                .filter(segment -> !segment.isMetadata())
                .forEach(segment -> out.write(picture.content(), segment.start(), segment.end() - segment.start()));
        return out.toByteArray();
    }

    /** Three components are red, green and blue only where Adobe's segment or their names say so. */
    static boolean isRgb(Jpeg picture, JpegFrame frame) {
        boolean jfif = picture.segments().stream().anyMatch(segment -> segment.is(JpegSegment.APP0, "JFIF\0"));
        if (frame.components() != 3 || jfif) {
            return false;
        }
        return transform(picture).map(kind -> kind == 0).orElse(frame.firstComponent() == 'R');
    }

    /** Four components are cyan, magenta, yellow and black, or else brightness and differences of the first three. */
    static boolean isInks(Jpeg picture) {
        return transform(picture).orElse(0) == 0;
    }

    /** Returns what Adobe's segment says of the components: 0 as they are, 1 or 2 brightness and differences. */
    private static Optional<Integer> transform(Jpeg picture) {
        return picture.segments().stream()
                .filter(segment ->
                        segment.is(JpegSegment.APP14, ADOBE) && segment.body().length() >= 12)
                .findFirst()
                .map(segment -> segment.body().u8(11));
    }

    private boolean hasThumbnail() {
        return picture.segments().stream()
                .filter(JpegSegment::isExif)
                .anyMatch(segment -> segment.body().latin().contains("\u00ff\u00d8\u00ff"));
    }
}
