package fengni.label.film;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Films made by hand: two tracks of a few samples, and whatever else real ones have. */
public final class Films {
    static final byte[] SAMPLES = noise(1800);
    static final int CHUNK = 300;
    static final int CHUNKS = 3;

    private Films() {}

    public static byte[] box(String kind, byte[]... parts) {
        var body = joined(parts);
        return joined(number(8 + body.length), latin(kind), body);
    }

    public static byte[] full(String kind, int versionAndFlags, byte[]... parts) {
        return box(kind, number(versionAndFlags), joined(parts));
    }

    static byte[] longBox(String kind, byte[]... parts) {
        var body = joined(parts);
        return joined(number(1), latin(kind), wide(16 + body.length), body);
    }

    public static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    static byte[] wide(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
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

    static byte[] noise(int count) {
        var bytes = new byte[count];
        new Random(6).nextBytes(bytes);
        return bytes;
    }

    public static byte[] ftyp(String brand) {
        return box("ftyp", latin(brand), number(512), latin(brand));
    }

    public static byte[] handler(String kind) {
        return box("hdlr", new byte[8], latin(kind), new byte[13]);
    }

    public static byte[] data(String text) {
        return box("data", number(1), number(0), text.getBytes(StandardCharsets.UTF_8));
    }

    /** A list of iTunes with a title. */
    public static byte[] itunes(byte[]... more) {
        return box("meta", number(0), handler("mdir"), box("ilst", joined(box("\u00a9nam", data("春江")), joined(more))));
    }

    /** A list with keys; names and values by turns. */
    public static byte[] keyed(boolean iso, String... pairs) {
        var keys = new ByteArrayOutputStream();
        var list = new ByteArrayOutputStream();
        for (int i = 0; i < pairs.length; i += 2) {
            keys.writeBytes(box("mdta", latin(pairs[i])));
            list.writeBytes(joined(number(8 + data(pairs[i + 1]).length), number(i / 2 + 1), data(pairs[i + 1])));
        }
        return box(
                "meta",
                iso ? number(0) : new byte[0],
                handler("mdta"),
                full("keys", 0, number(pairs.length / 2), keys.toByteArray()),
                box("ilst", list.toByteArray()));
    }

    public static byte[] apple() {
        return keyed(false, "com.apple.quicktime.make", "某厂", "com.apple.quicktime.title", "春江");
    }

    public static byte[] udta(byte[]... parts) {
        return box("udta", parts);
    }

    public static byte[] mvhd() {
        return full("mvhd", 0, new byte[8], number(1000), number(3000), new byte[80]);
    }

    /** A track whose chunks begin there. */
    static byte[] track(boolean wide, long... offsets) {
        var table = new ByteArrayOutputStream();
        for (long offset : offsets) {
            table.writeBytes(wide ? wide(offset) : number((int) offset));
        }
        return box(
                "trak",
                full("tkhd", 3, new byte[80]),
                box(
                        "mdia",
                        full("mdhd", 0, new byte[20]),
                        handler("vide"),
                        box(
                                "minf",
                                box("dinf", full("dref", 0, number(1), full("url ", 1))),
                                box(
                                        "stbl",
                                        full("stsd", 0, number(0)),
                                        full("stsz", 0, number(CHUNK), number(offsets.length)),
                                        full(
                                                wide ? "co64" : "stco",
                                                0,
                                                number(offsets.length),
                                                table.toByteArray())))));
    }

    static byte[] moov(boolean wide, long media, byte[]... more) {
        long step = CHUNK;
        return box(
                "moov",
                joined(
                        mvhd(),
                        track(wide, media, media + 2 * step, media + 4 * step),
                        track(false, media + step, media + 3 * step, media + 5 * step),
                        joined(more)));
    }

    public static byte[] moovLast(String brand, byte[]... more) {
        var head = joined(ftyp(brand), box("mdat", SAMPLES));
        return joined(head, moov(false, head.length - SAMPLES.length, more));
    }

    public static byte[] moovFirst(String brand, byte[] between, byte[]... more) {
        return moovFirst(brand, false, between, more);
    }

    public static byte[] moovFirst(String brand, boolean wide, byte[] between, byte[]... more) {
        int media = ftyp(brand).length + moov(wide, 0, more).length + between.length + 8;
        return joined(ftyp(brand), moov(wide, media, more), between, box("mdat", SAMPLES));
    }

    /** Two fragments whose bases and whose index count from the beginning of the file. */
    public static byte[] fragmented(byte[]... more) {
        var moov = box("moov", joined(mvhd(), track(false), box("mvex", full("trex", 0, new byte[20])), joined(more)));
        var head = joined(ftyp("isom"), moov);
        int one = head.length;
        var first = fragment(one);
        int two = one + first.length;
        var second = fragment(two);
        var entries = joined(wide(0), wide(one), latin("\1\1\1"), wide(9), wide(two), latin("\1\1\1"));
        var mfra = box(
                "mfra", full("tfra", 1 << 24, number(1), number(0), number(2), entries), full("mfro", 0, number(0)));
        return joined(head, first, second, mfra);
    }

    private static byte[] fragment(int base) {
        var moof = box(
                "moof",
                full("mfhd", 0, number(1)),
                box("traf", full("tfhd", 1, number(1), wide(base)), full("trun", 1, number(1), number(0))));
        return joined(moof, box("mdat", SAMPLES));
    }

    public static Map<String, byte[]> mp4() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("moov last", moovLast("isom"));
        all.put("moov first", moovFirst("isom", new byte[0]));
        all.put("moov first with offsets of eight bytes", moovFirst("isom", true, new byte[0]));
        all.put("room of the right size behind moov", moovFirst("isom", box("free", new byte[332])));
        all.put("more room than needed behind moov", moovFirst("isom", box("free", new byte[4000])));
        all.put("too little room behind moov", moovFirst("isom", box("skip", new byte[20])));
        all.put("a list of iTunes", moovFirst("mp42", new byte[0], udta(itunes())));
        all.put("keys of ffmpeg", moovLast("isom", udta(keyed(true, "title", "春江", "encoder", "x"))));
        all.put("in fragments", fragmented());
        all.put("a part 3GPP calls titl", moovLast("3gp4", udta(full("titl", 0, latin("\u0015\u00c7x\0")))));
        all.put(
                "media of a length of eight bytes",
                joined(ftyp("isom"), longBox("mdat", SAMPLES), moov(false, ftyp("isom").length + 16)));
        all.put(
                "media to the end of the file",
                joined(ftyp("isom"), moov(false, 24 + moov(false, 0).length + 8), number(0), latin("mdat"), SAMPLES));
        return all;
    }

    public static Map<String, byte[]> mov() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("moov last", moovLast("qt  "));
        all.put("keys of a telephone in moov", moovLast("qt  ", apple()));
        all.put("keys of a telephone before udta", moovFirst("qt  ", new byte[0], apple(), udta(text("\u00a9nam"))));
        all.put("keys of a telephone after udta", moovFirst("qt  ", new byte[0], udta(text("\u00a9nam")), apple()));
        all.put("udta that ends with zeros", moovLast("qt  ", udta(text("\u00a9nam"), number(0))));
        all.put("keys in the form of QuickTime in udta", moovLast("qt  ", udta(apple())));
        all.put("no ftyp, as old films have it", joined(box("wide"), box("mdat", SAMPLES), moov(false, 16)));
        return all;
    }

    public static Map<String, byte[]> m4a() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("moov last", moovLast("M4A "));
        all.put("a list of iTunes, moov first", moovFirst("M4A ", new byte[0], udta(itunes())));
        all.put("a list of iTunes, moov last", moovLast("M4A ", udta(itunes())));
        all.put("a book", moovFirst("M4B ", box("free", new byte[1024]), udta(itunes())));
        all.put("keys and a list of iTunes", moovLast("M4A ", udta(itunes(), keyed(true, "encoder", "x"))));
        return all;
    }

    static byte[] text(String kind) {
        var bytes = "春江".getBytes(StandardCharsets.UTF_8);
        return box(kind, new byte[] {0, (byte) bytes.length, 0x55, (byte) 0xc4}, bytes);
    }
}
