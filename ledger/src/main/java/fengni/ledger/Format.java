package fengni.ledger;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** The numbers of docs/ledger-format.md. Sizes in bytes, integers big-endian. */
final class Format {
    static final int VERSION = 1;

    static final long SEGMENT_MAGIC = 0x46454E474E495347L; // FENGNISG
    static final int SEGMENT_FIXED = 48;
    static final int SEGMENT_LONGEST = 4096;

    static final int FRAME_MAGIC = 0xF546474E; // the first byte occurs in no UTF-8 text
    static final int FRAME_FIXED = 96;
    static final int CRC = 4;
    static final int FRAME_SHORTEST = FRAME_FIXED + CRC;

    /** Checked before memory is taken, so that a bad length costs nothing. */
    static final int FRAME_LONGEST = 96 << 20;

    static final int PLAIN_LONGEST = 64 << 20;
    static final int MOST_RECORDS = 65_536;

    static final int ENTRY_LONGEST = 300;
    static final int HASH = 32;
    static final int SALT = 32;
    static final int GROUPS = 3;
    static final int NONCE = 12;
    static final int GCM_TAG = 16;

    static final int CLEAR = 0;
    static final int AES_256_GCM = 1;

    private Format() {}

    static int crc(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    /** Puts the CRC of everything before into the last four bytes. */
    static void seal(byte[] bytes) {
        int length = bytes.length - CRC;
        ByteBuffer.wrap(bytes).putInt(length, crc(bytes, length));
    }

    static boolean isSealed(byte[] bytes) {
        int length = bytes.length - CRC;
        return length >= 0 && ByteBuffer.wrap(bytes).getInt(length) == crc(bytes, length);
    }
}
