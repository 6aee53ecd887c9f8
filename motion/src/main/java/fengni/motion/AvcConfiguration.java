package fengni.motion;

import fengni.label.TranscodingCode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What decoders of H.264 are told (ISO/IEC 14496-15, 5.3.3.1): parameter sets, and how long the length before a unit is.
 *
 * @param head version, profile, compatibility, level
 * @param tail what stands behind the sets for some profiles
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record AvcConfiguration(byte[] head, int lengthBytes, List<byte[]> sequences, List<byte[]> pictures, byte[] tail) {
    private static final int HEAD = 4;
    private static final int LEVEL = 3;
    private static final int MAIN = 77;
    private static final int HIGH = 100;
    private static final int MOST_SETS = 31;

    static AvcConfiguration of(byte[] bytes) throws Unworkable {
        try {
            var sequences = new ArrayList<byte[]>();
            var pictures = new ArrayList<byte[]>();
            int at = sets(bytes, HEAD + 1, 0x1f, sequences);
            at = sets(bytes, at, 0xff, pictures);
            var head = java.util.Arrays.copyOf(bytes, HEAD);
            var tail = java.util.Arrays.copyOfRange(bytes, at, bytes.length);
            return new AvcConfiguration(head, (bytes[HEAD] & 3) + 1, sequences, pictures, tail);
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException cut) {
            throw Unworkable.broken("the box avcC is broken");
        }
    }

    private static int sets(byte[] bytes, int from, int mask, List<byte[]> sets) {
        int at = from + 1;
        for (int left = bytes[from] & mask; left > 0; left--) {
            int length = (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
            if (at + 2 + length > bytes.length) {
                throw new IllegalArgumentException("cut off");
            }
            sets.add(java.util.Arrays.copyOfRange(bytes, at + 2, at + 2 + length));
            at += 2 + length;
        }
        return at;
    }

    /** Returns what an encoder may use without asking more of a decoder than the film does. */
    static String profile(byte[] configuration) {
        int told = configuration.length > 1 ? configuration[1] & 0xff : 0;
        return told >= HIGH ? "high" : told == MAIN ? "main" : "constrained_baseline";
    }

    /** Returns the numbers of the sequence parameter sets. */
    Set<Integer> sequenceNumbers() throws Unworkable {
        var numbers = new HashSet<Integer>();
        for (byte[] set : sequences) {
            var bits = Bits.of(set);
            bits.number(32); // kind, profile, constraints, level
            numbers.add(bits.exponential());
        }
        return numbers;
    }

    /** Returns the numbers of the picture parameter sets. */
    Set<Integer> pictureNumbers() throws Unworkable {
        var numbers = new HashSet<Integer>();
        for (byte[] set : pictures) {
            var bits = Bits.of(set);
            bits.number(8);
            numbers.add(bits.exponential());
        }
        return numbers;
    }

    /** Returns the configuration with one more pair of sets, which have numbers of their own. */
    AvcConfiguration with(byte[] sequence, byte[] picture) throws Unworkable {
        if (sequences.size() >= MOST_SETS || pictures.size() >= MOST_SETS) {
            throw Unworkable.because(TranscodingCode.FILM_LAYOUT, "avcC");
        }
        var level = head.clone();
        level[LEVEL] = (byte) Math.max(head[LEVEL] & 0xff, sequence[LEVEL] & 0xff);
        return new AvcConfiguration(level, lengthBytes, added(sequences, sequence), added(pictures, picture), tail);
    }

    private static List<byte[]> added(List<byte[]> sets, byte[] more) {
        var all = new ArrayList<>(sets);
        all.add(more);
        return all;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.write(0xfc | (lengthBytes - 1));
        out.write(0xe0 | sequences.size());
        sequences.forEach(set -> written(set, out));
        out.write(pictures.size());
        pictures.forEach(set -> written(set, out));
        out.writeBytes(tail);
        return out.toByteArray();
    }

    private static void written(byte[] set, ByteArrayOutputStream out) {
        out.write(set.length >> 8);
        out.write(set.length);
        out.writeBytes(set);
    }
}
