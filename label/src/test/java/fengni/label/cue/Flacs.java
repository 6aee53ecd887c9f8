package fengni.label.cue;

import static fengni.label.cue.Sounds.joined;
import static fengni.label.cue.Sounds.latin;

import fengni.label.file.Slice;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** FLAC files made by the tests themselves, and what decoders make of any. */
final class Flacs {
    private Flacs() {}

    /** The head of a frame that leaves rate and depth to the first block. */
    private static FrameHead plainHead(int channels) throws BrokenFrame {
        var head = new byte[] {-1, -8, 0x60, (byte) ((channels - 1) << 4), 0, 0, 0};
        head[6] = (byte) Checks.eight(head, 0, 6);
        return FrameHead.of(Slice.of(head));
    }

    /** One channel after the other has the sound a little fainter. */
    static byte[] flac(double seconds, int rate, int channels, int depth, int block) {
        var sound = Sounds.speech(seconds, rate, 3);
        double full = Math.scalb(0.9, depth - 1);
        var rows = new long[channels][sound.length];
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < sound.length; i++) {
                rows[channel][i] = Math.round(sound[i] * full / (channel + 1));
            }
        }
        return flac(rows, rate, depth, block);
    }

    static byte[] flac(long[][] rows, int rate, int depth, int block) {
        int count = rows[0].length;
        var frames = new byte[0];
        try {
            var head = plainHead(rows.length);
            for (int from = 0; from < count; from += block) {
                int to = Math.min(count, from + block);
                var some = new long[rows.length][];
                for (int i = 0; i < rows.length; i++) {
                    some[i] = Arrays.copyOfRange(rows[i], from, to);
                }
                frames = joined(
                        frames,
                        FlacCoding.frame(head.beside(false, from / block, to - from, rows.length), some, depth));
            }
            var digest = MessageDigest.getInstance("MD5").digest(FlacFrame.plain(rows, (depth + 7) / 8));
            return joined(latin("fLaC\u0080\0\0\""), info(rows, rate, depth, block, digest), frames);
        } catch (BrokenFrame | NoSuchAlgorithmException failure) {
            throw new AssertionError(failure);
        }
    }

    private static byte[] info(long[][] rows, int rate, int depth, int block, byte[] digest) {
        long middle = (long) rate << 44 | (rows.length - 1L) << 41 | (depth - 1L) << 36 | rows[0].length;
        return ByteBuffer.allocate(34)
                .putShort((short) block)
                .putShort((short) block)
                .position(10)
                .putLong(middle)
                .put(digest)
                .array();
    }

    /** Returns the samples, one row for each channel. */
    static long[][] decoded(byte[] flac) {
        var walked = FlacFile.walk(fengni.label.file.Medium.of(flac));
        var file = walked.file().orElseThrow(() -> new AssertionError(walked.faults()));
        var frames = new FlacFrames(file, file.start());
        var rows = new long[file.info().channels()][0];
        try {
            while (frames.hasNext()) {
                var frame = frames.next();
                for (int i = 0; i < rows.length; i++) {
                    int before = rows[i].length;
                    rows[i] = Arrays.copyOf(rows[i], before + frame.head().block());
                    System.arraycopy(
                            frame.samples()[i], 0, rows[i], before, frame.head().block());
                }
            }
        } catch (BrokenFrame broken) {
            throw new AssertionError(broken.what());
        }
        return rows;
    }
}
