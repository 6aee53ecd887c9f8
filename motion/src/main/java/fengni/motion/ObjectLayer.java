package fengni.motion;

/** The header of a video object layer (ISO/IEC 14496-2, 6.2.3), as far as it says in which order pictures come. */
final class ObjectLayer {
    private static final int FIRST = 0x20;
    private static final int LAST = 0x2f;
    private static final int SIMPLE = 1;
    private static final int OWN_ASPECT = 15;

    private ObjectLayer() {}

    /**
     * Returns true if pictures are shown in the order of decoding, so that a decoder holds none back. The headers of both
     * sides of a seam have to agree on this, or it loses or repeats a picture there.
     */
    static boolean isInOrder(byte[] configuration) throws Unworkable {
        int at = 0;
        while (at + 4 < configuration.length && !begins(configuration, at)) {
            at++;
        }
        if (at + 4 >= configuration.length) {
            throw Unworkable.broken("no header of an object layer");
        }
        var bits = Bits.plain(java.util.Arrays.copyOfRange(configuration, at + 4, configuration.length));
        bits.bit(); // random access
        int type = bits.number(8);
        if (bits.bit()) {
            bits.number(7); // version and priority
        }
        if (bits.number(4) == OWN_ASPECT) {
            bits.number(16);
        }
        if (bits.bit()) {
            bits.number(2); // chroma
            return bits.bit();
        }
        return type == SIMPLE;
    }

    private static boolean begins(byte[] bytes, int at) {
        int code = bytes[at + 3] & 0xff;
        return bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 1 && code >= FIRST && code <= LAST;
    }
}
