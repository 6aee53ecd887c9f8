package fengni.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The part of a record that can be shredded: three groups, each with the random salt of its commitment.
 *
 * <p>A commitment is HMAC-SHA-256 keyed by the salt, so that a short or guessable group can not be found by trying once
 * the salt is gone.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Body(byte[] encoded, byte[] commitments) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Body of(Draft draft) {
        var salts = new byte[Format.GROUPS * Format.SALT];
        RANDOM.nextBytes(salts);
        var groups = new byte[][] {draft.who(), draft.what(), draft.decision()};
        int length = Format.GROUPS * (Format.SALT + 4) + draft.bytes();
        var body = ByteBuffer.allocate(4 + length).putInt(length);
        var commitments = ByteBuffer.allocate(Format.GROUPS * Format.HASH);
        for (int i = 0; i < groups.length; i++) {
            var salt = Arrays.copyOfRange(salts, i * Format.SALT, (i + 1) * Format.SALT);
            body.put(salt).putInt(groups[i].length).put(groups[i]);
            commitments.put(Sha256.hmac(salt, groups[i]));
        }
        return new Body(body.array(), commitments.array());
    }

    /** Reads the next body of a block: its three groups, checked against the commitments of its entry. */
    static byte[][] open(ByteBuffer block, byte[] commitments) throws BadBytes {
        var body = slice(block, block.position());
        var groups = new byte[Format.GROUPS][];
        for (int i = 0; i < groups.length; i++) {
            var salt = take(body, Format.SALT);
            groups[i] = take(body, length(body));
            var expected = Arrays.copyOfRange(commitments, i * Format.HASH, (i + 1) * Format.HASH);
            if (!MessageDigest.isEqual(expected, Sha256.hmac(salt, groups[i]))) {
                throw new BadBytes(body.position(), "group " + i + " does not agree with its commitment");
            }
        }
        if (body.hasRemaining()) {
            throw new BadBytes(body.position(), "a body is longer than its groups");
        }
        return groups;
    }

    /** Steps over the next body of a block. */
    static void skip(ByteBuffer block) throws BadBytes {
        slice(block, block.position());
    }

    private static ByteBuffer slice(ByteBuffer block, int at) throws BadBytes {
        int length = length(block);
        if (length < 0 || length > block.remaining()) {
            throw new BadBytes(at, "a body is longer than its block");
        }
        var body = block.slice(block.position(), length);
        block.position(block.position() + length);
        return body;
    }

    private static int length(ByteBuffer from) throws BadBytes {
        if (from.remaining() < 4) {
            throw new BadBytes(from.position(), "a body ends in the middle of a length");
        }
        return from.getInt();
    }

    private static byte[] take(ByteBuffer body, int length) throws BadBytes {
        if (length < 0 || length > body.remaining()) {
            throw new BadBytes(body.position(), "a group is longer than its body");
        }
        var bytes = new byte[length];
        body.get(bytes);
        return bytes;
    }
}
