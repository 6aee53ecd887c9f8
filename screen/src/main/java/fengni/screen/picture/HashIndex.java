package fengni.screen.picture;

import java.util.List;

/**
 * Finds every hash within a distance of another without looking at most of them. Immutable, built once, off the way of
 * requests; safe for several threads. It takes about 130 bytes a hash and 4 MiB.
 *
 * <p>Two hashes within {@value #FURTHEST} bits differ, in one of their sixteen pieces of 16 bits, in 31 / 16 bits at most,
 * which is one: so each piece of what is sought is looked up as it is and with each of its bits turned. More is true: there
 * is a piece of that kind which, taken together with the one behind it, differs in 2 · 31 / 16 bits at most (going round, the
 * last comes before the first), because otherwise the whole round would come to more than 31. So the piece behind is kept
 * beside each place in a list, and nearly all candidates fall there, before their hashes are touched.
 */
public final class HashIndex {
    /** Distances are at most so large. */
    public static final int FURTHEST = 31;

    /** So many hashes at most; about 2.2 GB. */
    public static final int MOST_HASHES = 1 << 24;

    private static final int PIECES = 16;
    private static final int PIECE_BITS = 16;
    private static final int PIECE_VALUES = 1 << PIECE_BITS;
    private static final int PIECE_MASK = PIECE_VALUES - 1;
    private static final int WORDS = 4;

    private final long[] words;
    private final int[][] starts = new int[PIECES][];
    private final int[][] places = new int[PIECES][];
    private final char[][] nexts = new char[PIECES][];

    private HashIndex(long[] words) {
        this.words = words;
        for (int piece = 0; piece < PIECES; piece++) {
            sort(piece);
        }
    }

    /**
     * Builds an index; some seconds for a million hashes.
     *
     * @throws IllegalArgumentException if there are more than {@value #MOST_HASHES}
     */
    public static HashIndex of(List<PictureHash> hashes) {
        if (hashes.size() > MOST_HASHES) {
            throw new IllegalArgumentException(hashes.size() + " hashes, at most " + MOST_HASHES + " are supported");
        }
        var words = new long[WORDS * hashes.size()];
        int at = 0;
        for (PictureHash hash : hashes) {
            words[at++] = hash.first();
            words[at++] = hash.second();
            words[at++] = hash.third();
            words[at++] = hash.fourth();
        }
        return new HashIndex(words);
    }

    /** Returns the number of hashes. */
    public int size() {
        return words.length / WORDS;
    }

    /**
     * Returns the hashes within a distance, nearest first, then by place.
     *
     * @param furthest 0 to {@value #FURTHEST}
     * @param most so many are returned at most, the nearest; 1 or more
     */
    public List<Near> within(PictureHash hash, int furthest, int most) {
        if (furthest < 0 || furthest > FURTHEST || most < 1) {
            throw new IllegalArgumentException("distance " + furthest + ", should be 0 to " + FURTHEST + "; at most "
                    + most + ", should be 1 or more");
        }
        var search = new Search(hash, furthest, new Nearest(most));
        search.open();
        search.look();
        return search.nearest.list();
    }

    /** Sorts the places of all hashes by the value of one piece, by counting. */
    private void sort(int piece) {
        var ends = new int[PIECE_VALUES + 1];
        for (int at = 0; at < size(); at++) {
            ends[piece(at, piece) + 1]++;
        }
        for (int value = 0; value < PIECE_VALUES; value++) {
            ends[value + 1] += ends[value];
        }
        var next = ends.clone();
        // one more than there are: a list may be empty and stand at the very end
        var behind = new char[size() + 1];
        var sorted = new int[size()];
        for (int at = 0; at < size(); at++) {
            int to = next[piece(at, piece)]++;
            sorted[to] = at;
            behind[to] = (char) piece(at, (piece + 1) % PIECES);
        }
        starts[piece] = ends;
        places[piece] = sorted;
        nexts[piece] = behind;
    }

    private int piece(int at, int piece) {
        return (int) (words[WORDS * at + piece / WORDS] >>> (PIECE_BITS * (piece % WORDS))) & PIECE_MASK;
    }

    /** One search, with how much two hashes may differ in one piece and in two neighbouring ones. */
    private final class Search {
        private final long[] sought;
        private final int[] pieces = new int[PIECES];
        private final int furthest;
        private final int one;
        private final int two;
        private final Nearest nearest;
        private final int lists;
        private final int[] begins;
        private final int[] ends;
        private final char[] firsts;

        Search(PictureHash hash, int furthest, Nearest nearest) {
            this.sought = new long[] {hash.first(), hash.second(), hash.third(), hash.fourth()};
            for (int piece = 0; piece < PIECES; piece++) {
                pieces[piece] = (int) (sought[piece / WORDS] >>> (PIECE_BITS * (piece % WORDS))) & PIECE_MASK;
            }
            this.furthest = furthest;
            this.one = furthest / PIECES;
            this.two = 2 * furthest / PIECES;
            this.nearest = nearest;
            this.lists = one > 0 ? 1 + PIECE_BITS : 1;
            this.begins = new int[PIECES * lists];
            this.ends = new int[PIECES * lists];
            this.firsts = new char[PIECES * lists];
        }

        /**
         * Finds where every list begins and takes its first entry, before any list is read: nearly every step leads to a far
         * place in memory, and so the processor waits for all of them at once. The first list of a piece is that of its own
         * value, the others are those with one bit turned.
         */
        void open() {
            for (int piece = 0; piece < PIECES; piece++) {
                for (int turned = 0; turned < lists; turned++) {
                    int value = pieces[piece] ^ (turned == 0 ? 0 : 1 << (turned - 1));
                    begins[piece * lists + turned] = starts[piece][value];
                    ends[piece * lists + turned] = starts[piece][value + 1];
                }
            }
            for (int piece = 0; piece < PIECES; piece++) {
                for (int list = piece * lists; list < (piece + 1) * lists; list++) {
                    firsts[list] = nexts[piece][begins[list]];
                }
            }
        }

        void look() {
            for (int piece = 0; piece < PIECES; piece++) {
                look(piece, piece * lists, 0);
                for (int list = piece * lists + 1; list < (piece + 1) * lists; list++) {
                    look(piece, list, 1);
                }
            }
        }

        private void look(int piece, int list, int differing) {
            var behind = nexts[piece];
            int sought = pieces[(piece + 1) % PIECES];
            int end = ends[list];
            char next = firsts[list];
            for (int i = begins[list]; i < end; ) {
                if (Integer.bitCount(next ^ sought) <= two - differing) {
                    found(places[piece][i], piece);
                }
                next = behind[++i];
            }
        }

        /** A hash may be near from several pieces on; the first of them counts. */
        private void found(int at, int piece) {
            int distance = 0;
            for (int word = 0; word < WORDS; word++) {
                distance += Long.bitCount(words[WORDS * at + word] ^ sought[word]);
            }
            if (distance <= furthest && !isFoundBefore(at, piece)) {
                nearest.add(at, distance);
            }
        }

        private boolean isFoundBefore(int at, int piece) {
            for (int before = 0; before < piece; before++) {
                int first = differing(at, before);
                if (first <= one && first + differing(at, before + 1) <= two) {
                    return true;
                }
            }
            return false;
        }

        private int differing(int at, int piece) {
            return Integer.bitCount(piece(at, piece) ^ pieces[piece]);
        }
    }
}
