package fengni.label.still;

import fengni.label.box.Box;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The boxes that a label needs, laid out as common programs do. */
final class StillBytes {
    private static final int MOST_SHORT = 0xffff;

    private StillBytes() {}

    /** Returns the entry of the item that the packet is (ISO/IEC 14496-12, 8.11.6). */
    static byte[] entry(long number) {
        boolean wide = number > MOST_SHORT;
        var version = number(4, wide ? 3L << 24 : 2L << 24);
        return box(
                "infe",
                version,
                number(wide ? 4 : 2, number),
                number(2, 0),
                latin(Item.MIME + "XMP\0" + Item.XMP + '\0'));
    }

    /** Returns what says that one item describes another. */
    static byte[] describes(int width, long from, long to) {
        return box(References.DESCRIBES, number(width, from), number(2, 1), number(width, to));
    }

    /** Returns the whole box that says so where there is none. */
    static byte[] references(long from, long to) {
        boolean wide = Math.max(from, to) > MOST_SHORT;
        return box("iref", number(4, wide ? 1L << 24 : 0), describes(wide ? 4 : 2, from, to));
    }

    static byte[] box(String kind, byte[]... parts) {
        var body = joined(parts);
        return joined(number(4, Box.HEAD + body.length), latin(kind), body);
    }

    static byte[] number(int width, long number) {
        var bytes = new byte[width];
        for (int i = 0; i < width; i++) {
            bytes[i] = (byte) (number >> (8 * (width - 1 - i)));
        }
        return bytes;
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
