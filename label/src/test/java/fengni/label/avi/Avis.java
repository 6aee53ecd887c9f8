package fengni.label.avi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** AVI files made by hand: three pictures of 4 by 4 pixels, and whatever else real ones have. */
public final class Avis {
    private static final int FRAMES = 3;
    private static final int FRAME = 48;

    private Avis() {}

    public static Map<String, byte[]> examples() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("no texts", avi(hdrl(), movi(), idx1(4)));
        all.put("texts behind the index", avi(hdrl(), movi(), idx1(4), info("INAM", "spring", "ISFT", "odd")));
        all.put("texts in front with room behind", avi(hdrl(), info("INAM", "spring"), junk(600), movi(), idx1(4)));
        all.put("texts in front without room", avi(hdrl(), info("INAM", "spring"), movi(), idx1(4)));
        all.put("room for one label and no more", avi(hdrl(), junk(280), movi(), idx1(4)));
        all.put("room that is someone's", avi(hdrl(), chunk("JUNK", noise(900)), movi(), idx1(4)));
        all.put("places counted from the beginning of the file", absolute());
        all.put("no index", avi(hdrl(), junk(20), movi()));
        all.put("OpenDML of two forms", joined(avi(hdrl(), junk(900), movi(), idx1(4)), further()));
        all.put("a last chunk of odd size, not padded", unpadded());
        all.put("bytes behind the form", joined(avi(hdrl(), movi(), idx1(4)), latin("not RIFF")));
        return all;
    }

    static byte[] avi(byte[]... chunks) {
        return chunk("RIFF", joined(latin("AVI "), joined(chunks)));
    }

    static byte[] further() {
        return chunk("RIFF", joined(latin("AVIX"), movi()));
    }

    private static byte[] unpadded() {
        var padded = avi(hdrl(), movi(), idx1(4), chunk("note", latin("odd")));
        var cut = Arrays.copyOf(padded, padded.length - 1);
        System.arraycopy(le32(cut.length - 8), 0, cut, 4, 4);
        return cut;
    }

    /** The index tells places from the beginning of the file, as some programs write it. */
    private static byte[] absolute() {
        int media = 12 + hdrl().length + 30 + 8;
        return avi(hdrl(), junk(30), movi(), idx1(media + 12 - 8));
    }

    static byte[] hdrl(byte[]... more) {
        var avih = little(56)
                .putInt(100_000)
                .putInt(1000)
                .putInt(0)
                .putInt(0x10)
                .putInt(FRAMES)
                .putInt(0)
                .putInt(1)
                .putInt(FRAME)
                .putInt(4)
                .putInt(4)
                .array();
        var strh = little(56)
                .put(latin("vidsDIB "))
                .position(20)
                .putInt(1)
                .putInt(10)
                .putInt(0)
                .putInt(FRAMES)
                .putInt(FRAME)
                .array();
        var strf = little(40)
                .putInt(40)
                .putInt(4)
                .putInt(4)
                .putShort((short) 1)
                .putShort((short) 24)
                .putInt(0)
                .putInt(FRAME)
                .array();
        return list("hdrl", chunk("avih", avih), list("strl", chunk("strh", strh), chunk("strf", strf), joined(more)));
    }

    static byte[] movi() {
        var frames = new ByteArrayOutputStream();
        for (int i = 0; i < FRAMES; i++) {
            var picture = noise(FRAME);
            picture[0] = (byte) i;
            frames.writeBytes(chunk("00db", picture));
        }
        return list("movi", frames.toByteArray());
    }

    /** @param first where the first frame is told to be */
    static byte[] idx1(int first) {
        var bytes = new byte[16 * FRAMES];
        var index = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < FRAMES; i++) {
            index.put(latin("00db"))
                    .putInt(0x10)
                    .putInt(first + i * (8 + FRAME))
                    .putInt(FRAME);
        }
        return chunk("idx1", bytes);
    }

    /** @param texts names and what they say, in turn */
    static byte[] info(String... texts) {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < texts.length; i += 2) {
            all.writeBytes(chunk(texts[i], latin(texts[i + 1] + "\0")));
        }
        return list("INFO", all.toByteArray());
    }

    static byte[] junk(int size) {
        return chunk("JUNK", new byte[size]);
    }

    static byte[] list(String type, byte[]... chunks) {
        return chunk("LIST", joined(latin(type), joined(chunks)));
    }

    static byte[] chunk(String id, byte[] body) {
        return joined(latin(id), le32(body.length), body, new byte[body.length % 2]);
    }

    static byte[] le32(int number) {
        return little(4).putInt(number).array();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] noise(int count) {
        var bytes = new byte[count];
        new Random(6).nextBytes(bytes);
        return bytes;
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static ByteBuffer little(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }
}
