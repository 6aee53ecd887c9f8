package fengni.ledger;

import java.nio.ByteBuffer;

/**
 * The part of a record that is a leaf of the tree: never encrypted, never shredded, and without personal data.
 *
 * @param type kind of record
 * @param retentionClass class of retention
 * @param at wall time, milliseconds since 1970-01-01T00:00Z
 * @param sequence counts the records of this node, across its logs
 * @param commitments three times 32 bytes: who, what, decision
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Entry(int type, int retentionClass, long at, long sequence, byte[] commitments) {
    static final int BYTES = 20 + Format.GROUPS * Format.HASH;

    byte[] encode() {
        return ByteBuffer.allocate(BYTES)
                .put((byte) Format.VERSION)
                .putShort((short) type)
                .put((byte) retentionClass)
                .putLong(at)
                .putLong(sequence)
                .put(commitments)
                .array();
    }

    static Entry parse(byte[] bytes) throws BadBytes {
        if (bytes.length == 0 || bytes[0] != Format.VERSION) {
            throw new UnknownFormat(0, "an entry of an unknown version");
        }
        if (bytes.length != BYTES) {
            throw new BadBytes(0, "an entry has " + BYTES + " bytes, not " + bytes.length);
        }
        var entry = ByteBuffer.wrap(bytes);
        var commitments = new byte[Format.GROUPS * Format.HASH];
        entry.get(20, commitments);
        return new Entry(
                Short.toUnsignedInt(entry.getShort(1)),
                Byte.toUnsignedInt(bytes[3]),
                entry.getLong(4),
                entry.getLong(12),
                commitments);
    }
}
