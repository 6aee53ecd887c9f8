package fengni.ledger;

import java.nio.ByteBuffer;

/**
 * What a frame says before its entries.
 *
 * @param origin the log it belongs to
 * @param span the records in it
 * @param seal how its bodies are kept from strangers
 * @param lengths where its parts are
 */
record FrameHeader(OriginId origin, Span span, Seal seal, Lengths lengths) {
    /**
     * @param firstIndex index of the first record
     * @param batchFirst index of the first record of the batch that was written and forced together with this frame
     * @param count records
     */
    record Span(long firstIndex, long batchFirst, int count) {
        long end() {
            return firstIndex + count;
        }
    }

    /**
     * @param suite how bodies are encrypted
     * @param retentionClass of every record in the frame
     * @param nonce 12 bytes, unique under the key
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Seal(int suite, int retentionClass, KeyId key, byte[] nonce) {}

    /**
     * Bytes of the parts.
     *
     * @param header 96, or more when a later writer added what this reader may skip
     * @param entries all entries with their lengths
     * @param plain the body block before compression
     * @param stored the body block in the frame
     */
    record Lengths(int header, int entries, int plain, int stored) {
        long frame() {
            return (long) header + entries + stored + Format.CRC;
        }
    }

    /** Returns the header in its 96 bytes. */
    byte[] encode() {
        return ByteBuffer.allocate(Format.FRAME_FIXED)
                .putInt(Format.FRAME_MAGIC)
                .putShort((short) Format.VERSION)
                .put((byte) seal.suite())
                .put((byte) seal.retentionClass())
                .putInt((int) lengths.frame())
                .putShort((short) lengths.header())
                .putShort((short) 0)
                .putLong(origin.high())
                .putLong(origin.low())
                .putLong(span.firstIndex())
                .putLong(span.batchFirst())
                .putInt(span.count())
                .putInt(lengths.entries())
                .putInt(lengths.plain())
                .putInt(lengths.stored())
                .putLong(seal.key().high())
                .putLong(seal.key().low())
                .put(seal.nonce())
                .array();
    }

    /** Returns the length that a frame claims, checked against what a frame may have and what is left. */
    static int frameLength(byte[] start, long left) throws BadBytes {
        var header = ByteBuffer.wrap(start);
        if (start.length < Format.FRAME_FIXED || header.getInt(0) != Format.FRAME_MAGIC) {
            throw new BadBytes(0, "no frame begins here");
        }
        long length = Integer.toUnsignedLong(header.getInt(8));
        if (length < Format.FRAME_SHORTEST || length > Format.FRAME_LONGEST) {
            throw new BadBytes(8, "no frame is " + length + " bytes long");
        }
        if (length > left) {
            throw new BadBytes(8, "a frame of " + length + " bytes does not fit into the " + left + " that are left");
        }
        return (int) length;
    }

    /** Reads the header of a whole frame whose CRC holds. */
    static FrameHeader parse(byte[] frame) throws BadBytes {
        var bytes = ByteBuffer.wrap(frame);
        int version = Short.toUnsignedInt(bytes.getShort(4));
        if (version != Format.VERSION || bytes.getShort(14) != 0 || bytes.getInt(92) != 0) {
            throw new UnknownFormat(4, "frame format " + version + " with marks that are unknown here");
        }
        var nonce = new byte[Format.NONCE];
        bytes.get(80, nonce);
        var header = new FrameHeader(
                new OriginId(bytes.getLong(16), bytes.getLong(24)),
                new Span(bytes.getLong(32), bytes.getLong(40), bytes.getInt(48)),
                new Seal(
                        Byte.toUnsignedInt(frame[6]),
                        Byte.toUnsignedInt(frame[7]),
                        new KeyId(bytes.getLong(64), bytes.getLong(72)),
                        nonce),
                new Lengths(
                        Short.toUnsignedInt(bytes.getShort(12)), bytes.getInt(52), bytes.getInt(56), bytes.getInt(60)));
        header.check(frame.length);
        return header;
    }

    private void check(int frameLength) throws BadBytes {
        if (lengths.header() < Format.FRAME_FIXED || lengths.entries() < 0 || lengths.stored() < 0) {
            throw new BadBytes(12, "a part of the frame has an impossible length");
        }
        if (lengths.frame() != frameLength) {
            throw new BadBytes(8, "the parts of the frame are not as long as the frame");
        }
        if (lengths.plain() < 0 || lengths.plain() > Format.PLAIN_LONGEST) {
            throw new BadBytes(56, "no body block is " + lengths.plain() + " bytes long");
        }
        if (span.count() < 1 || span.count() > Format.MOST_RECORDS) {
            throw new BadBytes(48, "no frame holds " + span.count() + " records");
        }
        if (span.firstIndex() < 0 || span.batchFirst() < 0 || span.batchFirst() > span.firstIndex()) {
            throw new BadBytes(32, "impossible indexes");
        }
    }
}
