package fengni.ledger;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The sixteen bytes by which a frame names the key of its bodies. They say nothing about the key.
 *
 * @param high first eight bytes, big-endian
 * @param low last eight bytes
 */
public record KeyId(long high, long low) {
    /** What a frame with bodies in clear carries. */
    public static final KeyId NONE = new KeyId(0, 0);

    /** Reads the first sixteen bytes. */
    public static KeyId of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new KeyId(buffer.getLong(), buffer.getLong());
    }

    /** Returns 32 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
