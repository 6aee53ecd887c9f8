package fengni.label.cue;

import fengni.label.Showing;
import fengni.label.TextMark.Place;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be added to a sound, or why nothing can be. */
sealed interface Addition {
    /** What is put into a file is held in memory; a small file may name many channels. */
    int MOST_BYTES = 128 << 20;

    /**
     * Stretches for one end or both; none if the marks stand there already.
     *
     * @param notes of marks that stand there already
     */
    record Wanted(Optional<Stretch> start, Optional<Stretch> end, List<Finding> notes) implements Addition {
        boolean isNone() {
            return start.isEmpty() && end.isEmpty();
        }

        /** Returns the frames of all of them. */
        long frames() {
            return Stream.of(start, end)
                    .flatMap(Optional::stream)
                    .mapToLong(Stretch::frames)
                    .sum();
        }
    }

    record Refused(List<Finding> reasons) implements Addition {}

    /**
     * Decides what is missing.
     *
     * @param frameBytes of one frame as it is written
     */
    static Addition of(Showing showing, Ends sound, int frameBytes) {
        if (sound.frames() == 0) {
            return new Refused(List.of(Finding.of(CueCode.CUE_NO_SOUND, "")));
        }
        var voice = showing.clip().map(clip -> Clip.of(clip, sound.rate(), sound.channels()));
        if (voice.isPresent() && voice.get() instanceof Clip.Unusable(var reasons)) {
            return new Refused(reasons);
        }
        var spoken = voice.flatMap(clip -> clip instanceof Clip.Usable(var cue) ? Optional.of(cue) : Optional.empty());
        var notes = new ArrayList<Finding>();
        var missing = Stream.of(Place.values())
                .filter(showing.places()::contains)
                .filter(place -> !stands(place, spoken, sound, notes))
                .toList();
        var cue = spoken.orElseGet(() -> Cue.rhythm(sound.rate()));
        var wanted = new Wanted(
                missing.contains(Place.START) ? Optional.of(Stretch.atStart(cue)) : Optional.empty(),
                missing.contains(Place.END) ? Optional.of(Stretch.atEnd(cue)) : Optional.empty(),
                notes);
        return wanted.frames() * frameBytes > MOST_BYTES
                ? new Refused(List.of(Finding.of(CueCode.CUE_LIMIT, "", MOST_BYTES)))
                : wanted;
    }

    /** A rhythm marks a sound as well as a voice does (5.3 a), so neither comes beside the other. */
    private static boolean stands(Place place, Optional<Cue> voice, Ends sound, List<Finding> notes) {
        boolean there = sound.hasRhythm(place)
                || voice.filter(cue -> sound.has(place, cue)).isPresent();
        if (there) {
            var where = place == Place.START ? "start" : "end";
            notes.add(Finding.of(CueCode.CUE_PRESENT, where));
        }
        return there;
    }
}
