package fengni.label.flv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Script data as they are written. */
final class AmfBytes {
    private static final byte[] KEY = {0, 4, 'A', 'I', 'G', 'C'};

    private AmfBytes() {}

    /** Returns a string, long where sixteen bits cannot tell its length. */
    static byte[] string(String ascii) {
        var text = ascii.getBytes(StandardCharsets.US_ASCII);
        boolean large = text.length > 0xffff;
        return ByteBuffer.allocate(1 + (large ? 4 : 2) + text.length)
                .put((byte) (large ? Amf.LONG_STRING : Amf.STRING))
                .put(number(text.length, large ? 4 : 2))
                .put(text)
                .array();
    }

    /** Returns the key of the label with a value. */
    static byte[] entry(byte[] value) {
        return ByteBuffer.allocate(KEY.length + value.length)
                .put(KEY)
                .put(value)
                .array();
    }

    /** Returns a whole tag onMetaData with the label alone, at the time 0, and its length behind it. */
    static byte[] tag(String json) {
        var name = string(Script.METADATA);
        var entry = entry(string(json));
        int size = name.length + 5 + entry.length + 3;
        return ByteBuffer.allocate(FlvTag.HEAD + size + FlvTag.TRAILER)
                .put((byte) FlvTag.SCRIPT)
                .put(number(size, 3))
                .put(new byte[7])
                .put(name)
                .put((byte) Amf.LIST)
                .put(number(1, 4))
                .put(entry)
                .put(new byte[] {0, 0, Amf.END})
                .put(number(FlvTag.HEAD + size, FlvTag.TRAILER))
                .array();
    }

    static byte[] number(long number, int bytes) {
        var big = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            big[i] = (byte) (number >>> (8 * (bytes - 1 - i)));
        }
        return big;
    }
}
