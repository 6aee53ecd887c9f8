package fengni.motion;

import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import fengni.label.Footage;
import fengni.label.Obstacle;
import fengni.label.Recoded;
import fengni.label.Showing;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** One footage on its way from decoder to encoder. */
final class Recoding implements AutoCloseable {
    private static final int FASTEST = 240;

    private final Coder coder;
    private final Footage footage;
    private final Showing showing;
    private final long[] times;
    private Optional<Begun> begun = Optional.empty();
    private int done;

    /** What the first picture settles for all. */
    private record Begun(Encoding encoding, Overlay overlay, Pixels pixels, int width, int height, int format) {
        boolean fits(AVFrame frame) {
            return frame.width() == width && frame.height() == height && frame.format() == format;
        }
    }

    private Recoding(Coder coder, Footage footage, Showing showing) {
        this.coder = coder;
        this.footage = footage;
        this.showing = showing;
        this.times = footage.samples().stream()
                .mapToLong(Footage.Sample::shown)
                .sorted()
                .toArray();
    }

    static Recoded.Done of(Coder coder, Footage footage, Showing showing) throws Unworkable {
        limit(footage, 0, 0);
        try (var recoding = new Recoding(coder, footage, showing);
                var decoding = Decoding.of(coder, footage.configuration())) {
            boolean first = true;
            for (Footage.Sample sample : footage.samples()) {
                decoding.feed(sample.data().whole().array(), sample.shown(), first, recoding::take);
                first = false;
            }
            decoding.drain(recoding::take);
            return recoding.proved();
        }
    }

    private void take(AVFrame frame) throws Unworkable {
        if (done >= times.length || frame.pts() != times[done]) {
            throw Unworkable.broken("picture " + done + " comes at " + frame.pts());
        }
        if (begun.isEmpty()) {
            begun = Optional.of(begin(frame));
        }
        var work = begun.get();
        if (!work.fits(frame)) {
            throw Unworkable.broken("the pictures change their size or kind");
        }
        Unworkable.checked("picture", av_frame_make_writable(frame));
        if (frame.pts() < footage.wordsUntil()) {
            work.overlay().draw(frame, work.pixels());
        }
        frame.pict_type(kind()).quality(0).pts(done++);
        work.encoding().feed(frame);
    }

    private Begun begin(AVFrame frame) throws Unworkable {
        limit(footage, frame.width(), frame.height());
        var pixels = Pixels.of(coder, frame);
        var overlay = Overlay.of(footage, showing, frame);
        var encoding = Encoding.of(coder, footage.configuration(), frame, pace());
        return new Begun(encoding, overlay, pixels, frame.width(), frame.height(), frame.format());
    }

    /** The codec tells its own size, whatever the container told. */
    private static void limit(Footage footage, int width, int height) throws Unworkable {
        try {
            Footage.limit(footage.samples().size(), width, height);
        } catch (Obstacle obstacle) {
            throw Unworkable.because(obstacle);
        }
    }

    /** Keys stay where they were, for who jumps there; an encoder that could choose another order is told not to. */
    private int kind() {
        if (footage.samples().get(done).key()) {
            return AV_PICTURE_TYPE_I;
        }
        return coder == Coder.MPEG4 ? AV_PICTURE_TYPE_P : AV_PICTURE_TYPE_NONE;
    }

    private Encoding.Pace pace() {
        double seconds = Math.max(1, times[times.length - 1] - times[0]) / (double) footage.timescale();
        long bytes = footage.samples().stream()
                .mapToLong(sample -> sample.data().length())
                .sum();
        int rate = Math.clamp(Math.round((times.length - 1) / seconds), 1, FASTEST);
        return new Encoding.Pace(rate, (long) (8 * bytes * rate / (double) times.length));
    }

    private Recoded.Done proved() throws Unworkable {
        if (done != times.length) {
            throw Unworkable.broken(done + " pictures of " + times.length);
        }
        var work = begun.orElseThrow(() -> Unworkable.broken("no picture"));
        var coded =
                work.encoding().drained(index -> footage.samples().get(index).key());
        if (coded.size() != times.length) {
            throw Unworkable.broken(coded.size() + " coded pictures of " + times.length);
        }
        var seam = Seam.of(coder, footage, coded);
        new Proof(coder, footage, work.overlay(), work.pixels()).hold(seam);
        return seam;
    }

    @Override
    public void close() {
        begun.ifPresent(work -> work.encoding().close());
    }
}
