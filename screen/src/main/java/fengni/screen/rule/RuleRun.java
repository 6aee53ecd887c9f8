package fengni.screen.rule;

import fengni.screen.matching.Sighting;
import fengni.screen.matching.Sightings;
import fengni.screen.rule.CombinationRun.Candidate;
import fengni.screen.rule.Rule.Fits;
import fengni.screen.rule.Rule.Together;
import fengni.screen.rule.Rulebook.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Set;
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

    private static final Comparator<Due> BY_TIME = Comparator.comparingInt(Due::at)
            .thenComparingInt(Due::rule)
            .thenComparingInt(Due::start)
            .thenComparingInt(Due::end);

    private final Rulebook book;
    private final Told told;
    private final IntPredicate stops;
    private final boolean strict;
    private final boolean reads;
    private final Legible text;
    private final Sentences sentences = new Sentences();
    private final Excuses excuses = new Excuses();
    private final Openings openings;
    private final List<Source> sources = new ArrayList<>();
    private final PriorityQueue<Arrival> arrivals = new PriorityQueue<>();
    /** Where words begin that may stop the text and are not decided. */
    private final PriorityQueue<Integer> undecided = new PriorityQueue<>();

    private final PriorityQueue<Placed> placed = new PriorityQueue<>();
    private final PriorityQueue<Due> dues = new PriorityQueue<>(BY_TIME);
    private final Map<Integer, CombinationRun> combinations = new HashMap<>();
    private final Map<Integer, RegexRun> expressions = new HashMap<>();
    private Optional<Due> lastTold = Optional.empty();
    private int passed;
    private int passedCp;

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

    /** Longer words come first of those that begin together. */
    private record Arrival(Sighting word, int sweep) implements Comparable<Arrival> {
        @Override
        public int compareTo(Arrival other) {
            int order = Integer.compare(word.start(), other.word.start());
            order = order == 0 ? Integer.compare(other.word.end(), word.end()) : order;
            order = order == 0 ? Integer.compare(word.atom(), other.word.atom()) : order;
            return order == 0 ? Integer.compare(sweep, other.sweep) : order;
        }

        boolean isOf(Sighting another) {
            return word.start() == another.start() && word.end() == another.end() && word.atom() == another.atom();
        }
    }

    private record Placed(int atom, Span span, boolean excused) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            int order = Integer.compare(span.end(), other.span.end());
            order = order == 0 ? Integer.compare(span.start(), other.span.start()) : order;
            return order == 0 ? Integer.compare(atom, other.atom) : order;
        }
    }

    /** Something that can be decided once all words before a character are known. */
    private sealed interface Due {
        int at();

        int rule();

        int start();

        int end();

        record Exclusion(int at, int rule, Candidate candidate) implements Due {
            @Override
            public int start() {
                return candidate.span().start();
            }

            @Override
            public int end() {
                return candidate.span().end();
            }
        }

        record Search(int at, int rule) implements Due {
            @Override
            public int start() {
                return 0;
            }

            @Override
            public int end() {
                return 0;
            }
        }
    }

    RuleRun(Rulebook book, Told told, IntPredicate stops, boolean strict) {
        this.book = book;
        this.told = told;
        this.stops = stops;
        this.strict = strict;
        this.reads = book.readsText();
        this.text = new Legible(book.reader());
        this.openings = new Openings(text, sentences, told::stretched);
    }

    /** Returns who is to be told what one sweep sees; the first also tells where sentences end. */
    public Sightings sweep() {
        var source = new Source(sources.size());
        sources.add(source);
        return source;
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
        return undecided.isEmpty() ? held : Math.min(held, undecided.peek());
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
        passedCp = startCp;
        if (!arrivals.isEmpty() || !undecided.isEmpty()) {
            decideWords();
        }
        if (reads) {
            combine();
            int known = text.before(start);
            decideDues(start == Integer.MAX_VALUE ? Integer.MAX_VALUE : known);
            openings.close(start);
            text.forget(known - BEHIND);
            sentences.forget(passedCp - 4 * Openings.MOST_HELD);
        }
        excuses.forget(reads ? text.start(text.first()) : start);
    }

    /** Whatever excuses a word begins at or before it, and longer ones come first of those that begin together. */
    private void decideWords() {
        var together = new ArrayList<Sighting>();
        while (!arrivals.isEmpty() && arrivals.peek().word().start() < passed) {
            int start = arrivals.peek().word().start();
            together.clear();
            while (!arrivals.isEmpty() && arrivals.peek().word().start() == start) {
                var next = arrivals.poll();
                // another sweep may have seen the same word in the same place
                if (together.isEmpty() || !next.isOf(together.getLast())) {
                    together.add(next.word());
                }
            }
            together.forEach(this::excuse);
            together.forEach(this::decide);
        }
        while (!undecided.isEmpty() && undecided.peek() < passed) {
            undecided.poll();
        }
    }

    private void excuse(Sighting word) {
        for (Use use : book.uses(word.atom())) {
            if (use instanceof Use.Excuses(int rule)) {
                excuses.add(rule, word);
            }
        }
    }

    private void decide(Sighting word) {
        var excuse = excuses.covering(word.start(), word.end());
        boolean part = false;
        for (Use use : book.uses(word.atom())) {
            switch (use) {
                case Use.Alone(int rule) -> told.found(occurrence(rule, word, excuse), Origin.WORD);
                case Use.Excuses excuses -> {}
                case Use.Part(int rule, int leaf, boolean first, boolean excluded) -> {
                    part = true;
                    if (first && excuse.isEmpty() && stops.test(rule)) {
                        open(rule, word);
                    }
                }
                case Use.Calls(int rule) -> call(rule, word);
            }
        }
        if (part) {
            var span = Span.of(word, text.before(word.start()), text.before(word.end()));
            placed.add(new Placed(word.atom(), span, excuse.isPresent()));
        }
    }

    private static Occurrence occurrence(int rule, Sighting word, OptionalInt excuse) {
        return new Occurrence(
                rule,
                word.start(),
                word.end(),
                word.startCp(),
                word.endCp(),
                word.matched(),
                word.normalised(),
                word.transforms(),
                excuse);
    }

    private void open(int rule, Sighting word) {
        var run = combination(rule);
        openings.add(word.start(), word.startCp(), text.before(word.start()) + run.within(), run.inSentence());
    }

    private CombinationRun combination(int rule) {
        return combinations.computeIfAbsent(rule, place -> new CombinationRun((Together) book.rule(place)));
    }

    private void call(int rule, Sighting word) {
        var run = expression(rule);
        int at = run.note(text.before(word.start()), text.before(word.end()));
        if (run.asks(at)) {
            dues.add(new Due.Search(at, rule));
        }
        if (stops.test(rule)) {
            openings.add(word.start(), word.startCp(), at, false);
        }
    }

    private RegexRun expression(int rule) {
        return expressions.computeIfAbsent(rule, place -> new RegexRun(((Fits) book.rule(place)).regex()));
    }

    /**
     * Words that end together are one step of all combinations that hold one of them; what could be decided before them is
     * decided before them, so that no more than a window is ever remembered.
     */
    private void combine() {
        while (!placed.isEmpty() && placed.peek().span().end() <= passed) {
            int end = placed.peek().span().end();
            decideDues(placed.peek().span().to() - 1);
            Set<Integer> touched = new LinkedHashSet<>();
            while (!placed.isEmpty() && placed.peek().span().end() == end) {
                give(placed.poll(), touched);
            }
            touched.stream()
                    .sorted()
                    .forEach(rule -> combination(rule).advance(sentences, found -> found(rule, found)));
        }
    }

    private void give(Placed word, Set<Integer> touched) {
        for (Use use : book.uses(word.atom())) {
            if (use instanceof Use.Part(int rule, int leaf, boolean first, boolean excluded)
                    && (excluded || !word.excused())) {
                combination(rule).give(leaf, word.span());
                touched.add(rule);
            }
        }
    }

    private void found(int rule, Candidate candidate) {
        var span = candidate.span();
        if (candidate.until() == span.to()) {
            told.found(occurrence(rule, span), Origin.COMBINATION);
            return;
        }
        dues.add(new Due.Exclusion(candidate.until(), rule, candidate));
        if (stops.test(rule)) {
            openings.add(span.start(), span.startCp(), candidate.until(), false);
        }
    }

    private Occurrence occurrence(int rule, Span span) {
        return new Occurrence(
                rule,
                span.start(),
                span.end(),
                span.startCp(),
                span.endCp(),
                text.between(span.start(), span.end()),
                span.normalised(),
                span.transforms(),
                excuses.covering(span.start(), span.end()));
    }

    private void decideDues(int known) {
        while (!dues.isEmpty() && dues.peek().at() <= known) {
            switch (dues.poll()) {
                case Due.Exclusion due -> decide(due);
                case Due.Search(int at, int rule) ->
                    expression(rule).search(at, text, match -> told.found(occurrence(rule, match), Origin.EXPRESSION));
            }
        }
    }

    /** Two alternatives may mean the same span; it is told once. */
    private void decide(Due.Exclusion due) {
        if (combination(due.rule()).isExcluded(due.candidate(), sentences)) {
            return;
        }
        if (lastTold.filter(each -> BY_TIME.compare(each, due) == 0).isEmpty()) {
            told.found(occurrence(due.rule(), due.candidate().span()), Origin.LATE_COMBINATION);
        }
        lastTold = Optional.of(due);
    }

    private Occurrence occurrence(int rule, RegexRun.Match match) {
        int start = text.start(match.from());
        int end = text.end(match.to() - 1);
        var matched = text.between(start, end);
        return new Occurrence(
                rule,
                start,
                end,
                text.codePoint(match.from()),
                text.codePoint(match.to() - 1) + 1,
                matched,
                match.read(),
                book.reader().transforms(matched),
                excuses.covering(start, end));
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
            arrivals.add(new Arrival(sighting, place));
            if (book.mayStop(sighting.atom(), stops, strict)) {
                undecided.add(sighting.start());
            }
        }

        @Override
        public void stretched(int start, int startCp, int end, int endCp) {
            told.stretched(start, startCp, end, endCp);
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
