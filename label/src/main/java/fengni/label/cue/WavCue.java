package fengni.label.cue;

import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.Showing;
import fengni.label.file.Medium;
import fengni.law.Finding;
import fengni.law.Severity;
import java.util.List;

/**
 * The mark for ears on WAV files (GB 45438-2025, 5.3): PCM of 8, 16, 24 and 32 bits, IEEE floats, A-law and µ-law, in
 * RIFF, RF64 and BW64.
 *
 * <p>Stateless and safe for use by several threads, each with a medium of its own. Nothing throws for what a file holds;
 * an {@link java.io.UncheckedIOException} says that the file could not be read. No more than eleven seconds at each end are
 * held in memory, so that files of any size are taken.
 */
public final class WavCue {
    private WavCue() {}

    /**
     * Plans to put the rhythm 短长短短, or the voice if there is one, before the first sample, after the last, or both. A
     * place that has its mark already is left alone, with a note. Every sample of the sound keeps its bytes; sizes, cue
     * points, loops and other counts of samples are moved along, or the file is refused. Times in texts, such as those of
     * iXML, stay.
     */
    public static Edited show(Medium medium, Showing showing) {
        var walked = WavWalk.walk(medium);
        if (walked.wav().isEmpty() || Finding.any(walked.faults(), Severity.ERROR)) {
            return new Edited.Not(walked.faults());
        }
        var wav = walked.wav().get();
        return switch (Addition.of(showing, wav.ends(), wav.layout().frameBytes())) {
            case Addition.Refused(var reasons) -> new Edited.Not(reasons);
            case Addition.Wanted wanted when wanted.isNone() -> new Edited.Change(List.of(), wanted.notes());
            case Addition.Wanted wanted -> WavEdit.of(wav, wanted);
        };
    }

    /**
     * Listens for the rhythm at both ends ({@link RhythmDetector} says how well), even in a file that is cut off.
     *
     * @return {@link ExplicitReading.NotRead} if the samples cannot be found or are coded in a way that is not handled
     */
    public static ExplicitReading look(Medium medium) {
        return WavWalk.walk(medium)
                .wav()
                .<ExplicitReading>map(wav -> wav.ends().reading())
                .orElseGet(ExplicitReading.NotRead::new);
    }
}
