package fengni.label.cue;

import fengni.label.file.Slice;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The first metadata block of a FLAC file (RFC 9639, 8.2).
 *
 * @param block most samples of one channel in a frame; the number in every frame but the last if frames are numbered
 * @param frames samples of one channel in the whole file; 0 if not told
 * @param digest MD5 of the samples; zeros if not told
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record FlacInfo(int block, int rate, int channels, int bits, long frames, byte[] digest) {
    static final int LENGTH = 34;
    /** The number of samples has 36 bits. */
    static final long MOST_FRAMES = (1L << 36) - 1;

    private static final int LEAST_BLOCK = 16;

    static FlacInfo of(Slice bytes) {
        int middle = (int) bytes.u32(10);
        return new FlacInfo(
                bytes.u16(2),
                middle >>> 12,
                ((middle >> 9) & 7) + 1,
                ((middle & 0x1f0) >> 4) + 1,
                (middle & 0x0fL) << 32 | bytes.u32(14),
                bytes.part(18, 16).bytes());
    }

    boolean hasDigest() {
        return !Arrays.equals(digest, new byte[16]);
    }

    int sampleBytes() {
        return (bits + 7) / 8;
    }

    int frameBytes() {
        return sampleBytes() * channels;
    }

    /** Returns the block with another content, of the same rate, channels and depth. */
    byte[] with(Tally tally, byte[] newDigest) {
        long middle = (long) rate << 44 | (long) (channels - 1) << 41 | (long) (bits - 1) << 36 | tally.frames();
        return ByteBuffer.allocate(LENGTH)
                .putShort((short) Math.max(LEAST_BLOCK, tally.leastBlock()))
                .putShort((short) Math.max(LEAST_BLOCK, tally.mostBlock()))
                .putInt(tally.leastBytes() << 8)
                .position(7)
                .putInt(tally.mostBytes() << 8)
                .position(10)
                .putLong(middle)
                .put(newDigest)
                .array();
    }
}
