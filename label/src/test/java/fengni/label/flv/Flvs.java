package fengni.label.flv;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Flash Video made by hand: a little uncompressed sound, and whatever else real files have. */
public final class Flvs {
    static final byte[] SOUND = sound();
    private static final byte[] END = {0, 0, 9};

    private Flvs() {}

    public static Map<String, byte[]> examples() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("no metadata", flv(SOUND));
        all.put("a list of keys", flv(metadata(list(key("duration", number(0.3)), key("title", string("春江"))), SOUND)));
        all.put("an object", flv(metadata(object(key("encoder", string("Lavf"))), SOUND)));
        all.put("an index of frames", indexed());
        all.put("metadata behind a cue point", flv(cue(), metadata(list(), SOUND)));
        all.put("metadata twice", flv(metadata(list(key("a", string("b"))), metadata(list(), SOUND))));
        all.put("values of every kind", flv(metadata(list(everything()), SOUND)));
        all.put("a long head", longHead());
        all.put("no length behind the last tag", cut(flv(metadata(list(), SOUND)), 4));
        all.put("no tag", flv());
        return all;
    }

    /** Lists of places, which are right before the file changes. */
    private static byte[] indexed() {
        var first = flv(metadata(list(index(0, 0)), SOUND));
        int sound = first.length - SOUND.length;
        return flv(metadata(list(index(sound, first.length)), SOUND));
    }

    static byte[] index(int place, int length) {
        var times = array(number(0), number(0.1));
        var places = array(number(13), number(place));
        return joined(
                key("filesize", number(length)),
                key("lastkeyframelocation", number(place)),
                key("keyframes", object(key("times", times), key("filepositions", places))));
    }

    private static byte[] everything() {
        return joined(
                key("yes", new byte[] {1, 1}),
                key("none", new byte[] {5}),
                key("undefined", new byte[] {6}),
                key("same", new byte[] {7, 0, 1}),
                key("date", joined(new byte[] {11}, new byte[10])),
                key("long", joined(new byte[] {12}, be32(3), latin("abc"))),
                key("typed", joined(new byte[] {16, 0, 1, 'T'}, key("x", number(1)), END)),
                key("", string("a key without a name")),
                key("nested", list(key("filesize", number(7)))));
    }

    private static byte[] longHead() {
        var file = flv(metadata(list(), SOUND));
        return joined(latin("FLV\1\4"), be32(12), new byte[3], Arrays.copyOfRange(file, 9, file.length));
    }

    static byte[] flv(byte[]... tags) {
        return joined(latin("FLV\1\4"), be32(9), be32(0), joined(tags));
    }

    static byte[] tag(int type, int time, byte[] body) {
        return joined(be32(type << 24 | body.length), be32(time << 8), new byte[3], body, be32(11 + body.length));
    }

    static byte[] metadata(byte[] value, byte[]... behind) {
        return joined(script(string("onMetaData"), value), joined(behind));
    }

    static byte[] script(byte[]... values) {
        return tag(18, 0, joined(values));
    }

    static byte[] cue() {
        return script(string("onCuePoint"), object(key("name", string("one"))));
    }

    static byte[] list(byte[]... keys) {
        return joined(new byte[] {8}, be32(keys.length), joined(keys), END);
    }

    static byte[] object(byte[]... keys) {
        return joined(new byte[] {3}, joined(keys), END);
    }

    static byte[] array(byte[]... values) {
        return joined(new byte[] {10}, be32(values.length), joined(values));
    }

    static byte[] key(String name, byte[] value) {
        return joined(Arrays.copyOfRange(string(name), 1, string(name).length), value);
    }

    static byte[] string(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return joined(new byte[] {2, (byte) (bytes.length >> 8), (byte) bytes.length}, bytes);
    }

    static byte[] number(double number) {
        return ByteBuffer.allocate(9).put((byte) 0).putDouble(number).array();
    }

    static byte[] be32(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] cut(byte[] file, int count) {
        return Arrays.copyOf(file, file.length - count);
    }

    /** Uncompressed sound of 11 kHz in three tags (E.4.2: format 3, 16 bits, one channel). */
    private static byte[] sound() {
        var random = new Random(6);
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            var samples = new byte[2200];
            random.nextBytes(samples);
            all.writeBytes(tag(8, i * 100, joined(new byte[] {0x36}, samples)));
        }
        return all.toByteArray();
    }
}
