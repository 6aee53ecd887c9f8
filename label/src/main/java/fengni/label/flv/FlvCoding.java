package fengni.label.flv;

import fengni.label.AacConfiguration;
import fengni.label.Obstacle;
import fengni.label.TranscodingCode;
import fengni.label.file.Medium;
import java.util.Map;

/**
 * How the sound of a film is coded.
 *
 * @param codec its name in the trade
 * @param configuration what decoders are told; empty for all but AAC
 * @param rate frames in a second
 * @param frameBytes of the samples of one moment of PCM; 0 for others
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record FlvCoding(String codec, byte[] configuration, int rate, int channels, int frameBytes) {
    private static final int MP3 = 2;
    /** In the byte order of whoever wrote it, which single bytes do not have. */
    private static final int NATIVE_PCM = 0;

    private static final int PCM = 3;
    private static final int ENHANCED = 9;
    private static final int MP3_OF_8_KHZ = 14;

    private static final int[] RATES = {5512, 11025, 22050, 44100};
    private static final int[] MP3_RATES = {44_100, 48_000, 32_000};

    /** No cue is coded for these. */
    private static final Map<Integer, String> OTHERS = Map.ofEntries(
            Map.entry(NATIVE_PCM, "pcm of the writer's byte order"),
            Map.entry(1, "adpcm_swf"),
            Map.entry(4, "nellymoser"),
            Map.entry(5, "nellymoser"),
            Map.entry(6, "nellymoser"),
            Map.entry(11, "speex"));

    /** @param head the first byte of each tag's body */
    static FlvCoding of(Medium file, int head, byte[] configuration, FlvSound.Packet last) throws Obstacle {
        int rate = RATES[head >> 2 & 3];
        int bits = (head & 2) != 0 ? 16 : 8;
        int channels = 1 + (head & 1);
        if (head >> 4 == PCM || (head >> 4 == NATIVE_PCM && bits == 8)) {
            return pcm(bits == 8 ? "pcm_u8" : "pcm_s16le", rate, channels, bits);
        }
        return switch (head >> 4) {
            case FlvSound.AAC -> aac(configuration, last.tag());
            case MP3, MP3_OF_8_KHZ -> mp3(file, last);
            case 7 -> pcm("pcm_alaw", 8000, channels, 8);
            case 8 -> pcm("pcm_mulaw", 8000, channels, 8);
            case ENHANCED -> throw not(last.tag(), enhanced(file, last.tag()));
            default -> throw not(last.tag(), OTHERS.getOrDefault(head >> 4, String.valueOf(head >> 4)));
        };
    }

    private static Obstacle not(FlvTag tag, String codec) {
        return Obstacle.because(TranscodingCode.CUE_NOT_CODED, String.valueOf(tag.at()), codec);
    }

    private static FlvCoding pcm(String codec, int rate, int channels, int bits) {
        return new FlvCoding(codec, new byte[0], rate, channels, channels * bits / 8);
    }

    /** Enhanced RTMP names its codec by four letters. */
    private static String enhanced(Medium file, FlvTag tag) {
        return file.has(tag.body(), 5) && tag.bodyEnd() - tag.body() >= 5
                ? file.slice(tag.body() + 1, 4)
                        .latin()
                        .replaceAll("[^ -~]", "?")
                        .strip()
                : "enhanced";
    }

    private static FlvCoding aac(byte[] told, FlvTag tag) throws Obstacle {
        var configuration = AacConfiguration.of(told).orElseThrow(() -> FlvSound.layout(tag, "AudioSpecificConfig"));
        return new FlvCoding("aac", told, configuration.rate(), configuration.channels(), 0);
    }

    /** The head of the codec's own frame tells its rate; that of the tag knows four of them. */
    private static FlvCoding mp3(Medium file, FlvSound.Packet last) throws Obstacle {
        long head = last.length() >= 4 ? file.u32(last.data()) : 0;
        int version = (int) (head >>> 19 & 3);
        int index = (int) (head >>> 10 & 3);
        if (head >>> 21 != 0x7ff || version == 1 || index == 3) {
            throw FlvSound.layout(last.tag(), "MP3");
        }
        int rate = MP3_RATES[index] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
        int channels = (head >>> 6 & 3) == 3 ? 1 : 2;
        return new FlvCoding("mp3", new byte[0], rate, channels, 0);
    }
}
