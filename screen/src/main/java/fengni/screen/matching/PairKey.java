package fengni.screen.matching;

/** How two symbols choose a place in a table of bits, and two bits there. Multiplied by odd numbers, neighbours lie far apart. */
final class PairKey {
    private static final int FIRST = 0x9E3779B1;
    private static final int SECOND = 0x85EBCA6B;
    private static final int THIRD = 0xC2B2AE35;
    private static final int FOURTH = 0x27D4EB2F;
    private static final int SIX_BITS = 26;
    private static final int FEWEST = 4;

    private PairKey() {}

    /** Returns the key of two symbols; its first bits choose the place. */
    static int of(int first, int second) {
        return first * FIRST + second * SECOND;
    }

    /** Returns the key of a row that one symbol makes longer. */
    static int longer(int key, int symbol) {
        return (key ^ symbol * THIRD) * FIRST;
    }

    /** Returns the bits of a key, or of a symbol, in a word. */
    static long bits(int key) {
        return (1L << ((key * THIRD) >>> SIX_BITS)) | (1L << ((key * FOURTH) >>> SIX_BITS));
    }

    /** Returns the exponent of a table that has so many bits for each of some words. */
    static int exponent(int words, int bitsEach) {
        int needed = Math.max(1, words * bitsEach / Long.SIZE);
        return Math.max(FEWEST, Integer.SIZE - Integer.numberOfLeadingZeros(needed - 1));
    }
}
