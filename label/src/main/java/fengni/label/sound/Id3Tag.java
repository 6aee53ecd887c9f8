package fengni.label.sound;

import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.List;
import java.util.Optional;

/**
 * An ID3v2 tag (id3.org: ID3v2.2 to 2.4).
 *
 * @param version 2, 3 or 4
 * @param flags of the tag
 * @param start offset of its head in the file
 * @param end the byte after it, footer included
 * @param body what stands between head and footer, with its unsynchronisation taken off where the whole body has it
 * @param extended length of the extended header at the beginning of the body
 */
record Id3Tag(int version, int flags, long start, long end, Medium body, int extended, Frames frames) {
    static final int HEAD = 10;
    static final int UNSYNCHRONISED = 0x80;
    static final int EXTENDED = 0x40;
    static final int FOOTER = 0x10;
    /** A size has four bytes of seven bits. */
    static final long MOST_BYTES = (1L << 28) - 1;

    /**
     * The frames of a tag.
     *
     * @param end the byte after the last of them
     * @param padded true if nothing but zeros follow
     * @param plainSizes true if sizes have eight bits in a byte where the version asks for seven
     */
    record Frames(List<Id3Frame> all, long end, boolean padded, boolean plainSizes, Optional<Finding> broken) {}

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** From ID3v2.4 on each frame is unsynchronised for itself. */
    boolean isWholeUnsynchronised() {
        return version < 4 && has(UNSYNCHRONISED);
    }

    long padding() {
        return frames.padded() ? body.length() - frames.end() : 0;
    }

    /** Returns the number that four bytes of seven bits stand for. */
    static long synchsafe(long bytes) {
        return (bytes & 0x7f) | (bytes >> 8 & 0x7f) << 7 | (bytes >> 16 & 0x7f) << 14 | (bytes >> 24 & 0x7f) << 21;
    }

    /** Returns the four bytes, of seven bits each, that stand for a number. */
    static int asSynchsafe(long number) {
        return (int) ((number & 0x7f)
                | (number >> 7 & 0x7f) << 8
                | (number >> 14 & 0x7f) << 16
                | (number >> 21 & 0x7f) << 24);
    }

    static boolean isSynchsafe(long bytes) {
        return (bytes & 0x8080_8080L) == 0;
    }
}
