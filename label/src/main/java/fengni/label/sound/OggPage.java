package fengni.label.sound;

import fengni.label.CarrierCode;
import fengni.label.file.Medium;
import fengni.label.file.Slice;

/**
 * A page of an Ogg file (RFC 3533, section 6); numbers are little-endian.
 *
 * @param start offset of its head
 * @param head with the lengths of its segments
 * @param end the byte after it
 */
record OggPage(long start, Slice head, long end) {
    /** A segment of so many bytes says that its packet goes on. */
    static final int SEGMENT = 255;

    static final int FIXED = 27;
    static final int SEGMENTS = 26;
    static final int FLAGS = 5;
    static final int GRANULE = 6;
    static final int SERIAL = 14;
    static final int SEQUENCE = 18;
    static final int CRC = 22;
    static final int CONTINUED = 1;
    static final int BEGIN = 2;

    static OggPage at(Medium file, long start) throws Broken {
        if (!file.has(start, FIXED)) {
            throw new Broken(CarrierCode.TRUNCATED, start);
        }
        if (!file.startsWith(start, "OggS\0")) {
            throw new Broken(CarrierCode.BROKEN_PART, start, "OggS");
        }
        int segments = file.u8(start + SEGMENTS);
        if (!file.has(start, FIXED + segments)) {
            throw new Broken(CarrierCode.TRUNCATED, start);
        }
        var head = file.slice(start, FIXED + segments);
        long end = start + head.length();
        for (int i = FIXED; i < head.length(); i++) {
            end += head.u8(i);
        }
        if (end > file.length()) {
            throw new Broken(CarrierCode.TRUNCATED, start);
        }
        return new OggPage(start, head, end);
    }

    boolean begins() {
        return (head.u8(FLAGS) & BEGIN) != 0;
    }

    long serial() {
        return head.u32le(SERIAL);
    }

    long sequence() {
        return head.u32le(SEQUENCE);
    }

    int segments() {
        return head.length() - FIXED;
    }

    int segment(int index) {
        return head.u8(FIXED + index);
    }

    long body() {
        return start + head.length();
    }

    /** Returns true if a packet ends with the page. */
    boolean endsPacket() {
        return segments() > 0 && segment(segments() - 1) < SEGMENT;
    }

    /** Asks that the page says of itself what it is. */
    void check(Medium file) throws Broken {
        var bytes = file.between(start, end).bytes();
        if (OggCrc.sealed(bytes) != head.u32le(CRC)) {
            throw new Broken(SoundCode.PAGE_CRC, start);
        }
    }
}
