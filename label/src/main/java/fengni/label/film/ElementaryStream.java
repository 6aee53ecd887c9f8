package fengni.label.film;

import fengni.label.Obstacle;
import fengni.label.file.Slice;

/**
 * The descriptors of a box esds (ISO/IEC 14496-1, 7.2.6).
 *
 * @param objectType which codec
 * @param decoderSpecific what its decoder is told; empty if nothing
 */
record ElementaryStream(int objectType, Slice decoderSpecific) {
    private static final int STREAM = 3;
    private static final int DECODER = 4;
    private static final int SPECIFIC = 5;
    private static final int DECODER_OWN = 13;

    static ElementaryStream of(Slice esds) throws Obstacle {
        if (!esds.has(0, 4)) {
            throw broken();
        }
        var stream = inside(esds.from(4), STREAM);
        if (!stream.has(0, 3)) {
            throw broken();
        }
        int flags = stream.u8(2);
        int own = 3 + ((flags & 0x80) != 0 ? 2 : 0) + ((flags & 0x20) != 0 ? 2 : 0);
        if ((flags & 0x40) != 0 || !stream.has(own, 1)) {
            throw broken();
        }
        var decoder = inside(stream.from(own), DECODER);
        if (!decoder.has(0, DECODER_OWN)) {
            throw broken();
        }
        var rest = decoder.from(DECODER_OWN);
        boolean told = rest.has(0, 1) && rest.u8(0) == SPECIFIC;
        return new ElementaryStream(decoder.u8(0), told ? inside(rest, SPECIFIC) : rest.part(0, 0));
    }

    private static Slice inside(Slice bytes, int tag) throws Obstacle {
        if (!bytes.has(0, 2) || bytes.u8(0) != tag) {
            throw broken();
        }
        int at = 1;
        int length = 0;
        int octet;
        do {
            if (at > 4 || !bytes.has(at, 1)) {
                throw broken();
            }
            octet = bytes.u8(at++);
            length = length << 7 | (octet & 0x7f);
        } while (octet >= 0x80);
        if (!bytes.has(at, length)) {
            throw broken();
        }
        return bytes.part(at, length);
    }

    private static Obstacle broken() {
        return Obstacle.broken("esds", "descriptors");
    }
}
