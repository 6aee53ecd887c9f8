package fengni.label.cue;

import fengni.label.VoiceClip;
import fengni.label.file.Medium;
import fengni.law.Finding;
import fengni.law.Severity;
import java.util.List;
import java.util.stream.IntStream;

/** A recorded voice at the rate and for the channels of the sound that it is to mark, or why it cannot be used. */
sealed interface Clip {
    int MOST_SECONDS = 10;
    /** Samples after conversion, all channels together: more than ten seconds of eight channels at 192 kHz. */
    int MOST_SAMPLES = 16 << 20;
    /** Below -40 dBFS nobody would hear it. */
    double LEAST_PEAK = 0.01;

    record Usable(Cue cue) implements Clip {}

    record Unusable(List<Finding> reasons) implements Clip {}

    /**
     * Reads a voice and converts it: other rates by {@link Resampling}; the mean of its channels where their number
     * differs. Its level is left as it was recorded.
     */
    static Clip of(VoiceClip clip, int rate, int channels) {
        var walked = WavWalk.walk(Medium.of(clip.wav()));
        if (Finding.any(walked.faults(), Severity.ERROR) || walked.wav().isEmpty()) {
            return not(CueCode.CLIP_NOT_PCM, reason(walked.faults()));
        }
        var wav = walked.wav().get();
        double seconds = (double) wav.frames() / wav.layout().rate();
        if (!wav.layout().format().isLinear()) {
            return not(CueCode.CLIP_NOT_PCM, wav.layout().format().name());
        }
        if (seconds > MOST_SECONDS) {
            return not(CueCode.CLIP_TOO_LONG, Math.round(seconds), MOST_SECONDS);
        }
        if (seconds * rate * channels > MOST_SAMPLES) {
            return not(CueCode.CUE_LIMIT, MOST_SAMPLES);
        }
        var rows = rows(wav, channels);
        return rows.stream().anyMatch(Clip::isHeard)
                ? new Usable(new Cue(
                        rows.stream()
                                .map(row -> Resampling.of(row, wav.layout().rate(), rate))
                                .toList(),
                        rate))
                : not(CueCode.CLIP_SILENT);
    }

    private static List<double[]> rows(Wav wav, int channels) {
        return wav.layout().channels() == channels && channels > 1
                ? IntStream.range(0, channels).mapToObj(wav::row).toList()
                : List.of(wav.ends().first());
    }

    private static boolean isHeard(double[] row) {
        return IntStream.range(0, row.length).anyMatch(i -> Math.abs(row[i]) >= LEAST_PEAK);
    }

    private static String reason(List<Finding> faults) {
        return faults.stream()
                .map(finding -> finding.code().key()
                        + (finding.params().isEmpty() ? "" : " " + String.join(" ", finding.params())))
                .findFirst()
                .orElse("");
    }

    private static Unusable not(Finding.Code code, Object... params) {
        return new Unusable(List.of(Finding.of(code, "clip", params)));
    }
}
