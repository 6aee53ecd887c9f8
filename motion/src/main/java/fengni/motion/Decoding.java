package fengni.motion;

import static org.bytedeco.ffmpeg.global.avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import fengni.label.Footage;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** One decoder at work: coded pictures or sound in, pictures out in the order in which they are shown, or sound. */
final class Decoding implements AutoCloseable {
    private final AVCodecContext context;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();

    /** Takes a picture, which is gone afterwards. */
    interface Taker {
        void take(AVFrame frame) throws Unworkable;
    }

    private Decoding(AVCodecContext context) {
        this.context = context;
    }

    static Decoding of(Coder coder, byte[] configuration) throws Unworkable {
        return of(coder.id(), configuration, context -> context.max_pixels(Footage.MOST_PIXELS));
    }

    /** @param told tells the decoder what does not stand in the configuration */
    static Decoding of(int codec, byte[] configuration, Consumer<AVCodecContext> told) throws Unworkable {
        var decoder = avcodec_find_decoder(codec);
        if (decoder == null || decoder.isNull()) {
            throw Unworkable.broken("no decoder");
        }
        var decoding = new Decoding(avcodec_alloc_context3(decoder));
        try {
            decoding.tell(configuration);
            told.accept(decoding.context);
            decoding.context.thread_count(1); // each thread holds pictures
            Unworkable.checked("decoder", avcodec_open2(decoding.context, decoder, new AVDictionary(null)));
            return decoding;
        } catch (Unworkable failure) {
            decoding.close();
            throw failure;
        }
    }

    private void tell(byte[] configuration) {
        var room = new BytePointer(av_mallocz(configuration.length + (long) AV_INPUT_BUFFER_PADDING_SIZE))
                .capacity(configuration.length);
        room.put(configuration, 0, configuration.length);
        context.extradata(room).extradata_size(configuration.length);
    }

    /** @param shown comes back with the picture, as its time */
    void feed(byte[] data, long shown, boolean key, Taker taker) throws Unworkable {
        Unworkable.checked("packet", av_new_packet(packet, data.length));
        packet.data().capacity(data.length).put(data, 0, data.length);
        packet.pts(shown).flags(key ? AV_PKT_FLAG_KEY : 0);
        int sent = avcodec_send_packet(context, packet);
        av_packet_unref(packet);
        Unworkable.checked("decoder", sent);
        receive(taker);
    }

    /** Brings what the decoder still holds back. */
    void drain(Taker taker) throws Unworkable {
        Unworkable.checked("decoder", avcodec_send_packet(context, new AVPacket(null)));
        receive(taker);
    }

    private void receive(Taker taker) throws Unworkable {
        int received = avcodec_receive_frame(context, frame);
        while (received >= 0) {
            try {
                taker.take(frame);
            } finally {
                av_frame_unref(frame);
            }
            received = avcodec_receive_frame(context, frame);
        }
        if (received != AVERROR_EAGAIN() && received != AVERROR_EOF) {
            Unworkable.checked("decoder", received);
        }
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
