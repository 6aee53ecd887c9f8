package fengni.label.sound;

import fengni.label.file.Slice;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** Sounds made byte by byte; each is played by programs of others but for Vorbis, whose tables are too large for that. */
public final class Sounds {
    /** Granule position of a page on which no packet ends. */
    private static final long NOTHING_ENDS = -1;

    static final String TITLE = "TITLE=春江花月";

    private Sounds() {}

    /** Returns the sound of this name. */
    static byte[] one(Map<String, byte[]> sounds, String name) {
        return Optional.ofNullable(sounds.get(name)).orElseThrow();
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static ByteBuffer little(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    public static byte[] le32(long number) {
        return little(4).putInt((int) number).array();
    }

    public static byte[] be32(long number) {
        return ByteBuffer.allocate(4).putInt((int) number).array();
    }

    // WAV

    public static Map<String, byte[]> wavs() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("8 bits, an odd number of samples", riff(fmt(1, 8), chunk("data", tone(101))));
        all.put("16 bits", wav());
        all.put("24 bits with texts in front", riff(fmt(1, 24), info("INAM", "name\0"), chunk("data", tone(300))));
        all.put("float with texts behind", riff(fmt(3, 32), chunk("data", tone(400)), info("ICMT", "odd")));
        all.put("last chunk without its padding", unpadded());
        all.put("bytes behind the form", joined(wav(), latin("behind")));
        all.put("RF64", rf64("RF64", Slice.of(tone(200))));
        all.put("BW64 with a table", rf64("BW64", Slice.of(tone(201))));
        all.put("broadcast wave", riff(chunk("bext", new byte[602]), fmt(1, 16), chunk("data", tone(64))));
        return all;
    }

    public static byte[] wav() {
        return riff(fmt(1, 16), chunk("data", tone(4410)));
    }

    private static byte[] unpadded() {
        var whole = riff(fmt(1, 8), chunk("data", tone(101)));
        var cut = Arrays.copyOf(whole, whole.length - 1);
        ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN).putInt(4, cut.length - 8);
        return cut;
    }

    public static byte[] riff(byte[]... chunks) {
        var body = joined(chunks);
        return joined(latin("RIFF"), le32(4 + body.length), latin("WAVE"), body);
    }

    static byte[] rf64(String kind, Slice data) {
        boolean table = kind.equals("BW64");
        var rest = joined(
                fmt(1, table ? 8 : 16),
                latin("data"),
                le32(Wav.UNKNOWN),
                data.bytes(),
                new byte[data.length() % 2],
                table ? joined(latin("junk"), le32(Wav.UNKNOWN), new byte[10]) : new byte[0]);
        var ds64 = new byte[table ? 40 : 28];
        var sizes = ByteBuffer.wrap(ds64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(4 + 8 + (table ? 40 : 28) + rest.length)
                .putLong(data.length())
                .putLong(data.length() / 2)
                .putInt(table ? 1 : 0);
        if (table) {
            sizes.put(latin("junk")).putLong(10);
        }
        return joined(latin(kind), le32(Wav.UNKNOWN), latin("WAVE"), chunk("ds64", ds64), rest);
    }

    public static byte[] fmt(int format, int bits) {
        int block = bits / 8;
        return chunk(
                "fmt ",
                little(16)
                        .putShort((short) format)
                        .putShort((short) 1)
                        .putInt(44_100)
                        .putInt(44_100 * block)
                        .putShort((short) block)
                        .putShort((short) bits)
                        .array());
    }

    public static byte[] chunk(String id, byte[] body) {
        return joined(latin(id), le32(body.length), body, new byte[body.length % 2]);
    }

    public static byte[] info(String id, String text) {
        return chunk("LIST", joined(latin("INFO"), chunk(id, latin(text))));
    }

    private static byte[] tone(int bytes) {
        var tone = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            tone[i] = (byte) (60 * Math.sin(i / 9.0));
        }
        return tone;
    }

    // comments in the shape of Vorbis

    public static byte[] comments(String... fields) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(le32(6));
        all.writeBytes(latin("maker."));
        all.writeBytes(le32(fields.length));
        for (String field : fields) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            all.writeBytes(le32(bytes.length));
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    // FLAC

    public static Map<String, byte[]> flacs() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("stream info alone", flac());
        all.put("comments and padding", flac(block(4, comments(TITLE)), block(1, new byte[2000])));
        all.put("padding too small", flac(block(4, comments(TITLE)), block(1, new byte[20])));
        all.put("padding in front, comments last", flac(block(1, new byte[1000]), block(4, comments())));
        all.put("padding alone", flac(block(1, new byte[700])));
        all.put("cover and seek table", flac(block(3, seekTable()), block(6, cover()), block(4, comments(TITLE))));
        all.put("foreign chunks", flac(block(2, latin("riffWAVEfmt ")), block(4, comments(TITLE, "title=x"))));
        return all;
    }

    private static byte[] seekTable() {
        return ByteBuffer.allocate(18)
                .putLong(0)
                .putLong(0)
                .putShort((short) 4096)
                .array();
    }

    private static byte[] cover() {
        return joined(
                be32(3), be32(9), latin("image/png"), be32(0), new byte[16], be32(8), latin("\u0089PNG\r\n\u001a\n"));
    }

    public static byte[] block(int type, byte[] body) {
        return joined(be32((long) type << 24 | body.length), body);
    }

    /** One frame of 4,096 samples, all of the same value (RFC 9639, 9.2.3). */
    public static byte[] flac(byte[]... blocks) {
        var info = ByteBuffer.allocate(34)
                .putShort((short) 4096)
                .putShort((short) 4096)
                .put(new byte[6])
                .putLong(44_100L << 44 | 15L << 36 | 4096)
                .array();
        var all = new ArrayList<byte[]>(List.of(block(0, info)));
        all.addAll(List.of(blocks));
        all.getLast()[0] |= (byte) 0x80;
        var head = latin("\u00ff\u00f8\u00c9\u0008\0");
        var frame = joined(head, new byte[] {(byte) crc(head, 8, 0x07)}, latin("\0\1\2"));
        int sum = crc(frame, 16, 0x8005);
        all.add(joined(frame, new byte[] {(byte) (sum >> 8), (byte) sum}));
        return joined(latin("fLaC"), joined(all.toArray(byte[][]::new)));
    }

    private static int crc(byte[] bytes, int bits, int polynomial) {
        int sum = 0;
        for (byte octet : bytes) {
            sum ^= (octet & 0xff) << (bits - 8);
            for (int bit = 0; bit < 8; bit++) {
                sum = sum << 1 ^ (((sum >> (bits - 1)) & 1) != 0 ? polynomial : 0);
            }
            sum &= (1 << bits) - 1;
        }
        return sum;
    }

    // Ogg

    public static Map<String, byte[]> vorbises() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("comments and tables on one page", vorbis(60, tags(TITLE), 4000));
        all.put("comments on a page of their own", pages(vorbisHead(), List.of(tags(TITLE)), List.of(setup(4000))));
        all.put("comments and tables on two pages", vorbis(255, tags(TITLE), 70_000));
        all.put("a page that is full", vorbis(255, tags("X=" + "x".repeat(100)), 64_630));
        all.put("a page full of padding", vorbis(255, joined(tags("X=x"), new byte[2000]), 62_800));
        all.put("a cover of three pages", vorbis(100, tags("C=" + "c".repeat(60_000)), 3000));
        all.put("no comments", vorbis(255, tags(), 3000));
        return all;
    }

    public static Map<String, byte[]> opuses() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("a title", opus(opusTags(TITLE)));
        all.put("nothing", opus(opusTags()));
        all.put("padding", opus(joined(opusTags(TITLE), new byte[500])));
        all.put("bytes to be kept", opus(joined(opusTags(TITLE), latin("\1kept\0\0"))));
        all.put("a page that is full", opus(opusTags("X=" + "x".repeat(64_900))));
        all.put("a full page with padding", opus(joined(opusTags(TITLE), new byte[64_900])));
        all.put("two pages", opus(opusTags("X=" + "x".repeat(66_000), TITLE)));
        return all;
    }

    public static byte[] vorbis(int segments, byte[] tags, int setup) {
        return pages(segments, vorbisHead(), List.of(tags, setup(setup)), List.of());
    }

    public static byte[] opus(byte[] tags) {
        var head = joined(latin("OpusHead\1\1"), latin("8\u0001"), le32(48_000), new byte[3]);
        return pages(255, head, List.of(tags), List.of());
    }

    public static byte[] opusTags(String... fields) {
        return joined(latin("OpusTags"), comments(fields));
    }

    public static byte[] tags(String... fields) {
        return joined(latin("\3vorbis"), comments(fields), new byte[] {1});
    }

    static byte[] vorbisHead() {
        return joined(latin("\1vorbis"), new byte[4], latin("\1"), le32(44_100), new byte[12], latin("\u00b8\1"));
    }

    static byte[] setup(int length) {
        var setup = new byte[length];
        Arrays.fill(setup, (byte) 0x5a);
        System.arraycopy(latin("\5vorbis"), 0, setup, 0, 7);
        return setup;
    }

    static byte[] pages(byte[] head, List<byte[]> first, List<byte[]> second) {
        return pages(255, head, first, second);
    }

    /** A head, packets on pages of so many segments, others on pages of their own, and some pages of silence. */
    private static byte[] pages(int segments, byte[] head, List<byte[]> first, List<byte[]> second) {
        var all = new ByteArrayOutputStream();
        int[] number = {0};
        paged(all, number, 255, List.of(head), 0);
        paged(all, number, segments, first, 0);
        if (!second.isEmpty()) {
            paged(all, number, 255, second, 0);
        }
        for (int i = 1; i <= 4; i++) {
            paged(all, number, 255, List.of(latin("\u00f8\u00ff\u00fe")), i * 960L);
        }
        return all.toByteArray();
    }

    private static void paged(ByteArrayOutputStream all, int[] number, int most, List<byte[]> packets, long granule) {
        var lacing = new ArrayList<Integer>();
        for (byte[] packet : packets) {
            for (int left = packet.length; left >= 255; left -= 255) {
                lacing.add(255);
            }
            lacing.add(packet.length % 255);
        }
        var content = ByteBuffer.wrap(joined(packets.toArray(byte[][]::new)));
        for (int from = 0; from < lacing.size(); from += most) {
            var segments = lacing.subList(from, Math.min(lacing.size(), from + most));
            var body = new byte[segments.stream().mapToInt(Integer::intValue).sum()];
            content.get(body);
            boolean goesOn = from > 0 && lacing.get(from - 1) == 255;
            boolean ends = segments.stream().anyMatch(length -> length < 255);
            int flags = (goesOn ? 1 : 0) | (number[0] == 0 ? 2 : 0) | (granule == 4 * 960 ? 4 : 0);
            all.writeBytes(page(number[0]++, flags, ends ? granule : NOTHING_ENDS, segments, body));
        }
    }

    static byte[] page(int number, int flags, long granule, List<Integer> segments, byte[] body) {
        var made = new byte[27 + segments.size() + body.length];
        var page = ByteBuffer.wrap(made)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin("OggS\0"))
                .put((byte) flags)
                .putLong(granule)
                .putInt(77)
                .putInt(number)
                .putInt(0)
                .put((byte) segments.size());
        segments.forEach(length -> page.put(length.byteValue()));
        page.put(body);
        return sealed(made);
    }

    /** Puts the check sum of Ogg into a page. */
    static byte[] sealed(byte[] page) {
        int sum = 0;
        Arrays.fill(page, 22, 26, (byte) 0);
        for (byte octet : page) {
            sum ^= octet << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum << 1 ^ (sum < 0 ? 0x04c1_1db7 : 0);
            }
        }
        System.arraycopy(le32(sum), 0, page, 22, 4);
        return page;
    }

    // MP3

    public static Map<String, byte[]> mp3s() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("no tag", frames());
        all.put("ID3v2.3", mp3(tag(3, 0, frame3("TIT2", latin("\0title")))));
        all.put("ID3v2.3 with padding", mp3(tag(3, 0, frame3("TIT2", latin("\0title")), new byte[800])));
        all.put("ID3v2.3 unsynchronised", mp3(tag(3, 0x80, unsynchronised())));
        all.put("ID3v2.3 unsynchronised with padding", mp3(tag(3, 0x80, unsynchronised(), new byte[800])));
        all.put("ID3v2.3 with a check sum", mp3(extended3()));
        all.put("ID3v2.4", mp3(tag(4, 0, frame4("TIT2", 0, latin("\3title")), frame4("APIC", 0, cover4()))));
        all.put("ID3v2.4 with a footer", mp3(footed()));
        all.put("ID3v2.4 with a check sum", mp3(extended4()));
        all.put("ID3v2.4 unsynchronised", mp3(tag(4, 0x80, frame4("PRIV", 2, latin("x\0\u00ff\0\u00e0")))));
        all.put("ID3v1 behind", joined(frames(), id3v1()));
        all.put("APE and Lyrics3 behind", joined(frames(), ape("Title", "title"), lyrics("words"), id3v1()));
        all.put(
                "two tags",
                mp3(joined(tag(3, 0, frame3("TIT2", latin("\0a"))), tag(4, 0, frame4("TIT2", 0, latin("\3b"))))));
        return all;
    }

    /** Three silent frames of MPEG-1, layer III, 128 kbit/s. */
    public static byte[] frames() {
        var frame = Arrays.copyOf(latin("\u00ff\u00fb\u0090d"), 417);
        return joined(frame, frame, frame);
    }

    public static byte[] mp3(byte[] tag) {
        return joined(tag, frames());
    }

    public static byte[] tag(int version, int flags, byte[]... frames) {
        var body = joined(frames);
        return joined(latin("ID3"), new byte[] {(byte) version, 0, (byte) flags}, seven(body.length), body);
    }

    static byte[] seven(int number) {
        return new byte[] {
            (byte) (number >> 21 & 0x7f),
            (byte) (number >> 14 & 0x7f),
            (byte) (number >> 7 & 0x7f),
            (byte) (number & 0x7f)
        };
    }

    public static byte[] frame3(String id, byte[] body) {
        return joined(latin(id), be32(body.length), new byte[2], body);
    }

    public static byte[] frame4(String id, int flags, byte[] body) {
        return joined(latin(id), seven(body.length), new byte[] {0, (byte) flags}, body);
    }

    /** A frame that holds 0xff 0xe0 and 0xff 0x00, as it is stored. */
    private static byte[] unsynchronised() {
        return joined(latin("PRIV"), be32(6), new byte[2], latin("x\0\u00ff\0\u00e0\u00ff\0\0"));
    }

    private static byte[] cover4() {
        return joined(latin("\0image/png\0\3\0"), new byte[300]);
    }

    private static byte[] footed() {
        var tag = tag(4, 0x10, frame4("TIT2", 0, latin("\3title")));
        return joined(tag, latin("3DI"), Arrays.copyOfRange(tag, 3, 10));
    }

    private static byte[] extended3() {
        var frame = frame3("TIT2", latin("\0title"));
        var crc = new CRC32();
        crc.update(frame);
        return tag(3, 0x40, be32(10), latin("\u0080\0"), be32(30), be32(crc.getValue()), frame, new byte[30]);
    }

    private static byte[] extended4() {
        var rest = joined(frame4("TIT2", 0, latin("\3title")), new byte[40]);
        var crc = new CRC32();
        crc.update(rest);
        long sum = crc.getValue();
        var stored = new byte[5];
        for (int i = 0; i < 5; i++) {
            stored[4 - i] = (byte) ((sum >> (7 * i)) & 0x7f);
        }
        return tag(4, 0x40, seven(12), latin("\1 \5"), stored, rest);
    }

    public static byte[] id3v1() {
        return Arrays.copyOf(latin("TAGtitle"), 128);
    }

    public static byte[] ape(String key, String value) {
        var item = joined(le32(value.length()), le32(0), latin(key), new byte[1], latin(value));
        var tail = joined(latin("APETAGEX"), le32(2000), le32(item.length + 32), le32(1));
        return joined(tail, le32(0xa000_0000L), new byte[8], item, tail, le32(0x8000_0000L), new byte[8]);
    }

    public static byte[] lyrics(String text) {
        var body = latin("LYRICSBEGININD0000200LYR%05d%s".formatted(text.length(), text));
        return joined(body, latin("%06dLYRICS200".formatted(body.length)));
    }
}
