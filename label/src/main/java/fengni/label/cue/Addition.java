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
        var voice = showing.clip().map(clip -> Clip.of(clip, sound.rate(), sound.channels(), frameBytes));
        if (voice.isPresent() && voice.get() instanceof Clip.Unusable(var reasons)) {
            return new Refused(reasons);
        }
        var cue = voice.isPresent() && voice.get() instanceof Clip.Usable(var spoken)
                ? Optional.of(spoken)
                : Optional.<Cue>empty();
        var notes = new ArrayList<Finding>();
        var wanted = Stream.of(Place.values())
                .filter(showing.places()::contains)
                .filter(place -> !stands(place, cue, sound, notes))
                .toList();
        var added = cue.orElseGet(() -> Cue.rhythm(sound.rate()));
        return new Wanted(
                wanted.contains(Place.START) ? Optional.of(Stretch.atStart(added)) : Optional.empty(),
                wanted.contains(Place.END) ? Optional.of(Stretch.atEnd(added)) : Optional.empty(),
                notes);
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
