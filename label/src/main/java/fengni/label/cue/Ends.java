package fengni.label.cue;

import fengni.label.ExplicitReading;
import fengni.label.ExplicitReading.Rhythm;
import fengni.label.TextMark.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is heard at both ends of a sound, all channels as one.
 *
 * @param frames of the whole sound
 * @param first the first seconds, from -1 to 1
 * @param last the last ones; the same as the first in a short sound
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record Ends(int rate, int channels, long frames, double[] first, double[] last) {
    /** Longer than any mark may be with its silences. */
    private static final int SECONDS = 11;
    /** Two renditions of one voice, apart from rounding, are as alike as this; other sounds are near to zero. */
    private static final double ALIKE = 0.98;

    /** Returns how many frames are listened to at each end. */
    static int most(int rate) {
        return SECONDS * rate;
    }

    ExplicitReading.InSound reading() {
        return new ExplicitReading.InSound(rhythms());
    }

    boolean hasRhythm(Place place) {
        return rhythms().stream().anyMatch(rhythm -> rhythm.place() == place);
    }

    private List<Rhythm> rhythms() {
        var start = RhythmDetector.atStart(first, rate).map(found -> heard(Place.START, found, 0));
        var end = RhythmDetector.atEnd(last, rate).map(found -> heard(Place.END, found, frames - last.length));
        if (start.isPresent() && end.isPresent() && overlap(start.get(), end.get())) {
            // one rhythm and silence: it belongs to the end that it is nearer to
            boolean nearer = start.get().fromMillis()
                    <= Pace.millis(frames, rate) - end.get().toMillis();
            return List.of(nearer ? start.get() : end.get());
        }
        return Stream.of(start, end).flatMap(Optional::stream).toList();
    }

    private static boolean overlap(Rhythm one, Rhythm two) {
        return one.fromMillis() < two.toMillis() && two.fromMillis() < one.toMillis();
    }

    private Rhythm heard(Place place, RhythmDetector.Found found, long offset) {
        return new Rhythm(place, Pace.millis(offset + found.from(), rate), Pace.millis(offset + found.to(), rate));
    }

    /** Returns true if this very cue stands where {@link Stretch} would put it. */
    boolean has(Place place, Cue cue) {
        var sound = place == Place.START ? first : last;
        var mono = cue.mono();
        int edge = Stretch.edge(rate);
        int from = place == Place.START ? edge : sound.length - edge - mono.length;
        return from >= 0 && from + mono.length <= sound.length && likeness(mono, sound, from) > ALIKE;
    }

    private static double likeness(double[] cue, double[] sound, int from) {
        double both = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < cue.length; i++) {
            both += cue[i] * sound[from + i];
            one += cue[i] * cue[i];
            other += sound[from + i] * sound[from + i];
        }
        return one == 0 || other == 0 ? 0 : both / Math.sqrt(one * other);
    }
}
