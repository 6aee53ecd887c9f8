package fengni.ledger;

import java.util.Arrays;
import java.util.List;

/**
 * That a leaf is in the tree of a size (RFC 9162, 2.1.3).
 *
 * @param index place of the leaf
 * @param size leaves of the tree
 * @param path sibling hashes from the leaf to the root
 */
record InclusionProof(long index, long size, List<byte[]> path) {
    /** Returns whether it proves the leaf under the root; never throws, whatever the proof holds. */
    boolean proves(byte[] leafHash, byte[] root) {
        if (index < 0 || index >= size || !Format.areHashes(path) || leafHash.length != Format.HASH) {
            return false;
        }
        long node = index;
        long last = size - 1;
        var hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleTree.nodeHash(sibling, hash);
                int lone = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= lone;
                last >>= lone;
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
