package fengni.motion;

import fengni.label.Footage;
import fengni.label.Recoded;
import fengni.label.TranscodingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Decodes the new beginning and some of what follows once more: every picture comes at its time, those that should have
 * the words have them, and behind the seam the pictures are those that the film showed before, to the last bit.
 */
final class Proof {
    /** Coding again blurs edges; other pictures differ from black and white by some 100 shades. */
    private static final double NEAR = 48;

    private final Coder coder;
    private final Footage footage;
    private final Overlay overlay;
    private final Pixels pixels;

    Proof(Coder coder, Footage footage, Overlay overlay, Pixels pixels) {
        this.coder = coder;
        this.footage = footage;
        this.overlay = overlay;
        this.pixels = pixels;
    }

    /** A picture as it comes out of a decoder. */
    private record Seen(long shown, long sum, double distance) {}

    void hold(Recoded.Done done) throws Unworkable {
        var expected = decoded(footage.configuration(), List.of(), new byte[0]);
        var found = decoded(done.configuration(), done.samples(), done.before());
        int count = footage.samples().size();
        if (found.size() != count + expected.size()) {
            throw differs((found.size() - expected.size()) + " pictures of " + count);
        }
        for (int i = 0; i < count; i++) {
            var picture = found.get(i);
            if (i > 0 && picture.shown() <= found.get(i - 1).shown()) {
                throw differs("the order of pictures at " + i);
            }
            if (picture.shown() < footage.wordsUntil() && picture.distance() > NEAR) {
                throw differs("the words on picture " + i);
            }
        }
        for (int i = 0; i < expected.size(); i++) {
            var picture = found.get(count + i);
            if (picture.sum() != expected.get(i).sum()
                    || picture.shown() != expected.get(i).shown()) {
                throw differs("picture " + i + " behind the seam");
            }
        }
    }

    private static Unworkable differs(String what) {
        return Unworkable.because(TranscodingCode.FILM_READ_BACK, what);
    }

    private List<Seen> decoded(byte[] configuration, List<byte[]> samples, byte[] before) throws Unworkable {
        var seen = new ArrayList<Seen>();
        if (samples.isEmpty() && footage.following().isEmpty()) {
            return seen;
        }
        long[] times = footage.samples().stream()
                .mapToLong(Footage.Sample::shown)
                .sorted()
                .toArray();
        Decoding.Taker taker = frame -> seen.add(seen(frame));
        try (var decoding = Decoding.of(coder, configuration)) {
            for (int i = 0; i < samples.size(); i++) {
                decoding.feed(samples.get(i), times[i], i == 0, taker);
            }
            for (int i = 0; i < footage.following().size(); i++) {
                var sample = footage.following().get(i);
                decoding.feed(i == 0 ? joined(before, sample) : bytes(sample), sample.shown(), i == 0, taker);
            }
            decoding.drain(taker);
        }
        return seen;
    }

    private static byte[] bytes(Footage.Sample sample) {
        return sample.data().whole().array();
    }

    private static byte[] joined(byte[] before, Footage.Sample sample) {
        var after = bytes(sample);
        var both = java.util.Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, both, before.length, after.length);
        return both;
    }

    private Seen seen(AVFrame frame) {
        return new Seen(frame.pts(), sum(frame), overlay.distance(frame, pixels));
    }

    private long sum(AVFrame frame) {
        var sum = new CRC32();
        var row = new byte[frame.width() * (pixels.depth() > 8 ? 2 : 1)];
        for (int y = 0; y < frame.height(); y++) {
            frame.data(0).getPointer((long) y * frame.linesize(0)).get(row);
            sum.update(row);
        }
        int columns = -(-frame.width() >> pixels.columnsShift()) * (pixels.depth() > 8 ? 2 : 1);
        for (int plane = 1; plane <= 2 && pixels.hasColour(); plane++) {
            for (int y = 0; y < -(-frame.height() >> pixels.rowsShift()); y++) {
                frame.data(plane).getPointer((long) y * frame.linesize(plane)).get(row, 0, columns);
                sum.update(row, 0, columns);
            }
        }
        return sum.getValue();
    }
}
