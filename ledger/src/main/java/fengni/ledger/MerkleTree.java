package fengni.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The RFC 6962 tree with SHA-256, growing by one leaf at a time; keeps one hash for each perfect subtree at the right
 * edge, so its memory is the logarithm of its size.
 *
 * <p>Not safe for use by several threads.
 */
final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The perfect subtrees from the left, largest first: one for each bit set in the size. */
    private final List<byte[]> peaks = new ArrayList<>();

    private final MessageDigest digest = Sha256.digest();
    private long size;

    /** Returns the hash of a leaf with these bytes. */
    static byte[] leafHash(byte[] entry) {
        var digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /** Returns the hash of a node over its two children. */
    static byte[] nodeHash(byte[] left, byte[] right) {
        return node(Sha256.digest(), left, right);
    }

    void append(byte[] leafHash) {
        var hash = leafHash;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            hash = node(digest, peaks.removeLast(), hash);
        }
        peaks.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    /** Returns the hashes of the perfect subtrees from the left, largest first: one for each bit set in the size. */
    List<byte[]> peaks() {
        return List.copyOf(peaks);
    }

    byte[] root() {
        if (peaks.isEmpty()) {
            return digest.digest();
        }
        var root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = node(digest, peaks.get(i), root);
        }
        return root.clone();
    }

    private static byte[] node(MessageDigest digest, byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
