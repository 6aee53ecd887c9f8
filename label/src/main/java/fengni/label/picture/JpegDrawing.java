package fengni.label.picture;

import fengni.label.Edited;
import fengni.label.MarkPosition;
import fengni.label.file.Excerpt;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.label.lettering.Plate;
import fengni.label.lettering.Plate.Fitting;
import fengni.label.lettering.Plate.Unfit;
import fengni.law.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws words on a JPEG, which decodes and encodes it: with the quantisation tables, sampling and restart interval that
 * it had, so that the loss stays near to that of rounding. Metadata and bytes after the end are carried over.
 */
record JpegDrawing(Jpeg picture, JpegFrame frame) {
    private static final int PROGRESSIVE = 0xc2;
    private static final int TABLES = 0xdb;
    /** Kind and number in one byte, and sixty-four values of eight bits. */
    private static final int TABLE = 65;

    private static final String ADOBE = "Adobe";
    /** Samples in memory, decoded once and held by the decoder and the encoder. */
    private static final long BYTES_PER_SAMPLE = 3;

    static Edited draw(Jpeg picture, String words, MarkPosition position) {
        var frame = JpegFrame.of(picture);
        if (frame.isEmpty()) {
            return Edited.not(PictureCode.NOT_DECODABLE, "", "SOF");
        }
        var obstacle = frame.get().obstacle();
        if (obstacle.isPresent()) {
            return Edited.not(PictureCode.NOT_DRAWABLE, "", obstacle.get());
        }
        if (picture.segments().stream().anyMatch(segment -> segment.is(JpegSegment.APP2, "MPF\0"))) {
            return Edited.not(PictureCode.NOT_DRAWABLE, "", "mpf");
        }
        if (!picture.segments().stream()
                .filter(segment -> segment.marker() == TABLES)
                .allMatch(segment -> dividesWell(segment.body()))) {
            return Edited.not(PictureCode.NOT_DECODABLE, "", "DQT");
        }
        return new JpegDrawing(picture, frame.get()).draw(words, position);
    }

    /** The encoder of the JDK divides by every value of a table in native code: a zero would end the whole process. */
    private static boolean dividesWell(Slice tables) {
        for (int at = 0; at < tables.length(); at += TABLE) {
            boolean eightBits = tables.has(at, TABLE) && tables.u8(at) < 4;
            if (!eightBits || tables.part(at, TABLE).indexOf(0, 1) < TABLE) {
                return false;
            }
        }
        return true;
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
        long samples = Math.min(PictureLimits.SAMPLES, PictureLimits.memory() / BYTES_PER_SAMPLE);
        return Math.min(
                Math.min(PictureLimits.PIXELS, PictureLimits.SCAN_PIXELS / Math.max(1, scans)),
                samples / frame.components());
    }

    private Edited draw(Fitting plate) {
        try {
            return drawn(new JpegRecoding(isRgb(picture, frame), frame.kind() == PROGRESSIVE, plate)
                    .recoded(withoutMetadata(picture)));
        } catch (IOException broken) {
            return Edited.not(PictureCode.NOT_DECODABLE, "", Excerpt.of(String.valueOf(broken.getMessage())));
        }
    }

    private Edited drawn(byte[] coded) {
        var notes = new ArrayList<Finding>();
        notes.add(Finding.of(PictureCode.ENCODED_AGAIN, "", "jpeg"));
        if (hasThumbnail()) {
            notes.add(Finding.of(PictureCode.THUMBNAIL, ""));
        }
        var whole = new Splice(0, picture.content().length, assembled(Jpeg.read(coded)));
        return new Edited.Change(List.of(whole), notes);
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

    private byte[] assembled(Jpeg coded) {
        var file = picture.content();
        var out = new ByteArrayOutputStream(file.length + 1024);
        out.write(file, 0, 2);
        picture.segments().stream()
                .filter(JpegSegment::isMetadata)
                .forEach(segment -> out.write(file, segment.start(), segment.end() - segment.start()));
        coded.segments().stream()
                .filter(segment -> !segment.isMetadata())
                .forEach(segment -> out.write(coded.content(), segment.start(), segment.end() - segment.start()));
        int end = picture.segments().getLast().end();
        out.write(file, end, file.length - end);
        return out.toByteArray();
    }

    /** Three components are red, green and blue only where Adobe's segment or their names say so. */
    static boolean isRgb(Jpeg picture, JpegFrame frame) {
        boolean jfif = picture.segments().stream().anyMatch(segment -> segment.is(JpegSegment.APP0, "JFIF\0"));
        var adobe = picture.segments().stream()
                .filter(segment -> segment.is(0xee, ADOBE) && segment.body().length() >= 12)
                .findFirst();
        if (frame.components() != 3 || jfif) {
            return false;
        }
        return adobe.map(segment -> segment.body().u8(11) == 0).orElse(frame.firstComponent() == 'R');
    }

    private boolean hasThumbnail() {
        return picture.segments().stream()
                .filter(JpegSegment::isExif)
                .anyMatch(segment -> segment.body().latin().contains("\u00ff\u00d8\u00ff"));
    }
}
