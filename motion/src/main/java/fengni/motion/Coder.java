package fengni.motion;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.global.avcodec;

/** The codecs that can be coded again without the parts of FFmpeg under the GPL, and with which encoder. */
enum Coder {
    H264(avcodec.AV_CODEC_ID_H264, "libopenh264", "yuv420p yuvj420p") {
        @Override
        void tune(AVCodecContext context, Encoding.Pace pace) {
            long picture = (long) context.width() * context.height();
            context.bit_rate(Math.max(2 * pace.bits(), picture * pace.rate() / 8));
            context.qmin(10).qmax(28);
        }

        @Override
        Map<String, String> options(byte[] configuration) {
            return Map.of("profile", AvcConfiguration.profile(configuration), "rc_mode", "quality");
        }
    },
    MPEG4(avcodec.AV_CODEC_ID_MPEG4, "mpeg4", "yuv420p") {
        @Override
        void tune(AVCodecContext context, Encoding.Pace pace) {
            scale(context, 3);
        }
    },
    MJPEG(avcodec.AV_CODEC_ID_MJPEG, "mjpeg", "yuvj420p yuvj422p yuvj444p yuv420p yuv422p yuv444p") {
        @Override
        void tune(AVCodecContext context, Encoding.Pace pace) {
            scale(context, 2);
            context.strict_std_compliance(avcodec.FF_COMPLIANCE_UNOFFICIAL);
        }
    },
    VP8(avcodec.AV_CODEC_ID_VP8, "libvpx", "yuv420p") {
        @Override
        void tune(AVCodecContext context, Encoding.Pace pace) {
            context.bit_rate(Math.max(4 * pace.bits(), 2_000_000)).qmin(4).qmax(40);
        }

        @Override
        Map<String, String> options(byte[] configuration) {
            return Map.of(
                    "crf", "12", "deadline", "realtime", "cpu-used", "6", "auto-alt-ref", "0", "lag-in-frames", "0");
        }
    },
    VP9(avcodec.AV_CODEC_ID_VP9, "libvpx-vp9", "yuv420p yuv422p yuv440p yuv444p") {
        @Override
        Map<String, String> options(byte[] configuration) {
            return Map.of(
                    "crf",
                    "24",
                    "b",
                    "0",
                    "deadline",
                    "realtime",
                    "cpu-used",
                    "7",
                    "auto-alt-ref",
                    "0",
                    "lag-in-frames",
                    "0",
                    "row-mt",
                    "1");
        }
    },
    AV1(
            avcodec.AV_CODEC_ID_AV1,
            "libaom-av1",
            "yuv420p yuv422p yuv444p yuv420p10le yuv422p10le yuv444p10le gray gray10le") {
        @Override
        Map<String, String> options(byte[] configuration) {
            return Map.of(
                    "crf", "24", "b", "0", "usage", "realtime", "cpu-used", "8", "lag-in-frames", "0", "row-mt", "1");
        }
    };

    private final int id;
    private final String encoder;
    /** Blank between one another. */
    private final String pixels;

    /** @param pixels what the encoder takes, in FFmpeg's names */
    Coder(int id, String encoder, String pixels) {
        this.id = id;
        this.encoder = encoder;
        this.pixels = pixels;
    }

    static Optional<Coder> of(String codec) {
        return Stream.of(values()).filter(coder -> coder.codec().equals(codec)).findFirst();
    }

    String codec() {
        return name().toLowerCase(Locale.ROOT);
    }

    int id() {
        return id;
    }

    String encoder() {
        return encoder;
    }

    /** Returns true if pictures in these pixels need not be changed into others. */
    boolean takes(String kind) {
        return List.of(pixels.split(" ", -1)).contains(kind);
    }

    void tune(AVCodecContext context, Encoding.Pace pace) {}

    /** Returns how many pictures the headers say may come in another order, though none does. */
    int reordered(byte[] configuration) throws Unworkable {
        return this == MPEG4 && !ObjectLayer.isInOrder(configuration) ? 1 : 0;
    }

    Map<String, String> options(byte[] configuration) {
        return Map.of();
    }

    /** One quality for all pictures: a short stretch gives a rate control no time to learn. */
    private static void scale(AVCodecContext context, int quality) {
        context.flags(context.flags() | AV_CODEC_FLAG_QSCALE).global_quality(FF_QP2LAMBDA * quality);
    }
}
