package fengni.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One frame as read: its CRC holds and its parts are where its header says.
 *
 * @param entries in clear, one a record
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Frame(FrameHeader header, List<byte[]> entries, byte[] bytes) {

    /** Reads the frame at an offset that ends before {@code end}. */
    static Frame read(DiskFile file, long at, long end) throws IOException, BadBytes {
        int start = (int) Math.min(Format.FRAME_FIXED, end - at);
        int length = FrameHeader.frameLength(file.bytes(at, start), end - at);
        return parse(file.bytes(at, length));
    }

    static Frame parse(byte[] bytes) throws BadBytes {
        if (FrameHeader.frameLength(bytes, bytes.length) != bytes.length) {
            throw new BadBytes(8, "the frame is shorter than its bytes");
        }
        if (!Format.isSealed(bytes)) {
            throw new BadBytes(bytes.length - Format.CRC, "the frame does not agree with its CRC");
        }
        var header = FrameHeader.parse(bytes);
        return new Frame(header, entries(header, bytes), bytes);
    }

    private static List<byte[]> entries(FrameHeader header, byte[] bytes) throws BadBytes {
        var part = ByteBuffer.wrap(
                bytes, header.lengths().header(), header.lengths().entries());
        List<byte[]> entries = new ArrayList<>();
        while (part.hasRemaining()) {
            int length = part.remaining() < 2 ? -1 : Short.toUnsignedInt(part.getShort());
            if (length < 1 || length > Format.ENTRY_LONGEST || length > part.remaining()) {
                throw new BadBytes(part.position(), "an entry has an impossible length");
            }
            var entry = new byte[length];
            part.get(entry);
            entries.add(entry);
        }
        if (entries.size() != header.span().count()) {
            throw new BadBytes(48, "the frame holds " + entries.size() + " entries, not as many as it says");
        }
        return entries;
    }

    /** Returns header and entries: what the encryption of the bodies is bound to. */
    byte[] bound() {
        return Arrays.copyOf(bytes, bodyStart());
    }

    /** Returns the body block as it is in the frame. */
    byte[] stored() {
        return Arrays.copyOfRange(bytes, bodyStart(), bytes.length - Format.CRC);
    }

    private int bodyStart() {
        return header.lengths().header() + header.lengths().entries();
    }
}
