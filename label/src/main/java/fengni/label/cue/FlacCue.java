package fengni.label.cue;

import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.Showing;
import fengni.label.file.Medium;
import java.util.List;

/**
 * The mark for ears on FLAC files (GB 45438-2025, 5.3; RFC 9639): any number of channels and depth, 4 to 384 kHz.
 *
 * <p>Stateless and safe for use by several threads, each with a medium of its own. Nothing throws for what a file holds;
 * an {@link java.io.UncheckedIOException} says that the file could not be read.
 */
public final class FlacCue {
    /** Every frame is decoded, which takes about two seconds for ten minutes of two channels; larger files are refused. */
    public static final long MOST_BYTES = 2L << 30;

    private FlacCue() {}

    /**
     * Plans to put the rhythm 短长短短, or the voice if there is one, before the first sample, after the last, or both, as
     * frames of their own. A place that has its mark already is left alone, with a note. The coded samples of every frame
     * stay as they are, bit by bit; numbers, check sums, seek points and the digest of all samples are told anew, after
     * the old digest was found right. A file with a list of tracks (CUESHEET) is refused.
     *
     * <p>Decodes the whole file, up to 2<sup>28</sup> samples of all channels together or four for each byte of the frames, and
     * up to 16 for each byte of frames beyond the first 2<sup>26</sup>; memory is bounded by some 200 bytes for each frame.
     */
    public static Edited show(Medium medium, Showing showing) {
        var walked = FlacFile.walk(medium);
        if (walked.file().isEmpty()) {
            return new Edited.Not(walked.faults());
        }
        if (medium.length() > MOST_BYTES) {
            return Edited.not(CarrierCode.PART_TOO_LARGE, "", "FLAC", medium.length(), MOST_BYTES);
        }
        var file = walked.file().get();
        var ends = FlacEnds.of(file);
        if (ends.frames() == 0 && medium.length() > file.start()) {
            return Edited.not(CueCode.CUE_FRAME, String.valueOf(file.start()), "sync");
        }
        return switch (Addition.of(showing, ends, file.info().frameBytes())) {
            case Addition.Refused(var reasons) -> new Edited.Not(reasons);
            case Addition.Wanted wanted when wanted.isNone() -> new Edited.Change(List.of(), wanted.notes());
            case Addition.Wanted wanted -> FlacEdit.of(file, wanted);
        };
    }

    /**
     * Listens for the rhythm at both ends ({@link RhythmDetector} says how well); the end is not heard if the file does
     * not tell how many samples it has. The work does not grow with the file.
     *
     * @return {@link ExplicitReading.NotRead} if there is no FLAC that is handled
     */
    public static ExplicitReading look(Medium medium) {
        return FlacFile.walk(medium)
                .file()
                .<ExplicitReading>map(file -> FlacEnds.of(file).reading())
                .orElseGet(ExplicitReading.NotRead::new);
    }
}
