package fengni.screen.rule;

import fengni.screen.matching.Sighting;
import fengni.screen.matching.Sightings;
import fengni.screen.rule.Rulebook.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * The rules in one text. Sightings may come in any order from any number of sweeps; what follows from them is decided in
 * the order of the text, as soon as no earlier word can come from any of them: so it depends on the text alone, not on how
 * it was split or searched.
 *
 * <p>Not thread-safe.
 */
public final class RuleRun {
    /** What a regular expression or a combination can still look back on, in characters. */
    private static final int BEHIND = 4 * Combination.WIDEST;

    private final Rulebook book;
    private final Stretches stretches;
    private final IntPredicate stops;
    private final boolean strict;
    private final boolean reads;
    private final Legible text;
    private final Sentences sentences = new Sentences();
    private final Excuses excuses = new Excuses();
    private final Openings openings;
    private final Telling telling;
    private final Combinations combinations;
    private final Expressions expressions;
    private final List<Source> sources = new ArrayList<>();
    private final Arrivals arrivals = new Arrivals();
    private int passed;
    private long steps;

    /** Who is told what was decided. Of one origin things come in an order that the text alone determines. */
    public interface Told {
        void found(Occurrence occurrence, Origin origin);

        /** A word or a combination is stretched beyond what is followed: see {@link Sightings#stretched}. */
        void stretched(int start, int startCp, int end, int endCp);
    }

    /** What led to an occurrence. */
    public enum Origin {
        WORD,
        COMBINATION,
        /** A combination that waited whether a word follows that excludes it. */
        LATE_COMBINATION,
        EXPRESSION
    }

    RuleRun(Rulebook book, Told told, IntPredicate stops, boolean strict) {
        this.book = book;
        this.stretches = new Stretches(told);
        this.stops = stops;
        this.strict = strict;
        this.reads = book.readsText();
        this.text = new Legible(book.reader());
        this.openings = new Openings(text, sentences, stretches::tell);
        this.telling = new Telling(told, book.reader(), text, excuses);
        this.combinations = new Combinations(book, text, sentences, openings, stops, telling);
        this.expressions = new Expressions(book, text, openings, stops, telling);
    }

    /** Returns who is to be told what one sweep sees; the first also tells where sentences end. */
    public Sightings sweep() {
        var source = new Source(sources.size());
        sources.add(source);
        return source;
    }

    /** Returns whether all of the text is needed, and where its sentences end. */
    public boolean readsText() {
        return reads;
    }

    /** Takes more of the raw text, in whole code points, before any sweep reads it. */
    public void read(CharSequence more) {
        if (reads) {
            text.add(more);
        }
    }

    /** The text has ended: all is decided. To be called once all sweeps have ended. */
    public void end() {
        settle(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Returns the offset from which something may still stop the text, or {@code end} if nothing may. */
    public int heldFrom(int end) {
        int held = strict ? Math.min(end, openings.from()) : end;
        return Math.min(held, arrivals.stoppingFrom());
    }

    /** Returns how much was done besides reading: the measure of linear work. */
    long steps() {
        return steps + openings.steps() + combinations.steps() + expressions.steps();
    }

    /** Returns whether nothing waits for more text: without another word nothing will be decided. */
    public boolean isIdle() {
        return arrivals.isEmpty()
                && openings.from() == Integer.MAX_VALUE
                && combinations.isIdle()
                && expressions.isIdle();
    }

    private void settle() {
        int start = Integer.MAX_VALUE;
        int startCp = Integer.MAX_VALUE;
        for (int i = 0; i < sources.size(); i++) {
            start = Math.min(start, sources.get(i).passed);
            startCp = Math.min(startCp, sources.get(i).passedCp);
        }
        if (start > passed) {
            settle(start, startCp);
        }
    }

    private void settle(int start, int startCp) {
        passed = start;
        decideWords();
        if (reads) {
            int before = text.before(start);
            int known = start == Integer.MAX_VALUE ? Integer.MAX_VALUE : before;
            combinations.advance(start);
            combinations.decideLate(known);
            expressions.search(known);
            openings.close(start, startCp);
            text.forget(before - BEHIND);
            sentences.forget(startCp - 4 * Openings.MOST_HELD);
        }
        stretches.forget(start - 2 * Openings.MOST_HELD);
        excuses.forget(reads ? text.start(text.first()) : start);
    }

    /** Whatever excuses a word begins at or before it, and longer ones come first of those that begin together. */
    private void decideWords() {
        for (var together = arrivals.takeBefore(passed); !together.isEmpty(); together = arrivals.takeBefore(passed)) {
            together.forEach(this::excuse);
            together.forEach(this::decide);
        }
    }

    private void excuse(Sighting word) {
        var uses = book.uses(word.atom());
        for (int i = 0; i < uses.size(); i++) {
            if (uses.get(i) instanceof Use.Excuses use) {
                excuses.add(use.rule(), word);
            }
        }
    }

    private void decide(Sighting word) {
        var excuse = excuses.covering(word.start(), word.end());
        var uses = book.uses(word.atom());
        boolean part = false;
        steps += uses.size();
        for (int i = 0; i < uses.size(); i++) {
            var use = uses.get(i);
            part |= use instanceof Use.Part;
            decide(use, word, excuse);
        }
        if (part) {
            combinations.place(word, excuse.isPresent());
        }
    }

    private void decide(Use use, Sighting word, OptionalInt excuse) {
        switch (use) {
            case Use.Alone alone -> telling.word(alone.rule(), word, excuse);
            case Use.Excuses unasked -> {}
            case Use.Part part -> {
                if (part.first() && excuse.isEmpty()) {
                    combinations.open(part.rule(), word);
                }
            }
            case Use.Calls calls -> expressions.call(calls.rule(), word);
        }
    }

    /** One sweep's sightings. */
    private final class Source implements Sightings {
        private final int place;
        private int passed;
        private int passedCp;

        Source(int place) {
            this.place = place;
        }

        @Override
        public void seen(Sighting sighting) {
            arrivals.add(sighting, place, book.mayStop(sighting.atom(), stops, strict));
        }

        @Override
        public void stretched(int start, int startCp, int end, int endCp) {
            stretches.tell(start, startCp, end, endCp);
        }

        @Override
        public void sentenceEnds(int codePoint) {
            if (place == 0 && reads) {
                sentences.add(codePoint);
            }
        }

        @Override
        public void passed(int start, int startCp) {
            passed = start;
            passedCp = startCp;
            settle();
        }
    }
}
