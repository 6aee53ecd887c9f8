package fengni.label;

import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The end of a film's sound, behind which a cue is to be heard.
 *
 * @param codec its name in the trade, in lower case, such as {@code aac}, {@code mp3}, {@code opus}, {@code ac3},
 *     {@code flac}, {@code vorbis}, {@code pcm_s16le}
 * @param configuration what decoders are told before the first packet; empty if nothing: AudioSpecificConfig for AAC, the
 *     identification header that begins with {@code OpusHead} for Opus, the block STREAMINFO without its head for FLAC, for
 *     Vorbis its three headers with their lengths as in Matroska's CodecPrivate
 * @param rate samples of one channel in a second, as the codec counts: 48000 for Opus
 * @param channels 1 or more, as the container tells
 * @param last the last packets as they lie in the film, in their order, of {@link #HEARD_SECONDS} or of the whole sound if it
 *     is shorter, and at most {@link #MOST_BYTES} in all; of PCM stretches of whole frames; none if there is no packet
 * @param pause frames of silence that are wanted between the old end and the cue beside the usual ones, where pictures go on
 *     without sound: 0 to {@link #MOST_PAUSE_SECONDS}; one that would take some hundred MiB is none
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record SoundEnd(String codec, byte[] configuration, int rate, int channels, List<Medium> last, int pause) {
    /** So much is decoded to prove that it is heard as before, and to find a rhythm that stands there already. */
    public static final int HEARD_SECONDS = 3;

    /** Three seconds of eight channels of 192 kHz with 32 bits take 18 MiB. */
    public static final int MOST_BYTES = 32 << 20;

    /**
     * Where pictures go on for longer without sound, the cue of a film in boxes follows the sound at once; films whose packets
     * carry times of their own are refused.
     */
    public static final int MOST_PAUSE_SECONDS = 60;

    /** The codecs here name no place for more of them than this. */
    public static final int MOST_CHANNELS = 8;

    public static final int LEAST_RATE = 8_000;
    public static final int MOST_RATE = 192_000;

    public SoundEnd {
        last = List.copyOf(last);
    }

    /** Returns what a container tells of its sound that is out of range, before any of it is read. */
    public static Optional<Finding> limit(long rate, long channels) {
        if (channels < 1 || channels > MOST_CHANNELS) {
            return Optional.of(Finding.of(TranscodingCode.CUE_ON_CHANNELS, "", channels, MOST_CHANNELS));
        }
        return rate < LEAST_RATE || rate > MOST_RATE
                ? Optional.of(Finding.of(TranscodingCode.CUE_AT_RATE, "", rate, LEAST_RATE, MOST_RATE))
                : Optional.empty();
    }
}
