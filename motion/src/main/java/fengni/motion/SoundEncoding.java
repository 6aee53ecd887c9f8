package fengni.motion;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
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
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;
import static org.bytedeco.ffmpeg.global.avutil.av_get_packed_sample_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_sample_fmt_is_planar;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import fengni.label.TranscodingCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** One encoder of sound at work: the same samples in every channel. */
final class SoundEncoding implements AutoCloseable {
    /** Encoders that take any number of samples at once get so many. */
    private static final int AT_ONCE = 1024;

    private final AVCodecContext context;
    private final AVPacket packet = av_packet_alloc();
    private final List<byte[]> coded = new ArrayList<>();

    /**
     * What an encoder is to make.
     *
     * @param encoder its name in FFmpeg
     * @param format of the samples that it takes
     * @param bits in a second; 0 where the kind of sound tells
     */
    record Wish(String encoder, int format, long bits, Map<String, String> options) {}

    private SoundEncoding(AVCodecContext context) {
        this.context = context;
    }

    static SoundEncoding of(Wish wish, int rate, AVChannelLayout layout) throws Unworkable {
        var encoder = avcodec_find_encoder_by_name(wish.encoder());
        if (encoder == null || encoder.isNull()) {
            throw Unworkable.because(TranscodingCode.CUE_NOT_CODED, wish.encoder());
        }
        var encoding = new SoundEncoding(avcodec_alloc_context3(encoder));
        var options = new AVDictionary(null);
        try {
            var context = encoding.context;
            context.sample_rate(rate).sample_fmt(wish.format()).thread_count(1);
            Unworkable.checked("channels", av_channel_layout_copy(context.ch_layout(), layout));
            context.time_base(new AVRational().num(1).den(rate)).flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
            if (wish.bits() > 0) {
                context.bit_rate(wish.bits());
            }
            wish.options().forEach((name, value) -> av_dict_set(options, name, value, 0));
            Unworkable.checked(wish.encoder(), avcodec_open2(context, encoder, options));
            return encoding;
        } catch (Unworkable failure) {
            encoding.close();
            throw failure;
        } finally {
            av_dict_free(options);
        }
    }

    /** Returns how many samples of one channel a packet stands for. */
    int frames() {
        return context.frame_size() > 0 ? context.frame_size() : AT_ONCE;
    }

    /** Returns what decoders of this are told; nothing for some codecs. */
    byte[] configuration() {
        var told = new byte[context.extradata_size()];
        if (told.length > 0) {
            context.extradata().capacity(told.length).get(told);
        }
        return told;
    }

    /** Returns so many samples coded, filled up with silence to whole packets. */
    List<byte[]> coded(int count, IntToDoubleFunction sample) throws Unworkable {
        var frame = av_frame_alloc();
        try {
            for (int from = 0; from < count; from += frames()) {
                fill(frame, from, count, sample);
                Unworkable.checked("encoder", avcodec_send_frame(context, frame));
                av_frame_unref(frame);
                receive();
            }
        } finally {
            av_frame_free(frame);
        }
        Unworkable.checked("encoder", avcodec_send_frame(context, new AVFrame(null)));
        receive();
        return coded;
    }

    private void fill(AVFrame frame, int from, int count, IntToDoubleFunction sample) throws Unworkable {
        frame.nb_samples(frames()).format(context.sample_fmt()).sample_rate(context.sample_rate());
        frame.pts(from);
        Unworkable.checked("channels", av_channel_layout_copy(frame.ch_layout(), context.ch_layout()));
        Unworkable.checked("samples", av_frame_get_buffer(frame, 0));
        int channels = context.ch_layout().nb_channels();
        boolean planar = av_sample_fmt_is_planar(frame.format()) != 0;
        int format = av_get_packed_sample_fmt(frame.format());
        int width = av_get_bytes_per_sample(frame.format());
        int together = planar ? 1 : channels;
        for (int plane = 0; plane < (planar ? channels : 1); plane++) {
            var bytes = frame.data(plane)
                    .capacity((long) width * together * frames())
                    .asByteBuffer()
                    .order(ByteOrder.nativeOrder());
            for (int i = 0; i < frames() * together; i++) {
                int at = from + i / together;
                put(bytes, format, width * i, at < count ? sample.applyAsDouble(at) : 0);
            }
        }
    }

    private static void put(ByteBuffer bytes, int format, int at, double value) {
        if (format == AV_SAMPLE_FMT_FLT) {
            bytes.putFloat(at, (float) value);
        } else if (format == AV_SAMPLE_FMT_S16) {
            bytes.putShort(at, (short) Math.round(value * 32_767));
        } else if (format == AV_SAMPLE_FMT_S32) {
            bytes.putInt(at, (int) Math.round(value * 2_147_483_647));
        } else if (format == AV_SAMPLE_FMT_DBL) {
            bytes.putDouble(at, value);
        } else {
            bytes.put(at, (byte) (128 + Math.round(value * 127)));
        }
    }

    private void receive() throws Unworkable {
        int received = avcodec_receive_packet(context, packet);
        while (received >= 0) {
            var data = new byte[packet.size()];
            packet.data().capacity(data.length).get(data);
            av_packet_unref(packet);
            coded.add(data);
            received = avcodec_receive_packet(context, packet);
        }
        if (received != AVERROR_EAGAIN() && received != AVERROR_EOF) {
            Unworkable.checked("encoder", received);
        }
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
