package fengni.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * That a tree is the beginning of a larger one (RFC 9162, 2.1.4). Says nothing about an empty tree, of which every tree
 * is the beginning.
 *
 * @param from leaves of the smaller tree, 1 or more
 * @param to leaves of the larger one
 */
record ConsistencyProof(long from, long to, List<byte[]> path) {
    /** Returns whether it proves the one root to be the past of the other; never throws, whatever the proof holds. */
    boolean proves(byte[] fromRoot, byte[] toRoot) {
        if (from <= 0 || from > to || !Format.areHashes(path)) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && Arrays.equals(fromRoot, toRoot);
        }
        if (path.isEmpty() || fromRoot.length != Format.HASH) {
            return false;
        }
        List<byte[]> hashes = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            hashes.addFirst(fromRoot); // the smaller tree is itself a node of the larger one
        }
        return climb(hashes, fromRoot, toRoot);
    }

    private boolean climb(List<byte[]> hashes, byte[] fromRoot, byte[] toRoot) {
        int shared = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> shared;
        long last = (to - 1) >> shared;
        var smaller = hashes.getFirst();
        var larger = smaller;
        for (byte[] sibling : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                smaller = MerkleTree.nodeHash(sibling, smaller);
                larger = MerkleTree.nodeHash(sibling, larger);
                int lone = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= lone;
                last >>= lone;
            } else {
                larger = MerkleTree.nodeHash(larger, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(smaller, fromRoot) && Arrays.equals(larger, toRoot);
    }
}
