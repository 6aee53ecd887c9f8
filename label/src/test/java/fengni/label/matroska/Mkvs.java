package fengni.label.matroska;

import fengni.label.CarrierContract;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;

/** Matroska made by hand: three clusters of uncompressed sound, and whatever else real files have. */
public final class Mkvs {
    static final int SEEK_HEAD = 0x114d_9b74;
    static final int CLUSTER = 0x1f43_b675;
    static final int CUES = 0x1c53_bb6b;
    static final int TAGS = 0x1254_c367;
    static final int TRACKS = 0x1654_ae6b;
    static final int INFO = 0x1549_a966;
    private static final int SEGMENT = 0x1853_8067;

    private final String kind;

    public Mkvs(String kind) {
        this.kind = kind;
    }

    public Map<String, byte[]> examples() {
        var title = tags(tag(simple("TITLE", "春江")));
        var all = new LinkedHashMap<String, byte[]>();
        all.put("room in front", file(info(), room(4000), tracks(), clusters()));
        all.put("SeekHead with room, check sums and cues", seekable(new Layout(true, 100, 4, false), title));
        all.put("live, without sizes", joined(head(), open(SEGMENT), info(), tracks(), live()));
        all.put("cues and no room", seekable(new Layout(true, 0, 4, false), title));
        all.put("clusters that tell their places", seekable(new Layout(false, 0, 8, true), title));
        all.put("tags behind", file(info(), tracks(), clusters(), title, tags(tag(simple("ARTIST", "某")))));
        all.put("tags of tracks, nested and binary", file(info(), tracks(), tags(trackTag(), nestedTag()), clusters()));
        all.put("no cluster", file(info(), tracks()));
        all.put("room for a label with one byte left", file(info(), room(labelLength() + 1), tracks(), clusters()));
        all.put("an open cluster at the end of a sized segment", file(info(), tracks(), live()));
        all.put("bytes behind the segment", joined(file(info(), room(900), tracks(), clusters()), latin("no EBML")));
        return all;
    }

    byte[] head() {
        return element(
                0x1a45_dfa3,
                element(0x4286, uint(1, 1)),
                element(0x42f7, uint(1, 1)),
                element(0x42f2, uint(4, 1)),
                element(0x42f3, uint(8, 1)),
                element(0x4282, latin(kind)),
                element(0x4287, uint(4, 1)),
                element(0x4285, uint(2, 1)));
    }

    byte[] file(byte[]... children) {
        var body = joined(children);
        return joined(head(), id(SEGMENT), wide(body.length), body);
    }

    /**
     * How a file with places is laid out.
     *
     * @param summed with check sums
     * @param room behind SeekHead
     * @param width of the numbers that tell places
     * @param told true if clusters tell their places
     */
    record Layout(boolean summed, int room, int width, boolean told) {}

    byte[] seekable(Layout layout, byte[] tags) {
        var clusters = new byte[3][];
        long[] places = new long[6];
        byte[] body = {};
        // places decide no length, so that the second round has them right
        for (int round = 0; round < 2; round++) {
            var head = sum(layout, SEEK_HEAD, seek(INFO, places[0], layout), seek(CUES, places[5], layout));
            var room = layout.room() == 0 ? new byte[0] : room(layout.room());
            var front = joined(head, room, info(), tracks(), tags);
            places[0] = (long) head.length + room.length;
            places[2] = front.length;
            for (int i = 0; i < 3; i++) {
                var own = layout.told() ? element(0xa7, uint(places[2 + i], 8)) : new byte[0];
                clusters[i] = element(CLUSTER, element(0xe7, uint(i * 100L, 2)), own, block(0));
                places[3 + i] = places[2 + i] + clusters[i].length;
            }
            var cues = sum(layout, CUES, cue(places[2], layout), cue(places[3], layout), cue(places[4], layout));
            body = joined(front, joined(clusters), cues);
        }
        return file(body);
    }

    private static byte[] seek(int id, long place, Layout layout) {
        return element(0x4dbb, element(0x53ab, id(id)), element(0x53ac, uint(place, layout.width())));
    }

    private static byte[] cue(long place, Layout layout) {
        var track = element(0xb7, element(0xf7, uint(1, 1)), element(0xf1, uint(place, layout.width())));
        return element(0xbb, element(0xb3, uint(0, 1)), track);
    }

    private static byte[] sum(Layout layout, int id, byte[]... children) {
        return layout.summed() ? summed(id, children) : element(id, children);
    }

    static byte[] summed(int id, byte[]... children) {
        var body = joined(children);
        var crc = new CRC32();
        crc.update(body);
        var sum = uint(Integer.toUnsignedLong(Integer.reverseBytes((int) crc.getValue())), 4);
        return element(id, element(0xbf, sum), body);
    }

    static byte[] info() {
        return element(
                INFO,
                element(0x2ad7b1, uint(1_000_000, 4)),
                element(0x4d80, latin("hand")),
                element(0x5741, latin("hand")));
    }

    static byte[] tracks() {
        var rate = ByteBuffer.allocate(4).putFloat(8000).array();
        var audio = element(0xe1, element(0xb5, rate), element(0x9f, uint(1, 1)), element(0x6264, uint(16, 1)));
        return element(
                TRACKS,
                element(
                        0xae,
                        element(0xd7, uint(1, 1)),
                        element(0x73c5, uint(7, 1)),
                        element(0x83, uint(2, 1)),
                        element(0x9c, uint(0, 1)),
                        element(0x86, latin("A_PCM/INT/LIT")),
                        audio));
    }

    static byte[] clusters() {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            all.writeBytes(element(CLUSTER, element(0xe7, uint(i * 100L, 2)), block(0), room(5)));
        }
        return all.toByteArray();
    }

    static byte[] live() {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            all.writeBytes(
                    joined(open(CLUSTER), element(0xe7, uint(i * 100L, 2)), element(0xa7, uint(0, 1)), block(0)));
        }
        return all.toByteArray();
    }

    static byte[] block(int time) {
        var samples = new byte[1600];
        new Random(6).nextBytes(samples);
        return element(0xa3, new byte[] {(byte) 0x81, 0, (byte) time, (byte) 0x80}, samples);
    }

    static byte[] tags(byte[]... tags) {
        return element(TAGS, tags);
    }

    static byte[] tag(byte[]... simples) {
        return element(0x7373, element(0x63c0), joined(simples));
    }

    static byte[] simple(String name, String text) {
        return element(0x67c8, element(0x45a3, utf8(name)), element(0x4487, utf8(text)));
    }

    private static byte[] trackTag() {
        return element(0x7373, element(0x63c0, element(0x63c5, uint(7, 1))), simple("BPS", "128000"));
    }

    private static byte[] nestedTag() {
        var inner = element(0x67c8, element(0x45a3, latin("PART")), element(0x4485, new byte[9]));
        var targets = element(0x63c0, element(0x68ca, uint(30, 1)));
        return element(0x7373, targets, element(0x67c8, element(0x45a3, latin("OUTER")), inner));
    }

    static int labelLength() {
        return tags(tag(simple("AIGC", CarrierContract.LABEL.bareJson()))).length;
    }

    static byte[] room(int length) {
        int body = length - (length <= 0x80 ? 2 : 9);
        return joined(
                new byte[] {(byte) 0xec},
                length <= 0x80 ? new byte[] {(byte) (0x80 | body)} : wide(body),
                new byte[body]);
    }

    static byte[] element(int id, byte[]... parts) {
        var body = joined(parts);
        var size = body.length < 0x7f
                ? new byte[] {(byte) (0x80 | body.length)}
                : body.length < 0x3fff ? uint(0x4000 | body.length, 2) : wide(body.length);
        return joined(id(id), size, body);
    }

    static byte[] open(int id) {
        return joined(id(id), new byte[] {1, -1, -1, -1, -1, -1, -1, -1});
    }

    static byte[] wide(long size) {
        return uint(size | 1L << 56, 8);
    }

    static byte[] id(int id) {
        int width = (39 - Integer.numberOfLeadingZeros(id)) / 8;
        return uint(Integer.toUnsignedLong(id), width);
    }

    static byte[] uint(long number, int width) {
        var bytes = ByteBuffer.allocate(8).putLong(number).array();
        return Arrays.copyOfRange(bytes, 8 - width, 8);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
