package fengni.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Builds proofs from leaf hashes, as RFC 6962 (2.1.1 and 2.1.2) defines them.
 *
 * @param leafHash hash of the leaf at an index; asked for each leaf once a proof
 */
record Prover(LongFunction<byte[]> leafHash) {
    InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        inclusion(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    ConsistencyProof consistency(long from, long to) {
        if (from <= 0 || from > to) {
            throw new IllegalArgumentException("no proof from " + from + " to " + to);
        }
        List<byte[]> path = new ArrayList<>();
        consistency(from, 0, to, path);
        return new ConsistencyProof(from, to, path);
    }

    private void inclusion(long index, long start, long end, List<byte[]> path) {
        if (end - start == 1) {
            return;
        }
        long middle = middle(start, end);
        if (index < middle) {
            inclusion(index, start, middle, path);
            path.add(root(middle, end));
        } else {
            inclusion(index, middle, end, path);
            path.add(root(start, middle));
        }
    }

    private void consistency(long from, long start, long end, List<byte[]> path) {
        if (from == end) {
            if (start > 0) {
                path.add(root(start, end)); // the whole smaller tree is known to the verifier, a part of it is not
            }
            return;
        }
        long middle = middle(start, end);
        if (from <= middle) {
            consistency(from, start, middle, path);
            path.add(root(middle, end));
        } else {
            consistency(from, middle, end, path);
            path.add(root(start, middle));
        }
    }

    private byte[] root(long start, long end) {
        if (end - start == 1) {
            return leafHash.apply(start);
        }
        long middle = middle(start, end);
        return MerkleTree.nodeHash(root(start, middle), root(middle, end));
    }

    /** Splits at the largest power of two that is smaller than the number of leaves. */
    private static long middle(long start, long end) {
        return start + Long.highestOneBit(end - start - 1);
    }
}
