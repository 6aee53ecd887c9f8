package fengni.label.avi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Chunks as they are written. */
final class AviBytes {
    private AviBytes() {}

    /** Returns a text as the guide's example writes it: ended by a zero that its size counts (TC260-PG-20257A, Annex D). */
    static byte[] text(String id, String ascii) {
        var text = (ascii + "\0").getBytes(StandardCharsets.US_ASCII);
        return padded(chunk(id, text));
    }

    static byte[] list(String type, List<byte[]> chunks) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        chunks.forEach(body::writeBytes);
        return chunk("LIST", body.toByteArray());
    }

    /** Returns bytes and a chunk of zeros behind them, which are so long together; empty if they cannot be. */
    static Optional<byte[]> filled(byte[] bytes, long length) {
        long rest = length - bytes.length;
        if (rest == 0) {
            return Optional.of(bytes);
        }
        if (rest < Chunk.HEAD || length > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        var filled = Arrays.copyOf(bytes, (int) length);
        var room = chunk(Avi.ROOM, new byte[(int) rest - Chunk.HEAD]);
        System.arraycopy(room, 0, filled, bytes.length, room.length);
        return Optional.of(filled);
    }

    /** Returns the bytes with one before them: chunks begin at even offsets. */
    static byte[] behindOdd(byte[] bytes) {
        return ByteBuffer.allocate(bytes.length + 1).position(1).put(bytes).array();
    }

    static byte[] padded(byte[] chunk) {
        return Arrays.copyOf(chunk, chunk.length + chunk.length % 2);
    }

    static byte[] little(long size) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) size)
                .array();
    }

    private static byte[] chunk(String id, byte[] body) {
        return ByteBuffer.allocate(Chunk.HEAD + body.length)
                .put(id.getBytes(StandardCharsets.US_ASCII))
                .put(little(body.length))
                .put(body)
                .array();
    }
}
