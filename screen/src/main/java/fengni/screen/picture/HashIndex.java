package fengni.screen.picture;

import java.util.List;

/**
 * Finds every hash within a distance of another without looking at most of them. Immutable, built once, off the way of
 * requests; safe for several threads. It takes about 160 bytes a hash and 4 MiB.
 *
 * <p>Two hashes within {@value #FURTHEST} bits differ, in one of their sixteen pieces of 16 bits, in 31 / 16 bits at most,
 * which is one: so each piece of what is sought is looked up as it is and with each of its bits turned. More is true: going
 * round from some piece on, the first two differ in 2 · 31 / 16 at most, the first three in 3 · 31 / 16, because otherwise
 * the whole round would come to more than 31. So two pieces are kept beside each place in a list, and nearly all candidates
 * fall there, before their hashes are touched.
 */
public final class HashIndex {
    /** Distances are at most so large. */
    public static final int FURTHEST = 31;

    /** So many hashes at most; about 2.7 GB. */
    public static final int MOST_HASHES = 1 << 24;

    private static final int PIECES = 16;
    private static final int PIECE_BITS = 16;
    private static final int PIECE_VALUES = 1 << PIECE_BITS;
    private static final int PIECE_MASK = PIECE_VALUES - 1;
    private static final int WORDS = 4;

    private final long[] words;
    private final int[][] starts = new int[PIECES][];
    private final long[][] places = new long[PIECES][];

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
        for (int piece = 0; piece < PIECES; piece++) {
            search.among(piece);
        }
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
        var sorted = new long[size()];
        for (int at = 0; at < size(); at++) {
            sorted[next[piece(at, piece)]++] = (long) nextTwo(at, piece) << Integer.SIZE | at;
        }
        starts[piece] = ends;
        places[piece] = sorted;
    }

    private int piece(int at, int piece) {
        return (int) (words[WORDS * at + piece / WORDS] >>> PIECE_BITS * (piece % WORDS)) & PIECE_MASK;
    }

    private int nextTwo(int at, int piece) {
        return piece(at, (piece + 1) % PIECES) | piece(at, (piece + 2) % PIECES) << PIECE_BITS;
    }

    /** One search, with how much two hashes may differ in one, two and three neighbouring pieces. */
    private final class Search {
        private final long[] sought;
        private final int furthest;
        private final int one;
        private final int two;
        private final int three;
        private final Nearest nearest;

        Search(PictureHash hash, int furthest, Nearest nearest) {
            this.sought = new long[] {hash.first(), hash.second(), hash.third(), hash.fourth()};
            this.furthest = furthest;
            this.one = furthest / PIECES;
            this.two = 2 * furthest / PIECES;
            this.three = 3 * furthest / PIECES;
            this.nearest = nearest;
        }

        void among(int piece) {
            int value = soughtPiece(piece);
            scan(piece, value, 0);
            for (int bit = 0; bit < PIECE_BITS && one > 0; bit++) {
                scan(piece, value ^ 1 << bit, 1);
            }
        }

        private void scan(int piece, int value, int differing) {
            var sorted = places[piece];
            int behind = soughtPiece((piece + 1) % PIECES) | soughtPiece((piece + 2) % PIECES) << PIECE_BITS;
            int end = starts[piece][value + 1];
            for (int i = starts[piece][value]; i < end; i++) {
                int other = (int) (sorted[i] >>> Integer.SIZE) ^ behind;
                if (differing + Integer.bitCount(other & PIECE_MASK) <= two
                        && differing + Integer.bitCount(other) <= three) {
                    found((int) sorted[i], piece);
                }
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
                int second = first + differing(at, before + 1);
                if (first <= one && second <= two && second + differing(at, (before + 2) % PIECES) <= three) {
                    return true;
                }
            }
            return false;
        }

        private int differing(int at, int piece) {
            return Integer.bitCount(piece(at, piece) ^ soughtPiece(piece));
        }

        private int soughtPiece(int piece) {
            return (int) (sought[piece / WORDS] >>> PIECE_BITS * (piece % WORDS)) & PIECE_MASK;
        }
    }
}
