package fengni.label.matroska;

import fengni.label.Footage.Orientation;
import fengni.label.Obstacle;
import fengni.label.TranscodingCode;
import fengni.label.file.Medium;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The track of pictures (RFC 9559, 5.1.4).
 *
 * @param number in the head of each of its blocks
 * @param codec its name in the trade
 * @param configuration what its decoder is told
 * @param size of a picture
 * @param aspect width of a pixel against its height
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record PictureEntry(long number, String codec, byte[] configuration, Size size, double aspect) {
    static final Orientation ORIENTATION = Orientation.UPRIGHT;

    private static final long ENTRY = 0xae;
    private static final long NUMBER = 0xd7;
    private static final long TYPE = 0x83;
    private static final long CODEC = 0x86;
    private static final long CODEC_PRIVATE = 0x63a2;
    private static final long ENCODINGS = 0x6d80;
    private static final long VIDEO = 0xe0;
    private static final long WIDTH = 0xb0;
    private static final long HEIGHT = 0xba;
    private static final long DISPLAY_WIDTH = 0x54b0;
    private static final long DISPLAY_HEIGHT = 0x54ba;
    private static final long PROJECTION = 0x7670;
    private static final long ALPHA = 0x53c0;
    /** What is cut off at the edges, where the words would stand. */
    private static final Set<Long> CROPS = Set.of(0x54aaL, 0x54bbL, 0x54ccL, 0x54ddL);

    private static final int PICTURES = 1;
    private static final Map<String, String> CODECS = Map.of(
            "V_MPEG4/ISO/AVC",
            "h264",
            "V_MPEGH/ISO/HEVC",
            "hevc",
            "V_MPEG4/ISO/ASP",
            "mpeg4",
            "V_MJPEG",
            "mjpeg",
            "V_VP8",
            "vp8",
            "V_VP9",
            "vp9",
            "V_AV1",
            "av1",
            "V_PRORES",
            "prores");

    /**
     * The size of a picture as told.
     *
     * @param width in pixels; 0 if not told
     * @param height in pixels; 0 if not told
     */
    record Size(long width, long height) {}

    static PictureEntry of(Medium medium, Segment segment) throws Obstacle {
        var found = new HashMap<Long, Element>();
        int tracks = 0;
        for (Element table : segment.all(Ids.TRACKS)) {
            for (Element entry : table.children(medium)) {
                var children = byName(medium, entry);
                if (entry.is(ENTRY) && number(medium, children, TYPE, 0) == PICTURES) {
                    found.putAll(children);
                    tracks++;
                }
            }
        }
        if (tracks != 1) {
            throw layout(segment.self().at(), tracks + " tracks of pictures");
        }
        if (found.containsKey(ENCODINGS)) {
            throw layout(found.get(ENCODINGS).at(), "ContentEncodings");
        }
        var told = found.containsKey(CODEC_PRIVATE) ? bytes(medium, found.get(CODEC_PRIVATE)) : new byte[0];
        var name = found.containsKey(CODEC)
                ? new String(bytes(medium, found.get(CODEC)), java.nio.charset.StandardCharsets.US_ASCII).strip()
                : "";
        return new PictureEntry(
                number(medium, found, NUMBER, 0),
                CODECS.getOrDefault(name, name),
                told,
                size(medium, found),
                aspect(medium, found));
    }

    static Obstacle layout(long at, String what) {
        return Obstacle.because(TranscodingCode.FILM_LAYOUT, String.valueOf(at), what);
    }

    private static Map<Long, Element> byName(Medium medium, Element master) throws Obstacle {
        var found = new HashMap<Long, Element>();
        for (Element child : master.is(ENTRY) || master.is(VIDEO) ? master.children(medium) : List.<Element>of()) {
            found.putIfAbsent(child.id(), child);
        }
        return found;
    }

    private static Size size(Medium medium, Map<Long, Element> entry) throws Obstacle {
        if (!entry.containsKey(VIDEO)) {
            return new Size(0, 0);
        }
        var video = byName(medium, entry.get(VIDEO));
        return new Size(Math.max(0, number(medium, video, WIDTH, 0)), Math.max(0, number(medium, video, HEIGHT, 0)));
    }

    private static double aspect(Medium medium, Map<Long, Element> entry) throws Obstacle {
        if (!entry.containsKey(VIDEO)) {
            return 0;
        }
        var video = byName(medium, entry.get(VIDEO));
        if (video.containsKey(PROJECTION) || number(medium, video, ALPHA, 0) != 0) {
            throw layout(entry.get(VIDEO).at(), video.containsKey(PROJECTION) ? "Projection" : "AlphaMode");
        }
        for (long crop : CROPS) {
            if (number(medium, video, crop, 0) != 0) {
                throw layout(entry.get(VIDEO).at(), "PixelCrop");
            }
        }
        long width = number(medium, video, WIDTH, 0);
        long height = number(medium, video, HEIGHT, 0);
        double shown =
                (double) number(medium, video, DISPLAY_WIDTH, width) / number(medium, video, DISPLAY_HEIGHT, height);
        double aspect = shown * height / width;
        return Double.isFinite(aspect) && aspect > 0 ? aspect : 0;
    }

    static long number(Medium medium, Map<Long, Element> found, long id, long usual) throws Obstacle {
        return found.containsKey(id) ? number(medium, found.get(id)) : usual;
    }

    static long number(Medium medium, Element element) throws Obstacle {
        if (element.size() > Long.BYTES) {
            throw Obstacle.broken(element.at(), Long.toHexString(element.id()));
        }
        return Element.number(medium, element.body(), (int) element.size());
    }

    private static byte[] bytes(Medium medium, Element element) throws Obstacle {
        if (element.size() > Segment.PART_BYTES) {
            throw Obstacle.broken(element.at(), Long.toHexString(element.id()));
        }
        return medium.between(element.body(), element.end()).bytes();
    }
}
