package fengni.label.film;

import fengni.label.box.Box;
import fengni.label.file.Slice;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The boxes of the slot, laid out as ffmpeg does with {@code use_metadata_tags} (TC260-PG-20257A, Annex A). */
final class LabelBytes {
    private static final int UTF8 = 1;

    private LabelBytes() {}

    /** A box meta of ISO's form; in {@code udta}, exiftool does not read QuickTime's. */
    static byte[] meta(byte[] keys, byte[] list) {
        return box("meta", new byte[4], handler(), keys, list);
    }

    private static byte[] handler() {
        return box("hdlr", new byte[8], latin("mdta"), new byte[13]);
    }

    /**
     * A table of keys, AIGC being the last.
     *
     * @param before the entries before it, as they stand in another table
     * @param number its number
     */
    static byte[] keys(Slice before, int number) {
        return box("keys", new byte[4], number(number), before.bytes(), key());
    }

    static byte[] key() {
        return box("mdta", latin("AIGC"));
    }

    static byte[] list(int number, String json) {
        return box("ilst", item(number, json));
    }

    static byte[] item(int number, String json) {
        var data = box("data", number(UTF8), new byte[4], json.getBytes(StandardCharsets.US_ASCII));
        return joined(number(Box.HEAD + data.length), number(number), data);
    }

    static byte[] box(String kind, byte[]... parts) {
        var body = joined(parts);
        return joined(number(Box.HEAD + body.length), latin(kind), body);
    }

    static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
