package fengni.motion;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AC3;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP3;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_U8;

import fengni.label.AacConfiguration;
import fengni.label.SoundEnd;
import fengni.label.TranscodingCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codecs of sound behind which more can be put under the configuration that is there, and how each is coded. */
enum SoundCoder {
    AAC(AV_CODEC_ID_AAC) {
        @Override
        void accept(SoundEnd end) throws Unworkable {
            var told = AacConfiguration.of(end.configuration()).orElseThrow(() -> none("aac (configuration)"));
            refuse(told.extended(), "aac (HE-AAC)");
            refuse(told.objectType() != AacConfiguration.LOW_COMPLEXITY, "aac (object type " + told.objectType() + ")");
            refuse(told.frames() != 1024, "aac (" + told.frames() + ")");
            refuse(told.channels() == 0, "aac (PCE)");
        }

        @Override
        SoundEncoding.Wish wish(SoundEnd end, long bits) {
            return new SoundEncoding.Wish(
                    "aac", AV_SAMPLE_FMT_FLTP, Math.max(bits, 48_000L * end.channels()), Map.of());
        }

        @Override
        int lastFrames(SoundEnd end, Hearing old) throws Unworkable {
            refuse(old.lastFrames() != 1024, "aac (HE-AAC)"); // bands made up from others, told by no configuration
            return old.lastFrames();
        }

        @Override
        void hold(SoundEnd end, byte[] configuration, List<byte[]> coded) throws Unworkable {
            refuse(
                    !AacConfiguration.of(end.configuration()).equals(AacConfiguration.of(configuration)),
                    "aac (" + end.channels() + ")");
        }
    },
    MP3(AV_CODEC_ID_MP3) {
        @Override
        void accept(SoundEnd end) throws Unworkable {
            refuse(Mp3Packet.of(last(end)).isEmpty(), "mp3 (layer)");
        }

        @Override
        SoundEncoding.Wish wish(SoundEnd end, long bits) throws Unworkable {
            long told = Mp3Packet.of(last(end)).map(Mp3Packet::bits).orElse(0);
            return new SoundEncoding.Wish(
                    "libmp3lame", AV_SAMPLE_FMT_FLTP, told > 0 ? told : 128_000, Map.of("reservoir", "0"));
        }

        @Override
        int lastFrames(SoundEnd end, Hearing old) throws Unworkable {
            return Mp3Packet.of(last(end)).map(Mp3Packet::frames).orElse(0);
        }

        // A new packet that reached back would take bytes of the old ones for its own.
        @Override
        void hold(SoundEnd end, byte[] configuration, List<byte[]> coded) throws Unworkable {
            var old = Mp3Packet.of(last(end));
            for (byte[] packet : coded) {
                var young = Mp3Packet.of(packet);
                refuse(
                        young.isEmpty()
                                || !young.get().isLike(old.orElseThrow())
                                || young.get().reachesBack() != 0,
                        "mp3");
            }
        }
    },
    OPUS(AV_CODEC_ID_OPUS) {
        @Override
        void accept(SoundEnd end) throws Unworkable {
            refuse(end.rate() != 48_000, "opus (" + end.rate() + ")");
        }

        @Override
        SoundEncoding.Wish wish(SoundEnd end, long bits) {
            return new SoundEncoding.Wish(
                    "libopus",
                    AV_SAMPLE_FMT_FLT,
                    Math.clamp(bits, 48_000L * end.channels(), 128_000L * end.channels()),
                    Map.of("frame_duration", "20"));
        }

        @Override
        int lastFrames(SoundEnd end, Hearing old) throws Unworkable {
            return OpusPacket.frames(last(end));
        }

        // From the mapping family on the header says which streams make which channels (RFC 7845, 5.1).
        @Override
        void hold(SoundEnd end, byte[] configuration, List<byte[]> coded) throws Unworkable {
            int family = 18;
            var told = end.configuration();
            boolean same = told.length > family
                    && configuration.length > family
                    && Arrays.equals(told, family, told.length, configuration, family, configuration.length);
            refuse(!same, "opus (" + end.channels() + ")");
        }
    },
    AC3(AV_CODEC_ID_AC3) {
        @Override
        void accept(SoundEnd end) throws Unworkable {
            refuse(Ac3Packet.of(last(end)).isEmpty(), "ac3 (bsid)");
        }

        @Override
        SoundEncoding.Wish wish(SoundEnd end, long bits) throws Unworkable {
            var old = Ac3Packet.of(last(end)).orElseThrow();
            return new SoundEncoding.Wish(
                    "ac3", AV_SAMPLE_FMT_FLTP, old.bits(), Map.of("dialnorm", String.valueOf(-old.dialogue())));
        }

        @Override
        int lastFrames(SoundEnd end, Hearing old) {
            return Ac3Packet.FRAMES;
        }

        // The container tells all of this once for the whole sound (ETSI TS 102 366, F.4).
        @Override
        void hold(SoundEnd end, byte[] configuration, List<byte[]> coded) throws Unworkable {
            var old = Ac3Packet.of(last(end));
            for (byte[] packet : coded) {
                refuse(!Ac3Packet.of(packet).equals(old), "ac3 (" + end.channels() + ")");
            }
        }
    },
    PCM(0) {
        @Override
        int id(SoundEnd end) throws Unworkable {
            var decoder = avcodec_find_decoder_by_name(end.codec());
            if (decoder == null || decoder.isNull()) {
                throw none(end.codec());
            }
            return decoder.id();
        }

        @Override
        SoundEncoding.Wish wish(SoundEnd end, long bits) {
            var kind = end.codec().replaceAll("^pcm_|[lb]e$", "");
            return new SoundEncoding.Wish(end.codec(), SAMPLES.getOrDefault(kind, AV_SAMPLE_FMT_S16), 0, Map.of());
        }

        @Override
        int lastFrames(SoundEnd end, Hearing old) {
            return 0;
        }
    };

    /** What FFmpeg's coders of PCM take where it is not 16 bits. */
    private static final Map<String, Integer> SAMPLES = Map.of(
            "u8",
            AV_SAMPLE_FMT_U8,
            "s8",
            AV_SAMPLE_FMT_U8,
            "s24",
            AV_SAMPLE_FMT_S32,
            "s32",
            AV_SAMPLE_FMT_S32,
            "f32",
            AV_SAMPLE_FMT_FLT,
            "f64",
            AV_SAMPLE_FMT_DBL);

    private static final Pattern LINEAR = Pattern.compile("pcm_([us]8|[sf](16|24|32|64)[lb]e|mulaw|alaw)");

    private final int id;

    SoundCoder(int id) {
        this.id = id;
    }

    static Optional<SoundCoder> of(String codec) {
        return LINEAR.matcher(codec).matches()
                ? Optional.of(PCM)
                : Stream.of(values())
                        .filter(coder -> coder != PCM
                                && coder.name().toLowerCase(Locale.ROOT).equals(codec))
                        .findFirst();
    }

    /** Refuses a form of the codec that what is coded here would not fit behind. */
    void accept(SoundEnd end) throws Unworkable {}

    int id(SoundEnd end) throws Unworkable {
        return id;
    }

    /** @param bits that the old sound took in a second */
    abstract SoundEncoding.Wish wish(SoundEnd end, long bits) throws Unworkable;

    /** Returns how many samples of one channel the last old packet stands for; 0 for PCM. */
    abstract int lastFrames(SoundEnd end, Hearing old) throws Unworkable;

    /** Refuses packets that would need another configuration than the old ones. */
    void hold(SoundEnd end, byte[] configuration, List<byte[]> coded) throws Unworkable {}

    static byte[] last(SoundEnd end) {
        return end.last().getLast().whole().bytes();
    }

    private static void refuse(boolean unfit, String codec) throws Unworkable {
        if (unfit) {
            throw none(codec);
        }
    }

    private static Unworkable none(String codec) {
        return Unworkable.because(TranscodingCode.CUE_NOT_CODED, codec);
    }
}
