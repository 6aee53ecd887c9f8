package fengni.label.film;

import fengni.label.Footage;
import fengni.label.Obstacle;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What describes the pictures of a track (ISO/IEC 14496-12, 8.5.2 and 12.1.3).
 *
 * @param box the entry
 * @param stsd the table it stands in, alone
 * @param codec its name in the trade; the four characters of the file if it has none here
 * @param configuration the box that tells decoders, if there is one
 * @param told what it tells
 * @param aspect width of a pixel against its height; 0 if not told
 */
record SampleEntry(Box box, Box stsd, String codec, Optional<Box> configuration, Slice told, double aspect) {
    private static final int OWN = 78;
    private static final int SIZE = 24;
    private static final Map<String, String> CODECS = Map.ofEntries(
            Map.entry("avc1", "h264"),
            Map.entry("avc3", "h264"),
            Map.entry("hvc1", "hevc"),
            Map.entry("hev1", "hevc"),
            Map.entry("mp4v", "mpeg4"),
            Map.entry("jpeg", "mjpeg"),
            Map.entry("mjpg", "mjpeg"),
            Map.entry("vp08", "vp8"),
            Map.entry("vp09", "vp9"),
            Map.entry("av01", "av1"),
            Map.entry("apch", "prores"),
            Map.entry("apcn", "prores"),
            Map.entry("apcs", "prores"),
            Map.entry("apco", "prores"),
            Map.entry("ap4h", "prores"));
    private static final List<String> TELLING = List.of("avcC", "hvcC", "esds", "vpcC", "av1C");
    private static final Map<Integer, String> OBJECT_TYPES =
            Map.of(0x20, "mpeg4", 0x60, "mpeg2", 0x61, "mpeg2", 0x6a, "mpeg1", 0x6c, "mjpeg");

    static SampleEntry of(Boxes boxes, Box stsd) throws Obstacle {
        var entries = boxes.in(stsd, 8);
        if (entries.size() != 1) {
            throw PictureTrack.layout(stsd.at(), "stsd");
        }
        var entry = entries.getFirst();
        var inside = boxes.in(entry, OWN);
        if (inside.stream().anyMatch(box -> box.is("sinf"))) {
            throw PictureTrack.layout(entry.at(), "sinf");
        }
        var telling =
                inside.stream().filter(box -> TELLING.contains(box.kind())).findFirst();
        var medium = boxes.medium();
        var codec = CODECS.getOrDefault(entry.kind(), entry.kind().strip());
        var told = telling.map(box -> medium.between(box.body(), box.end())).orElse(Slice.of(new byte[0]));
        if (telling.filter(box -> box.is("esds")).isPresent()) {
            var stream = ElementaryStream.of(told);
            codec = OBJECT_TYPES.getOrDefault(stream.objectType(), "mp4v-" + Integer.toHexString(stream.objectType()));
            told = stream.decoderSpecific();
        }
        return new SampleEntry(entry, stsd, codec, telling, told, aspect(medium, inside));
    }

    /** Holds so many pictures of the size told here against what is coded again at most (12.1.3.2). */
    void limit(Medium medium, int pictures) throws Obstacle {
        if (box.size() < OWN) {
            throw Obstacle.broken(box.at(), box.kind());
        }
        long size = medium.u32(box.body() + SIZE);
        Footage.limit(pictures, size >>> 16, size & 0xffff);
    }

    private static double aspect(Medium medium, List<Box> inside) {
        return inside.stream()
                .filter(box -> box.is("pasp") && box.size() >= 8)
                .filter(box -> medium.u32(box.body()) > 0 && medium.u32(box.body() + 4) > 0)
                .mapToDouble(box -> (double) medium.u32(box.body()) / medium.u32(box.body() + 4))
                .findFirst()
                .orElse(0);
    }
}
