package fengni.motion;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_U8;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;
import static org.bytedeco.ffmpeg.global.avutil.av_get_packed_sample_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_sample_fmt_is_planar;

import fengni.label.SoundEnd;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** What is heard of some packets of sound, all channels as one. */
final class Hearing {
    /** A decoder that begins in the middle may miss what the first packets need. */
    private static final int LOST_AT_START = 12;

    /** The end of a sound, a pause of a minute and the rhythm; a few bytes can tell of more. */
    private static final int MOST_SECONDS = SoundEnd.MOST_PAUSE_SECONDS + 16;

    private final AVChannelLayout layout = new AVChannelLayout();
    private double[] sound = new double[1 << 14];
    private int count;
    private int rate;
    private int lastFrames;
    private boolean changed;

    private Hearing() {}

    static Hearing of(SoundCoder coder, SoundEnd end, List<byte[]> packets) throws Unworkable {
        var hearing = new Hearing();
        try (var decoding = Decoding.of(coder.id(end), end.configuration(), context -> {
            context.sample_rate(end.rate());
            av_channel_layout_default(context.ch_layout(), end.channels());
        })) {
            for (int i = 0; i < packets.size(); i++) {
                try {
                    decoding.feed(packets.get(i), i, true, hearing::take);
                } catch (Unworkable lost) {
                    if (i >= LOST_AT_START || i == packets.size() - 1) {
                        throw lost;
                    }
                }
            }
            decoding.drain(hearing::take);
        }
        return hearing;
    }

    private void take(AVFrame frame) throws Unworkable {
        if (rate == 0) {
            rate = frame.sample_rate();
            Unworkable.checked("channels", av_channel_layout_copy(layout, frame.ch_layout()));
        }
        changed |= rate != frame.sample_rate()
                || layout.nb_channels() != frame.ch_layout().nb_channels();
        lastFrames = frame.nb_samples();
        if (changed || lastFrames <= 0 || channels() < 1 || channels() > SoundEnd.MOST_CHANNELS) {
            throw Unworkable.broken("the sound changes its rate or channels");
        }
        if (lastFrames > (long) MOST_SECONDS * Math.clamp(rate, 0, SoundEnd.MOST_RATE) - count) {
            throw Unworkable.broken("more sound than was told");
        }
        if (count + lastFrames > sound.length) {
            sound = Arrays.copyOf(sound, Math.max(sound.length / 2 * 3, count + lastFrames));
        }
        boolean planar = av_sample_fmt_is_planar(frame.format()) != 0;
        for (int channel = 0; channel < channels(); channel++) {
            add(frame, channel, planar);
        }
        count += lastFrames;
    }

    private void add(AVFrame frame, int channel, boolean planar) throws Unworkable {
        int width = av_get_bytes_per_sample(frame.format());
        int format = av_get_packed_sample_fmt(frame.format());
        int step = planar ? 1 : channels();
        var bytes = frame.data(planar ? channel : 0)
                .capacity((long) width * step * lastFrames)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder());
        for (int i = 0; i < lastFrames; i++) {
            sound[count + i] += sample(bytes, format, width * (i * step + (planar ? 0 : channel))) / channels();
        }
    }

    private static double sample(ByteBuffer bytes, int format, int at) throws Unworkable {
        if (format == AV_SAMPLE_FMT_FLT) {
            return finite(bytes.getFloat(at));
        }
        if (format == AV_SAMPLE_FMT_S16) {
            return bytes.getShort(at) / 32_768d;
        }
        if (format == AV_SAMPLE_FMT_S32) {
            return bytes.getInt(at) / 2_147_483_648d;
        }
        if (format == AV_SAMPLE_FMT_DBL) {
            return finite(bytes.getDouble(at));
        }
        if (format == AV_SAMPLE_FMT_U8) {
            return ((bytes.get(at) & 0xff) - 128) / 128d;
        }
        throw Unworkable.broken("samples of kind " + format);
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    int rate() {
        return rate;
    }

    int channels() {
        return layout.nb_channels();
    }

    AVChannelLayout layout() {
        return layout;
    }

    /** Returns samples of one channel. */
    int frames() {
        return count;
    }

    /** Returns how many of them the last piece had. */
    int lastFrames() {
        return lastFrames;
    }

    /** Returns the last samples, at most so many. */
    double[] last(int most) {
        return Arrays.copyOfRange(sound, Math.max(0, count - most), count);
    }

    /** Returns true if the other begins with so many samples of this. */
    boolean begins(Hearing other, int frames) {
        return other.count >= frames && Arrays.equals(sound, 0, frames, other.sound, 0, frames);
    }
}
