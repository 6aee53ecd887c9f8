package fengni.label.cue;

/** Counts the frames of a FLAC file as they are written; for one thread. */
final class Tally {
    /** Three bytes in the file; a larger frame is not told. */
    private static final int MOST_TOLD = 0xffffff;

    private long frames;
    private int leastBlock = Integer.MAX_VALUE;
    private int mostBlock;
    private int lastBlock;
    private int leastBytes = Integer.MAX_VALUE;
    private int mostBytes;
    private long bytes;

    void add(int block, int length) {
        // the last block may be shorter than the least, so it counts only when another comes
        leastBlock = lastBlock > 0 ? Math.min(leastBlock, lastBlock) : leastBlock;
        lastBlock = block;
        mostBlock = Math.max(mostBlock, block);
        leastBytes = Math.min(leastBytes, length);
        mostBytes = Math.max(mostBytes, length);
        frames += block;
        bytes += length;
    }

    /** Returns the samples of one channel so far. */
    long frames() {
        return frames;
    }

    long bytes() {
        return bytes;
    }

    int leastBlock() {
        return Math.min(leastBlock, mostBlock);
    }

    int mostBlock() {
        return mostBlock;
    }

    int leastBytes() {
        return leastBytes > MOST_TOLD ? 0 : leastBytes;
    }

    int mostBytes() {
        return mostBytes > MOST_TOLD ? 0 : mostBytes;
    }
}
