package fengni.label.picture;

import fengni.label.Sighting;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import fengni.label.xmp.XmpReading;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The part of a JPEG's XMP that did not fit into one segment (XMP specification, part 3, 1.1.3.1): kept as it is, and
 * searched for labels.
 */
final class ExtendedXmp {
    private static final int NAME_LENGTH = 32;
    private static final int HEAD = JpegSegment.XMP_EXTENSION.length() + NAME_LENGTH + 8;

    private ExtendedXmp() {}

    static List<Sighting> sightings(List<JpegSegment> segments) {
        var byName = new LinkedHashMap<String, List<Slice>>();
        segments.stream()
                .filter(segment -> segment.is(JpegSegment.APP1, JpegSegment.XMP_EXTENSION))
                .map(JpegSegment::body)
                .filter(body -> body.has(0, HEAD))
                .forEach(body -> byName.computeIfAbsent(name(body), key -> new ArrayList<>())
                        .add(body));
        return byName.values().stream()
                .map(ExtendedXmp::whole)
                .flatMap(whole -> XmpReading.of(Slice.of(whole)).sightings().stream())
                .map(seen -> new Sighting(PicturePlace.XMP_EXTENDED, seen.value(), seen.certain()))
                .toList();
    }

    private static String name(Slice body) {
        return body.part(JpegSegment.XMP_EXTENSION.length(), NAME_LENGTH).latin();
    }

    /** Puts the portions in the order of their offsets; one that is missing leaves a text that is not well formed. */
    private static byte[] whole(List<Slice> portions) {
        var out = new ByteArrayOutputStream();
        portions.stream()
                .sorted(Comparator.comparingLong(body -> body.u32(HEAD - 4)))
                .map(body -> body.from(HEAD))
                .takeWhile(data -> out.size() + data.length() <= Limits.PACKET_BYTES)
                .forEach(data -> out.write(data.file(), data.start(), data.length()));
        return out.toByteArray();
    }
}
