package fengni.label.picture;

import static fengni.label.picture.Pictures.joined;
import static fengni.label.picture.Pictures.latin;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** WebPs of every kind that the label must survive; the encoded pixels are constants. */
public final class Webps {
    /** 16 by 12, lossy. */
    private static final byte[] LOSSY =
            hex("9001009d012a10000c000fc09625b002747f001c8000feebeadeba0b06cb66aff5d9" + "28151fb745bf678f8f1c0000");

    /** 16 by 12, the transparency of a lossy picture. */
    private static final byte[] ALPHA = hex("01898ce87f4051003290fe4949e1c98e001113202448b0bac42125efd0f70500");

    /** 16 by 12, the lossy picture beneath it. */
    private static final byte[] BENEATH =
            hex("9001009d012a10000c0007409625a00274ba00039800fee50af827a9728ffe378f02bc9763a00000");

    /** 9 by 7, lossless with transparency. */
    private static final byte[] LOSSLESS = hex("2f088001103710f31f028114ced3a1638c41512349d1ee72fcb180052c60010bf8"
            + "97d31dd1fff8ea7cc0b86a3f6adb402d3503");

    private Webps() {}

    /** One colour, width by height: five codes of one symbol each, and no bits for pixels (RFC 9649, 3.7). */
    static byte[] oneColour(int width, int height, int argb) {
        var bits = new Bits();
        bits.put(0x2f, 8)
                .put(width - 1, 14)
                .put(height - 1, 14)
                .put(argb >>> 24 == 0xff ? 0 : 1, 1)
                .put(0, 3);
        bits.put(0, 1).put(0, 1).put(0, 1);
        for (int shift : new int[] {8, 16, 0, 24}) {
            bits.put(1, 1).put(0, 1).put(1, 1).put((argb >>> shift) & 0xff, 8);
        }
        bits.put(1, 1).put(0, 1).put(0, 1).put(0, 1);
        return bits.bytes();
    }

    static byte[] simple(String kind, byte[] pixels) {
        return riff(chunk(kind, pixels));
    }

    public static byte[] riff(byte[]... chunks) {
        var all = new byte[0];
        for (byte[] chunk : chunks) {
            all = joined(all, chunk);
        }
        return joined(joined(latin("RIFF"), little(all.length + 4)), joined(latin("WEBP"), all));
    }

    public static byte[] chunk(String kind, byte[] body) {
        var padded = body.length % 2 == 0 ? body : joined(body, new byte[1]);
        return joined(joined(latin(kind), little(body.length)), padded);
    }

    static byte[] head(int flags, int width, int height) {
        var body = new byte[10];
        body[0] = (byte) flags;
        body[4] = (byte) (width - 1);
        body[5] = (byte) ((width - 1) >> 8);
        body[7] = (byte) (height - 1);
        body[8] = (byte) ((height - 1) >> 8);
        return chunk("VP8X", body);
    }

    public static byte[] lossy() {
        return simple("VP8 ", LOSSY);
    }

    public static byte[] extended(int flags, String kind, byte[] body) {
        return riff(head(flags, 16, 12), chunk("VP8 ", LOSSY), chunk(kind, body));
    }

    static byte[] animated() {
        return riff(
                head(0x02, 20, 10),
                chunk("ANIM", new byte[] {-1, -1, -1, -1, 0, 0}),
                frame(oneColour(20, 10, 0xffc03010)),
                frame(oneColour(20, 10, 0xff1030c0)));
    }

    private static byte[] frame(byte[] pixels) {
        var head = new byte[16];
        head[6] = 19;
        head[9] = 9;
        head[12] = 100;
        return chunk("ANMF", joined(head, chunk("VP8L", pixels)));
    }

    static byte[] named(String what) {
        return Objects.requireNonNull(all().get(what), what);
    }

    public static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("lossy", lossy());
        all.put("lossless", simple("VP8L", oneColour(300, 200, 0xff336699)));
        all.put("lossless with transparency", simple("VP8L", LOSSLESS));
        all.put("lossy with transparency", riff(head(0x10, 16, 12), chunk("ALPH", ALPHA), chunk("VP8 ", BENEATH)));
        all.put("animated", animated());
        all.put("xmp", extended(0x04, "XMP ", Pictures.OTHER_XMP.getBytes(UTF_8)));
        all.put("xmp that no flag announces", extended(0, "XMP ", Pictures.OTHER_XMP.getBytes(UTF_8)));
        all.put("exif", extended(0x08, "EXIF", Pictures.exif("a comment", ByteOrder.LITTLE_ENDIAN)));
        all.put("odd chunk of another", extended(0, "odd ", latin("abc")));
        all.put("trailing bytes", joined(lossy(), latin("and more")));
        return all;
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** Bits, the lowest of each byte first. */
    private static final class Bits {
        private final byte[] bytes = new byte[64];
        private int at;

        Bits put(int value, int count) {
            for (int i = 0; i < count; i++, at++) {
                bytes[at / 8] |= (byte) (((value >>> i) & 1) << (at % 8));
            }
            return this;
        }

        byte[] bytes() {
            // one of the decoders that judge reads ahead
            return java.util.Arrays.copyOf(bytes, at / 8 + 16);
        }
    }
}
