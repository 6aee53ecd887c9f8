package fengni.screen.snapshot;

import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How a file is laid out: these eight bytes, the number of the format, the hash of the engine's build, what it holds, its
 * length, and the SHA-256 of all before. Numbers lie in the order of the usual processors; arrays after their length.
 */
final class Layout {
    /** Ends in a line's end of both kinds, so that a copy in text mode is seen at once. */
    static final long MAGIC = 0x0A0D494E474E4546L;

    static final int FORMAT = 1;
    static final int HASH = 32;
    static final int HEADER = Long.BYTES + Integer.BYTES + HASH;
    static final int TRAILER = Long.BYTES + HASH;
    static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private Layout() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
