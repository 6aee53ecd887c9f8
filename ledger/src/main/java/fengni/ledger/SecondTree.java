package fengni.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * The RFC 6962 tree a second way: another SHA-256 and another order of folding than {@link MerkleTree}. A log died in
 * public of one flipped bit in one leaf hash; two computations that agree rule that out.
 */
final class SecondTree {
    private final SHA256Digest digest = new SHA256Digest();
    private final Deque<Part> parts = new ArrayDeque<>();
    private long size;

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Part(long leaves, byte[] hash) {}

    /**
     * Returns the tree of this size.
     *
     * @param peaks hashes of its perfect subtrees, largest first
     */
    static SecondTree resume(long size, List<byte[]> peaks) {
        var tree = new SecondTree();
        long left = size;
        for (byte[] peak : peaks) {
            long leaves = Long.highestOneBit(left);
            tree.parts.push(new Part(leaves, peak));
            left -= leaves;
        }
        tree.size = size;
        return tree;
    }

    void append(byte[] entry) {
        parts.push(new Part(1, hash(0, entry, new byte[0])));
        size++;
        while (parts.size() > 1) {
            var right = parts.pop();
            if (parts.element().leaves() != right.leaves()) {
                parts.push(right);
                return;
            }
            var left = parts.pop();
            parts.push(new Part(2 * left.leaves(), hash(1, left.hash(), right.hash())));
        }
    }

    long size() {
        return size;
    }

    byte[] root() {
        var smallestFirst = parts.iterator();
        if (!smallestFirst.hasNext()) {
            return finish();
        }
        var root = smallestFirst.next().hash();
        while (smallestFirst.hasNext()) {
            root = hash(1, smallestFirst.next().hash(), root);
        }
        return root;
    }

    private byte[] hash(int prefix, byte[] left, byte[] right) {
        digest.update((byte) prefix);
        digest.update(left, 0, left.length);
        digest.update(right, 0, right.length);
        return finish();
    }

    private byte[] finish() {
        var hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
