package fengni.label.still;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Still pictures in boxes, made on the spot: what describes them is whole, and their coded data are noise. */
public final class Stills {
    public static final String OTHER_XMP = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="a">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">春江 &amp; 花月</rdf:li></rdf:Alt></dc:title>
            </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""";

    /** One item: its number, kind with media type, and data, which stand in idat or in mdat. */
    @SuppressWarnings("ArrayRecordComponent") // built from, compared by nobody
    public record Piece(int number, String kind, byte[] data, boolean inMeta, List<Integer> describes) {
        public static Piece picture(int number, String kind) {
            var data = new byte[200 + number];
            new Random(number).nextBytes(data);
            return new Piece(number, kind, data, false, List.of());
        }

        public static Piece xmp(int number, String packet, int... describes) {
            return new Piece(
                    number,
                    "mime",
                    packet.getBytes(UTF_8),
                    false,
                    java.util.Arrays.stream(describes).boxed().toList());
        }

        public static Piece text(int number, String kind, String text) {
            return new Piece(number, kind, text.getBytes(UTF_8), false, List.of());
        }

        /** Returns an EXIF item with a comment, which describes the first item. */
        public static Piece exif(int number, String comment) {
            return new Piece(number, "Exif", Stills.exif(comment), false, List.of(1));
        }

        public Piece idat() {
            return new Piece(number, kind, data, true, describes);
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private String brands = "heicmif1heic";
    private int iloc = 1;
    private int widths = 0x4400;
    private boolean last;
    private boolean wide;
    private boolean based;
    private boolean split;
    private byte[] extraInMeta = new byte[0];
    private byte[] before = new byte[0];
    private byte[] behind = new byte[0];

    private Stills() {}

    public static Stills heic() {
        return new Stills().with(Piece.picture(1, "hvc1"));
    }

    public static Stills avif() {
        var stills = new Stills().with(Piece.picture(1, "av01"));
        stills.brands = "avifmif1avifmiaf";
        return stills;
    }

    public Stills with(Piece piece) {
        pieces.add(piece);
        return this;
    }

    /** The version of iloc and its widths of offset, length, base and index as hexadecimal digits. */
    public Stills iloc(int version, int digits) {
        iloc = version;
        widths = digits;
        based = (digits & 0xf0) != 0;
        return this;
    }

    /** The data stand in front of what describes them. */
    public Stills metaLast() {
        last = true;
        return this;
    }

    /** Numbers of four bytes wherever there are two forms. */
    Stills wide() {
        wide = true;
        return this;
    }

    /** Every item's data in two halves, the second halves behind all first ones. */
    Stills split() {
        split = true;
        return this;
    }

    public Stills inMeta(byte[] box) {
        extraInMeta = join(extraInMeta, box);
        return this;
    }

    public Stills before(byte[] box) {
        before = join(before, box);
        return this;
    }

    public Stills behind(byte[] box) {
        behind = join(behind, box);
        return this;
    }

    static byte[] exif(String comment) {
        var value = join(latin("ASCII\0\0\0"), comment.getBytes(UTF_8));
        return join(
                number(4, 6),
                latin("Exif\0\0MM\0*"),
                number(4, 8),
                number(2, 1),
                entry(0x8769, 4, 1, 26),
                number(4, 0),
                number(2, 1),
                entry(0x9286, 7, value.length, 44),
                number(4, 0),
                value);
    }

    private static byte[] entry(int tag, int type, int count, int value) {
        return join(number(2, tag), number(2, type), number(4, count), number(4, value));
    }

    public byte[] bytes() {
        var head = box("ftyp", latin(brands.substring(0, 4)), number(4, 0), latin(brands.substring(4)));
        var data = mdat();
        int length = meta(0).length;
        int start = head.length + before.length + (last ? 0 : length) + 8;
        return last ? join(head, before, data, behind, meta(start)) : join(head, before, meta(start), data, behind);
    }

    private byte[] mdat() {
        var out = new ByteArrayOutputStream();
        for (int half = 0; half < 2; half++) {
            for (Piece piece : pieces) {
                if (!piece.inMeta) {
                    out.writeBytes(half(piece.data, half));
                }
            }
        }
        return box("mdat", out.toByteArray());
    }

    private byte[] half(byte[] data, int half) {
        int cut = split ? data.length / 2 : data.length;
        return half == 0 ? java.util.Arrays.copyOf(data, cut) : java.util.Arrays.copyOfRange(data, cut, data.length);
    }

    private byte[] meta(int start) {
        var idat = new ByteArrayOutputStream();
        pieces.stream().filter(Piece::inMeta).forEach(piece -> idat.writeBytes(piece.data));
        return box(
                "meta",
                number(4, 0),
                box("hdlr", new byte[8], latin("pict"), new byte[13]),
                wide ? box("pitm", number(4, 1 << 24), number(4, 1)) : box("pitm", number(4, 0), number(2, 1)),
                iloc(start),
                iinf(),
                box(
                        "iprp",
                        box("ipco", box("ispe", number(4, 0), number(4, 64), number(4, 48))),
                        box("ipma", number(4, 0), number(4, 1), number(2, 1), number(1, 1), number(1, 0x81))),
                iref(),
                idat.size() > 0 ? box("idat", idat.toByteArray()) : new byte[0],
                extraInMeta);
    }

    private byte[] iloc(int start) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(number(4, iloc << 24));
        out.writeBytes(number(2, widths));
        out.writeBytes(number(iloc == 2 ? 4 : 2, pieces.size()));
        int inMeta = 0;
        int first = start;
        int second = start
                + pieces.stream()
                        .filter(piece -> !piece.inMeta)
                        .mapToInt(piece -> half(piece.data, 0).length)
                        .sum();
        for (Piece piece : pieces) {
            int base = based && !piece.inMeta ? start : 0;
            out.writeBytes(number(iloc == 2 ? 4 : 2, piece.number));
            out.writeBytes(number(iloc == 0 ? 0 : 2, piece.inMeta ? 1 : 0));
            out.writeBytes(number(2, 0));
            out.writeBytes(number(widths >> 4 & 15, base));
            boolean halves = split && !piece.inMeta;
            out.writeBytes(number(2, halves ? 2 : 1));
            for (int half = 0; half < (halves ? 2 : 1); half++) {
                int length = piece.inMeta ? piece.data.length : half(piece.data, half).length;
                int at = piece.inMeta ? inMeta : half == 0 ? first : second;
                out.writeBytes(number(iloc == 0 ? 0 : widths & 15, 0));
                out.writeBytes(number(widths >> 12, at - base));
                out.writeBytes(number(widths >> 8 & 15, length));
            }
            inMeta += piece.inMeta ? piece.data.length : 0;
            first += piece.inMeta ? 0 : half(piece.data, 0).length;
            second += piece.inMeta ? 0 : half(piece.data, 1).length;
        }
        return box("iloc", out.toByteArray());
    }

    private byte[] iinf() {
        var out = new ByteArrayOutputStream();
        for (Piece piece : pieces) {
            var names = piece.kind.equals("mime") ? "mime\0application/rdf+xml\0" : piece.kind + "\0";
            out.writeBytes(box(
                    "infe",
                    number(4, wide ? 3 << 24 : 2 << 24),
                    number(wide ? 4 : 2, piece.number),
                    number(2, 0),
                    latin(names)));
        }
        return wide
                ? box("iinf", number(4, 1 << 24), number(4, pieces.size()), out.toByteArray())
                : box("iinf", number(4, 0), number(2, pieces.size()), out.toByteArray());
    }

    private byte[] iref() {
        var out = new ByteArrayOutputStream();
        for (Piece piece : pieces) {
            for (int to : piece.describes) {
                out.writeBytes(box("cdsc", number(wide ? 4 : 2, piece.number), number(2, 1), number(wide ? 4 : 2, to)));
            }
        }
        return out.size() == 0 ? new byte[0] : box("iref", number(4, wide ? 1 << 24 : 0), out.toByteArray());
    }

    public static byte[] box(String kind, byte[]... parts) {
        var body = join(parts);
        return join(number(4, 8 + body.length), latin(kind), body);
    }

    public static byte[] number(int width, long number) {
        var bytes = new byte[width];
        for (int i = 0; i < width; i++) {
            bytes[i] = (byte) (number >> (8 * (width - 1 - i)));
        }
        return bytes;
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static Piece exifPiece() {
        return Piece.exif(2, "taken by hand");
    }

    /** What cameras and encoders write, without a label. */
    public static Map<String, byte[]> heics() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("plain", heic().bytes());
        all.put("with EXIF", heic().with(exifPiece()).bytes());
        all.put(
                "with a packet",
                heic().with(exifPiece()).with(Piece.xmp(3, OTHER_XMP, 1)).bytes());
        all.put(
                "packet with room",
                heic().with(Piece.xmp(3, OTHER_XMP + " ".repeat(2000), 1)).bytes());
        all.put(
                "packet that describes nothing",
                heic().with(Piece.xmp(9, OTHER_XMP)).bytes());
        all.put("packet in idat", heic().with(Piece.xmp(3, OTHER_XMP, 1).idat()).bytes());
        all.put(
                "packet of a gain map",
                heic().with(Piece.picture(2, "hvc1"))
                        .with(Piece.xmp(3, OTHER_XMP, 2))
                        .bytes());
        all.put("data first", heic().with(exifPiece()).metaLast().bytes());
        all.put(
                "data first, with a packet",
                heic().with(Piece.xmp(3, OTHER_XMP, 1)).metaLast().bytes());
        all.put("iloc version 0", heic().with(exifPiece()).iloc(0, 0x4400).bytes());
        all.put(
                "iloc version 2",
                heic().with(exifPiece()).iloc(2, 0x4400).wide().bytes());
        all.put("bases and indexes", heic().with(exifPiece()).iloc(1, 0x4444).bytes());
        all.put("wide offsets", heic().with(exifPiece()).iloc(1, 0x8880).bytes());
        all.put(
                "in halves",
                heic().with(Piece.picture(2, "hvc1"))
                        .with(Piece.xmp(5, OTHER_XMP, 1))
                        .split()
                        .bytes());
        all.put(
                "grid in idat",
                heic().with(Piece.text(2, "grid", "\0\0\1\1").idat())
                        .with(exifPiece4())
                        .bytes());
        all.put(
                "groups",
                heic().inMeta(box("grpl", box("altr", number(4, 0), number(4, 2), number(4, 1), number(4, 1))))
                        .bytes());
        return all;
    }

    private static Piece exifPiece4() {
        return Piece.exif(4, "taken by hand").idat();
    }

    /** What encoders of AV1 write, without a label. */
    public static Map<String, byte[]> avifs() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("plain", avif().iloc(0, 0x4400).bytes());
        all.put(
                "with alpha",
                avif().with(Piece.picture(2, "av01")).iloc(0, 0x4440).bytes());
        all.put(
                "with EXIF and a packet",
                avif().with(exifPiece())
                        .with(Piece.xmp(3, OTHER_XMP, 1))
                        .iloc(0, 0x4440)
                        .bytes());
        all.put("offset by bases alone", avif().iloc(0, 0x0440).bytes());
        all.put("data first", avif().metaLast().bytes());
        all.put(
                "all wide",
                avif().with(exifPiece()).iloc(2, 0x8888).wide().split().bytes());
        return all;
    }
}
