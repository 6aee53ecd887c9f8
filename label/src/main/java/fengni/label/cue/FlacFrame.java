package fengni.label.cue;

import fengni.label.file.Slice;

/**
 * A frame of FLAC, decoded.
 *
 * @param at offset in the file
 * @param bytes the whole frame
 * @param samples one row for each channel
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record FlacFrame(long at, FrameHead head, Slice bytes, long[][] samples) {

    /**
     * Decodes the frame that begins here.
     *
     * @param there at least the whole frame
     */
    static FlacFrame decode(long at, Slice there, FlacInfo info) throws BrokenFrame {
        var head = FrameHead.of(there);
        if (!head.fits(info)) {
            throw new BrokenFrame("other format");
        }
        var bits = new Bits(there.from(head.bytes().length()));
        var samples = new long[info.channels()][];
        for (int channel = 0; channel < samples.length; channel++) {
            boolean difference = channel == (head.coding() == 9 ? 0 : 1) && head.coding() >= 8;
            samples[channel] = Subframe.decode(bits, head.block(), info.bits() + (difference ? 1 : 0));
        }
        int end = bits.aligned();
        int sum = (int) bits.unsigned(16);
        if (sum != Checks.sixteen(0, there.file(), there.start(), end)) {
            throw new BrokenFrame("CRC-16");
        }
        apart(head.coding(), samples);
        return new FlacFrame(at, head, there.part(0, end + 2 - there.start()), samples);
    }

    long end() {
        return at + bytes.length();
    }

    /** Brings back left and right from one of them, or their mean, and their difference. */
    private static void apart(int coding, long[][] samples) {
        if (coding < 8) {
            return;
        }
        var one = samples[0];
        var two = samples[1];
        for (int i = 0; i < one.length; i++) {
            switch (coding) {
                case 8 -> two[i] = one[i] - two[i];
                case 9 -> one[i] += two[i];
                default -> {
                    long sum = one[i] << 1 | (two[i] & 1);
                    one[i] = (sum + two[i]) >> 1;
                    two[i] = (sum - two[i]) >> 1;
                }
            }
        }
    }

    /** Returns the samples as they are digested: little-endian, channel by channel, frame by frame. */
    static byte[] plain(long[][] samples, int sampleBytes) {
        int block = samples[0].length;
        var plain = new byte[block * samples.length * sampleBytes];
        int at = 0;
        for (int i = 0; i < block; i++) {
            for (long[] row : samples) {
                long sample = row[i];
                for (int octet = 0; octet < sampleBytes; octet++) {
                    plain[at++] = (byte) (sample >> (8 * octet));
                }
            }
        }
        return plain;
    }

    /** Adds the mean of the channels to the end of a row, from -1 to 1. */
    void mix(double[] row, int from, int bits) {
        double full = Math.scalb(1d, bits - 1) * samples.length;
        for (int i = 0; i < head.block() && from + i < row.length; i++) {
            double sum = 0;
            for (long[] channel : samples) {
                sum += channel[i];
            }
            row[from + i] = sum / full;
        }
    }
}
