package fengni.motion;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import fengni.label.TranscodingCode;
import fengni.label.file.Medium;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** One encoder at work: pictures in, coded pictures out, none of them shown before one that is decoded earlier. */
final class Encoding implements AutoCloseable {
    /** Each holds pictures. */
    private static final int MOST_THREADS = 4;

    private final AVCodecContext context;
    private final AVPacket packet = av_packet_alloc();
    private final List<byte[]> coded = new ArrayList<>();
    private final BitSet keys = new BitSet();
    private long bytes;

    /**
     * How fast pictures follow one another, and how many bits the footage took.
     *
     * @param rate pictures in a second, about
     * @param bits in a second
     */
    record Pace(int rate, long bits) {}

    private Encoding(AVCodecContext context) {
        this.context = context;
    }

    /** Makes an encoder for pictures like the first. */
    static Encoding of(Coder coder, byte[] configuration, AVFrame first, Pace pace) throws Unworkable {
        var encoder = avcodec_find_encoder_by_name(coder.encoder());
        if (encoder == null || encoder.isNull()) {
            throw Unworkable.because(TranscodingCode.CODEC_NOT_CODED, coder.codec());
        }
        var encoding = new Encoding(avcodec_alloc_context3(encoder));
        var options = new AVDictionary(null);
        try {
            encoding.shape(first, pace);
            coder.tune(encoding.context, pace);
            encoding.context.max_b_frames(coder.reordered(configuration));
            coder.options(configuration).forEach((name, value) -> av_dict_set(options, name, value, 0));
            Unworkable.checked(coder.encoder(), avcodec_open2(encoding.context, encoder, options));
            return encoding;
        } catch (Unworkable failure) {
            encoding.close();
            throw failure;
        } finally {
            av_dict_free(options);
        }
    }

    private void shape(AVFrame first, Pace pace) {
        context.width(first.width())
                .height(first.height())
                .pix_fmt(first.format())
                .sample_aspect_ratio(first.sample_aspect_ratio())
                .color_range(first.color_range())
                .color_primaries(first.color_primaries())
                .color_trc(first.color_trc())
                .colorspace(first.colorspace())
                .chroma_sample_location(first.chroma_location());
        context.time_base(new AVRational().num(1).den(pace.rate()))
                .framerate(new AVRational().num(pace.rate()).den(1));
        context.gop_size(10 * pace.rate())
                .thread_count(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    /** Encodes a picture; the encoder copies what it keeps. */
    void feed(AVFrame frame) throws Unworkable {
        Unworkable.checked("encoder", avcodec_send_frame(context, frame));
        receive();
    }

    /**
     * Returns everything coded, in the order of decoding, which is that of showing.
     *
     * @param key which pictures must be such that they can be decoded by themselves
     */
    List<byte[]> drained(IntPredicate key) throws Unworkable {
        Unworkable.checked("encoder", avcodec_send_frame(context, new AVFrame(null)));
        receive();
        for (int i = 0; i < coded.size(); i++) {
            if (key.test(i) && !keys.get(i)) {
                throw Unworkable.broken("picture " + i + " cannot be decoded by itself");
            }
        }
        return coded;
    }

    private void receive() throws Unworkable {
        int received = avcodec_receive_packet(context, packet);
        while (received >= 0) {
            take();
            received = avcodec_receive_packet(context, packet);
        }
        if (received != AVERROR_EAGAIN() && received != AVERROR_EOF) {
            Unworkable.checked("encoder", received);
        }
    }

    private void take() throws Unworkable {
        var data = new byte[packet.size()];
        packet.data().capacity(data.length).get(data);
        long shown = packet.pts();
        keys.set(coded.size(), (packet.flags() & AV_PKT_FLAG_KEY) != 0);
        av_packet_unref(packet);
        bytes += data.length;
        if (shown != coded.size()) {
            throw Unworkable.broken("picture " + shown + " was coded in place of " + coded.size());
        }
        if (bytes > Medium.MOST_IN_MEMORY) {
            throw Unworkable.because(TranscodingCode.FOOTAGE_TOO_LARGE, Medium.MOST_IN_MEMORY >> 20);
        }
        coded.add(data);
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
