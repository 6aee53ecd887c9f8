package fengni.label.cue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Recognises the rhythm 短长短短 as the first thing that is heard in a sound, or the last (GB 45438-2025, 5.3 d): four
 * tones of one steady pitch and one level, of which the second is long, at even distances, with silence around them.
 *
 * <p>Found: tones with or without overtones, from 200 Hz to 8 kHz, 0.35 to 1.7 seconds in all, down to -36 dBFS. Not
 * found: knocks and bells, whose level is not steady; a rhythm over the content, or in its middle.
 *
 * <p>Counted on sounds of a fixed seed (RhythmDetectorTest, long form): of 5,000 renditions of 0.4 to 1.5 seconds, 300 to
 * 2500 Hz and -3 to -30 dBFS, with and without overtones and beside faint noise, at least 98 of 100 are found at either
 * end; of 5,000 noises that come and go and 5,000 sounds like speech none is taken for it; of 5,000 melodies of separate
 * equal tones, up to 1 of 100. What begins with the letter L in Morse is taken for it. Real speech and music were not
 * counted.
 */
final class RhythmDetector {
    /** The level is measured in steps of this length. */
    private static final int STEP_MILLIS = 4;

    private static final double LOUDEST_DB = -3;
    private static final double FAINTEST_DB = -54;
    /** The line between sound and silence is tried at every level. */
    private static final double LADDER_DB = 3;

    /** The line lies at least 14 dB below the tones, so that nothing but them is heard around. */
    private static final double BELOW = 0.2;

    private static final int PULSES = Rhythm.PULSES.size();
    /** A click or a gap this short is none. */
    private static final int MOST_FLAW = 2;

    /**
     * A rhythm.
     *
     * @param from its first frame
     * @param to the frame after its last
     */
    record Found(int from, int to) {}

    private final double[] sound;
    private final int rate;
    private final double[] levels;

    private RhythmDetector(double[] sound, int rate) {
        this.sound = sound;
        this.rate = rate;
        this.levels = Pulse.levels(sound, step());
    }

    /** Looks for the rhythm as the first thing that is heard. */
    static Optional<Found> atStart(double[] sound, int rate) {
        return new RhythmDetector(sound, rate).find(true);
    }

    /** Looks for the rhythm as the last thing that is heard. */
    static Optional<Found> atEnd(double[] sound, int rate) {
        return new RhythmDetector(sound, rate).find(false);
    }

    private int step() {
        return Math.max(1, Pace.frames(STEP_MILLIS, rate));
    }

    private Optional<Found> find(boolean start) {
        for (double line = LOUDEST_DB; line >= FAINTEST_DB; line -= LADDER_DB) {
            double level = Math.pow(10, line / 20);
            var pulses = pulses(level);
            int first = start ? 0 : pulses.size() - PULSES;
            if (first >= 0 && first + PULSES <= pulses.size() && isRhythm(pulses, first, level)) {
                return Optional.of(new Found(
                        pulses.get(first).from() * step(),
                        pulses.get(first + PULSES - 1).to() * step()));
            }
        }
        return Optional.empty();
    }

    private boolean isRhythm(List<Pulse> all, int first, double line) {
        var four = all.subList(first, first + PULSES);
        int before = first == 0
                ? Integer.MAX_VALUE
                : four.getFirst().from() - all.get(first - 1).to();
        int after = first + PULSES == all.size()
                ? Integer.MAX_VALUE
                : all.get(first + PULSES).from() - four.getLast().to();
        var figure = new Figure(four, STEP_MILLIS);
        return figure.isTimed()
                && figure.standsApart(Math.min(before, after))
                && four.stream().allMatch(pulse -> line <= BELOW * level(pulse))
                && isOneTone(four);
    }

    private double level(Pulse pulse) {
        return Arrays.stream(levels, pulse.from(), pulse.to()).average().orElse(0);
    }

    private boolean isOneTone(List<Pulse> four) {
        var tones = four.stream()
                .map(pulse -> Tone.of(sound, pulse.from() * step(), pulse.to() * step(), rate))
                .toList();
        return tones.stream().allMatch(tone -> tone.isLike(tones.get(1)))
                && IntStream.range(0, PULSES).allMatch(i -> isQuietAfter(four.get(i), tones.get(i)));
    }

    /** What is left after a pulse, once its edge is over, is far below it. */
    private boolean isQuietAfter(Pulse pulse, Tone tone) {
        int to = Math.min(levels.length, pulse.to() + pulse.length());
        int quiet = 0;
        for (int i = pulse.to(); i < to; i++) {
            quiet += levels[i] < tone.level() / 6 ? 1 : 0;
        }
        return quiet * 4 >= to - pulse.to();
    }

    /** Returns every stretch that is louder than a line, joined over gaps and without clicks. */
    private List<Pulse> pulses(double line) {
        var found = new ArrayList<Pulse>();
        int from = -1;
        for (int i = 0; i <= levels.length; i++) {
            boolean loud = i < levels.length && levels[i] >= line;
            if (loud && from < 0) {
                from = i;
            } else if (!loud && from >= 0) {
                add(found, new Pulse(from, i));
                from = -1;
            }
        }
        found.removeIf(pulse -> pulse.length() <= MOST_FLAW);
        return found;
    }

    private static void add(List<Pulse> found, Pulse pulse) {
        if (!found.isEmpty() && pulse.from() - found.getLast().to() <= MOST_FLAW) {
            found.add(new Pulse(found.removeLast().from(), pulse.to()));
        } else {
            found.add(pulse);
        }
    }
}
