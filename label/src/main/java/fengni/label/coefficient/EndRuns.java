package fengni.label.coefficient;

/**
 * Blocks of a progressive scan in which nothing new comes, told in one symbol for many, and the bits of coefficients that
 * are there already, which stand behind it (ITU-T T.81, G.1.2.2 and G.1.2.3).
 */
final class EndRuns {
    private static final int MOST_BLOCKS = 0x7fff;
    /** No decoder has to hold more; our own choice. */
    private static final int MOST_BITS = 900;

    private final Symbols to;
    private final int slot;
    private final byte[] bits = new byte[MOST_BITS + Plane.BLOCK];
    private int kept;
    private int blocks;
    /** How many of the bits belong to blocks that ended. */
    private int ended;

    EndRuns(Symbols to, int slot) {
        this.to = to;
        this.slot = slot;
    }

    void bit(int bit) {
        bits[kept++] = (byte) bit;
    }

    void block() {
        blocks++;
        ended = kept;
        if (blocks == MOST_BLOCKS || kept > MOST_BITS) {
            tell();
        }
    }

    /** Tells the blocks that ended; the bits of the present block stay. */
    void tell() {
        if (blocks > 0) {
            int size = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(blocks);
            to.symbol(slot, size << 4, blocks - (1 << size), size);
            told(ended);
        }
        blocks = 0;
        ended = 0;
    }

    /** Tells the bits of the present block up to here. */
    void tellBits() {
        told(kept);
    }

    private void told(int count) {
        for (int i = 0; i < count; i++) {
            to.bit(bits[i]);
        }
        System.arraycopy(bits, count, bits, 0, kept - count);
        kept -= count;
    }
}
