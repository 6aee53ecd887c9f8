package fengni.label.picture;

import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.MarkPosition;
import fengni.label.Sighting;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.label.xmp.ExifComment;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A JPEG (ITU-T T.81) with its label in the APP1 segment of XMP (TC260-PG-20259A, clause 6). */
@SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
record Jpeg(byte[] content, List<JpegSegment> segments, List<Finding> faults) implements Container {
    /** What a segment holds beside its own length. */
    static final int MOST_PACKET = 65_533 - JpegSegment.XMP.length();

    static Jpeg read(byte[] content) {
        return JpegWalk.walk(content);
    }

    @Override
    public List<Slice> packets() {
        return xmp().map(segment -> segment.body().from(JpegSegment.XMP.length()))
                .toList();
    }

    @Override
    public List<Sighting> sightings() {
        var seen = new ArrayList<Sighting>();
        for (JpegSegment segment : segments) {
            if (segment.isExif()) {
                ExifComment.in(PicturePlace.EXIF_COMMENT, segment.body().from(JpegSegment.EXIF.length()))
                        .ifPresent(seen::add);
            } else if (segment.marker() == JpegSegment.APP11) {
                Sighting.in(PicturePlace.APP11, segment.body().utf8()).ifPresent(seen::add);
            } else if (segment.marker() == JpegSegment.COMMENT) {
                Sighting.in(PicturePlace.JPEG_COMMENT, segment.body().utf8()).ifPresent(seen::add);
            }
        }
        seen.addAll(ExtendedXmp.sightings(segments));
        return seen;
    }

    /** Further pictures of a Multi-Picture file are found by their distance from its table (CIPA DC-007). */
    @Override
    public Optional<Finding> against(byte[] packet) {
        if (packet.length > MOST_PACKET) {
            return Optional.of(Finding.of(PictureCode.XMP_FULL, "", packet.length, MOST_PACKET));
        }
        return segments.stream()
                .filter(segment -> segment.is(JpegSegment.APP2, "MPF\0"))
                .filter(table -> xmp().anyMatch(old -> old.start() > table.start()))
                .findFirst()
                .map(table -> Finding.of(CarrierCode.OFFSETS, String.valueOf(table.start())));
    }

    @Override
    public List<Splice> withPacket(byte[] packet) {
        var old = xmp().findFirst();
        int from = old.map(JpegSegment::start).orElseGet(this::placeForPacket);
        int to = old.map(JpegSegment::end).orElse(from);
        int length = 2 + JpegSegment.XMP.length() + packet.length;
        var segment = ByteBuffer.allocate(2 + length)
                .put((byte) 0xff)
                .put((byte) JpegSegment.APP1)
                .putShort((short) length)
                .put(JpegSegment.XMP.getBytes(StandardCharsets.US_ASCII))
                .put(packet);
        return List.of(new Splice(from, to, segment.array()));
    }

    /** Frames, tables and scans, with the two segments that say what their numbers mean as colours. */
    @Override
    public Optional<Stream<Slice>> seen() {
        var file = Slice.of(content);
        return Optional.of(segments.stream()
                .filter(segment -> !segment.isMetadata() || segment.isColour())
                .map(segment -> file.part(segment.start(), segment.end() - segment.start())));
    }

    @Override
    public Edited draw(String words, MarkPosition position) {
        return JpegDrawing.draw(this, words, position);
    }

    /** After JFIF and EXIF, which want to stand first, and before any table that counts bytes from itself. */
    private int placeForPacket() {
        int place = 2;
        for (JpegSegment segment : segments) {
            if (segment.marker() != JpegSegment.APP0 && !segment.isExif()) {
                break;
            }
            place = segment.end();
        }
        return place;
    }

    private Stream<JpegSegment> xmp() {
        return segments.stream().filter(JpegSegment::isXmp);
    }
}
