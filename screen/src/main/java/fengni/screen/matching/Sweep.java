package fengni.screen.matching;

import fengni.screen.spelling.Folding;
import fengni.screen.spelling.Transforms;
import fengni.screen.spelling.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The search of one text, fed in pieces of any length, cut anywhere: what is found does not depend on where. Offsets count
 * from the first unit that was fed.
 *
 * <p>Not thread-safe; one for each text. A text has at most 2,147,483,647 UTF-16 units.
 */
public final class Sweep {
    /** The text cannot be watched more lightly. */
    public static final int RESTLESS = -1;

    private static final int BLOCK = 2048;
    /** The code point before what is kept, and the first half of a line's end. */
    private static final int BEFORE = 2;

    private final Matcher matcher;
    private final Sightings sightings;
    private final RawText text = new RawText();
    private final SentenceEnds sentences = new SentenceEnds(text);
    private final Lookout[] lookouts;
    private final Found found = new Found();
    private int passed;
    private boolean ended;

    Sweep(Matcher matcher, Sightings sightings) {
        this(matcher, sightings, true);
    }

    /** @param dozes whether what is clean may be passed over lightly; it is found alike without */
    Sweep(Matcher matcher, Sightings sightings, boolean dozes) {
        this.matcher = matcher;
        this.sightings = sightings;
        var readings = matcher.readings();
        lookouts = new Lookout[readings.size()];
        for (int i = 0; i < lookouts.length; i++) {
            lookouts[i] = lookout(readings.get(i), i, dozes);
        }
    }

    private Lookout lookout(Words words, int rank, boolean dozes) {
        var ends = rank == 0 ? sentences : SentenceEnds.UNTOLD;
        var finds = new Search.Finds() {
            @Override
            public void found(Pattern pattern, int start, int end) {
                Sweep.this.found.add(rank, pattern, start, end);
            }

            @Override
            public void stretched(int start) {
                Sweep.this.found.stretch(start);
            }
        };
        return new Lookout(words, text, ends, finds, dozes);
    }

    /**
     * Reads the next piece.
     *
     * @throws IllegalStateException after {@link #end}
     */
    public void feed(CharSequence piece) {
        if (ended) {
            throw new IllegalStateException("the text has ended, nothing may be fed");
        }
        for (int from = 0; from < piece.length(); from += BLOCK) {
            int to = Math.min(piece.length(), from + BLOCK);
            makeRoom(to - from);
            text.add(piece, from, to);
            read(false);
        }
    }

    /**
     * Ends the text and decides what waited.
     *
     * @throws IllegalStateException when called again
     */
    public void end() {
        if (ended) {
            throw new IllegalStateException("the text has ended already");
        }
        ended = true;
        read(true);
    }

    /**
     * Returns the offset from which a word that holds for one of these may still be found; what was fed ends there if none
     * may. The first half of a surrogate pair waits for the second.
     *
     * @param holders bits of {@link Atom#holds}
     */
    public int openFrom(int holders) {
        if (ended || passed == text.end()) {
            return text.end();
        }
        int from = text.end();
        for (Lookout lookout : lookouts) {
            from = Math.min(from, lookout.openFrom(holders));
        }
        return from < text.wholeEnd() ? Edge.start(text, from) : from;
    }

    /**
     * Returns the offset from which a {@link Watch} may read on in the place of this, which has told all that it may tell by
     * then; {@link #RESTLESS} if none may.
     */
    public int restsFrom() {
        int from = text.wholeEnd() == text.end() && found.held.isEmpty() ? text.end() : RESTLESS;
        for (Lookout lookout : lookouts) {
            from = lookout.isAsleep() ? Math.min(from, lookout.openFrom(Words.ANY)) : RESTLESS;
        }
        boolean isWhole = from == text.end() || from == RESTLESS || Edge.start(text, from) == from;
        return isWhole ? from : RESTLESS;
    }

    /**
     * Goes on behind a part of the text that a {@link Watch} has read in the place of this.
     *
     * @param units so many, not beyond {@link Watch#quietTo}
     * @throws IllegalStateException when this does not rest
     */
    public void skip(int units) {
        if (restsFrom() == RESTLESS) {
            throw new IllegalStateException("a word may be open in the text before what is to be skipped");
        }
        text.skip(units);
        for (Lookout lookout : lookouts) {
            lookout.skip();
        }
        passed = text.end();
        sightings.passed(passed, text.codePointIndex(passed));
        found.forget();
    }

    /** Returns the offset from which the text may still be part of a word: no sighting begins before it any more. */
    public int keptFrom() {
        return passed;
    }

    /** Returns how much was done besides reading: the measure of linear work. */
    long steps() {
        long steps = 0;
        for (Lookout lookout : lookouts) {
            steps += lookout.steps();
        }
        return steps;
    }

    private void makeRoom(int more) {
        if (text.isTight(more)) {
            text.forget(passed - BEFORE);
        }
    }

    private void read(boolean last) {
        for (Lookout lookout : lookouts) {
            lookout.read(last);
        }
        found.tellHeld();
        sentences.tell(sightings);
        int from = openFrom(Words.ANY);
        if (from > passed) {
            passed = from;
            sightings.passed(from, text.codePointIndex(from));
            found.forget();
        }
    }

    /** Tells each word at each place once, in the first reading that knows it. */
    private final class Found {
        private static final int MANY = 1024;
        private static final int STRETCHED = -1;

        private record Place(int atom, int start, int end) {}

        private record Held(int rank, Pattern pattern, int start, int end) {}

        private Set<Place> told = Set.of();
        private List<Held> held = List.of();
        private int many = MANY;

        void add(int rank, Pattern pattern, int start, int end) {
            for (int earlier = 0; earlier < rank; earlier++) {
                if (lookouts[earlier].awaits(pattern.atom(), start, end)) {
                    held = held.isEmpty() ? new ArrayList<>() : held;
                    held.add(new Held(rank, pattern, start, end));
                    return;
                }
            }
            int first = Edge.isOneRun(text, start, end) ? start : Edge.start(text, start);
            if (isNew(pattern.atom(), first, end)) {
                sightings.seen(sighting(matcher.readings().get(rank).reading(), pattern, first, end));
            }
        }

        void stretch(int start) {
            int end = start + Matcher.MOST_HELD + 1;
            boolean half = Character.isHighSurrogate(text.unit(end - 1))
                    && end < text.end()
                    && Character.isLowSurrogate(text.unit(end));
            stretch(start, half ? end + 1 : end);
        }

        private void stretch(int start, int end) {
            if (isNew(STRETCHED, start, end)) {
                sightings.stretched(start, text.codePointIndex(start), end, text.codePointIndex(end));
            }
        }

        /** Tells what had to wait for the answer of an earlier reading. */
        void tellHeld() {
            if (!held.isEmpty()) {
                var waited = held;
                held = List.of();
                waited.forEach(each -> add(each.rank(), each.pattern(), each.start(), each.end()));
            }
        }

        void forget() {
            if (told.size() > many) {
                told.removeIf(place -> place.start() < passed);
                many = Math.max(MANY, 2 * told.size());
            }
        }

        private boolean isNew(int atom, int start, int end) {
            told = told.isEmpty() ? new HashSet<>() : told;
            return told.add(new Place(atom, start, end));
        }

        private Sighting sighting(Reading reading, Pattern pattern, int start, int end) {
            var matched = text.between(start, end);
            var word = matcher.atoms().get(pattern.atom()).text();
            return new Sighting(
                    pattern.atom(),
                    start,
                    end,
                    text.codePointIndex(start),
                    text.codePointIndex(end),
                    matched,
                    normalised(reading, word),
                    matched.equals(word) ? List.of() : Transforms.of(reading.spelling(), matched, word));
        }

        private static String normalised(Reading reading, String word) {
            int[] units = reading.view() == View.GLYPH
                    ? Folding.fold(word)
                    : reading.spellings(word).getFirst();
            return new String(units, 0, units.length);
        }
    }
}
