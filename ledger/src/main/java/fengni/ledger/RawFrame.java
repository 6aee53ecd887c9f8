package fengni.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A frame read a second way: straight from docs/ledger-format.md, sharing no line with {@link Frame}, so that a fault
 * in one of the two shows before it is signed, or in {@link Fsck}.
 */
final class RawFrame {
    private final byte[] bytes;

    private RawFrame(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads a frame; {@code left} is how many bytes there are from {@code at}. */
    static RawFrame read(DiskFile file, long at, long left) throws IOException, BadBytes {
        if (left < 100) {
            throw new BadBytes(0, "%d bytes are too few for a frame".formatted(left));
        }
        var head = new RawFrame(file.bytes(at, 12));
        if (head.number(0, 4) != 0xF546474EL) {
            throw new BadBytes(0, "no frame magic");
        }
        long length = head.number(8, 4);
        if (length < 100 || length > Math.min(left, 100_663_296L)) {
            throw new BadBytes(8, "frame length %d of %d bytes left".formatted(length, left));
        }
        var frame = new RawFrame(file.bytes(at, (int) length));
        if (!frame.crcHolds()) {
            throw new BadBytes(length - 4, "CRC32C does not hold");
        }
        return frame.checked();
    }

    private boolean crcHolds() {
        var crc = new CRC32C();
        crc.update(bytes, 0, bytes.length - 4);
        return crc.getValue() == number(bytes.length - 4, 4);
    }

    private RawFrame checked() throws BadBytes {
        if (number(4, 2) != 1 || number(14, 2) != 0 || number(92, 4) != 0) {
            throw new UnknownFormat(4, "frame version %d".formatted(number(4, 2)));
        }
        if (number(12, 2) < 96 || number(12, 2) + number(52, 4) + number(60, 4) + 4 != bytes.length) {
            throw new BadBytes(52, "lengths do not add up");
        }
        return this;
    }

    /** Returns the entries, each at most 300 bytes. */
    List<byte[]> entries() throws BadBytes {
        List<byte[]> entries = new ArrayList<>();
        int at = (int) number(12, 2);
        int end = bodyStart();
        while (at + 2 <= end) {
            int length = (int) number(at, 2);
            if (length == 0 || length > 300 || at + 2 + length > end) {
                throw new BadBytes(at, "entry length %d".formatted(length));
            }
            entries.add(Arrays.copyOfRange(bytes, at + 2, at + 2 + length));
            at += 2 + length;
        }
        if (at != end || entries.size() != count()) {
            throw new BadBytes(48, "%d entries where %d were said".formatted(entries.size(), count()));
        }
        return entries;
    }

    int length() {
        return bytes.length;
    }

    int suite() {
        return (int) number(6, 1);
    }

    int retentionClass() {
        return (int) number(7, 1);
    }

    byte[] originId() {
        return Arrays.copyOfRange(bytes, 16, 32);
    }

    long firstIndex() {
        return number(32, 8);
    }

    long batchFirst() {
        return number(40, 8);
    }

    long count() {
        return number(48, 4);
    }

    long plainLength() {
        return number(56, 4);
    }

    KeyId key() {
        return new KeyId(number(64, 8), number(72, 8));
    }

    byte[] nonce() {
        return Arrays.copyOfRange(bytes, 80, 92);
    }

    byte[] bound() {
        return Arrays.copyOf(bytes, bodyStart());
    }

    byte[] body() {
        return Arrays.copyOfRange(bytes, bodyStart(), bytes.length - 4);
    }

    private int bodyStart() {
        return (int) (number(12, 2) + number(52, 4));
    }

    private long number(int at, int width) {
        return number(bytes, at, width);
    }

    /** Returns the big-endian number of so many bytes. */
    static long number(byte[] bytes, int at, int width) {
        long number = 0;
        for (int i = 0; i < width; i++) {
            number = (number << 8) | (bytes[at + i] & 0xFF);
        }
        return number;
    }
}
