package fengni.screen.rule;

import fengni.screen.matching.Sighting;
import fengni.screen.rule.CombinationRun.Candidate;
import fengni.screen.rule.Rule.Together;
import fengni.screen.rule.RuleRun.Origin;
import fengni.screen.rule.Rulebook.Use;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The combinations of one text. Words that end together are one step of all combinations that hold one of them; what could
 * be decided before them is decided before them, so that no more than a window is ever remembered. Not thread-safe.
 */
final class Combinations {
    private final Rulebook book;
    private final Legible text;
    private final Sentences sentences;
    private final Openings openings;
    private final IntPredicate stops;
    private final Telling telling;
    private final Map<Integer, CombinationRun> runs = new HashMap<>();
    private final PriorityQueue<Placed> placed = new PriorityQueue<>();
    private final PriorityQueue<Late> late = new PriorityQueue<>();
    /** Those that were given words of one end, by the place of their rule. */
    private final TreeMap<Integer, CombinationRun> touched = new TreeMap<>();

    private Optional<Late> lastTold = Optional.empty();
    private long steps;

    private record Placed(int atom, Span span, boolean excused) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            int order = Integer.compare(span.end(), other.span.end());
            order = order == 0 ? Integer.compare(span.start(), other.span.start()) : order;
            return order == 0 ? Integer.compare(atom, other.atom) : order;
        }
    }

    /** A combination that waits whether a word follows that excludes it. */
    private record Late(int rule, Candidate candidate) implements Comparable<Late> {
        private static final Comparator<Late> ORDER = Comparator.<Late>comparingInt(
                        late -> late.candidate().until())
                .thenComparingInt(Late::rule)
                .thenComparingInt(late -> late.candidate().span().start())
                .thenComparingInt(late -> late.candidate().span().end());

        @Override
        public int compareTo(Late other) {
            return ORDER.compare(this, other);
        }
    }

    Combinations(
            Rulebook book, Legible text, Sentences sentences, Openings openings, IntPredicate stops, Telling telling) {
        this.book = book;
        this.text = text;
        this.sentences = sentences;
        this.openings = openings;
        this.stops = stops;
        this.telling = telling;
    }

    /** Takes a word with which a hit of a rule may begin. */
    void open(int rule, Sighting word) {
        if (stops.test(rule)) {
            var run = run(rule);
            openings.add(word.start(), word.startCp(), text.before(word.start()) + run.within(), run.inSentence());
        }
    }

    /** Takes a word that is part of a combination. */
    void place(Sighting word, boolean excused) {
        var span = Span.of(word, text.before(word.start()), text.before(word.end()));
        placed.add(new Placed(word.atom(), span, excused));
    }

    /** Decides on all words that end at an offset or before it. */
    void advance(int passed) {
        while (!placed.isEmpty() && placed.peek().span().end() <= passed) {
            int end = placed.peek().span().end();
            decideLate(placed.peek().span().to() - 1);
            while (!placed.isEmpty() && placed.peek().span().end() == end) {
                give(placed.poll());
            }
            steps += touched.size();
            touched.forEach((rule, run) -> run.advance(sentences, found -> found(rule, found)));
            touched.clear();
        }
    }

    /** Decides on what waited, now that all words before a character are known. */
    void decideLate(int known) {
        while (!late.isEmpty() && late.peek().candidate().until() <= known) {
            decide(late.poll());
        }
    }

    /** Returns whether nothing waits for more text. */
    boolean isIdle() {
        return placed.isEmpty() && late.isEmpty();
    }

    long steps() {
        return steps;
    }

    private CombinationRun run(int rule) {
        return runs.computeIfAbsent(rule, place -> new CombinationRun((Together) book.rule(place)));
    }

    private void give(Placed word) {
        steps += book.uses(word.atom()).size();
        for (Use use : book.uses(word.atom())) {
            if (use instanceof Use.Part part && (part.excluded() || !word.excused())) {
                var run = run(part.rule());
                run.give(part.leaf(), word.span());
                touched.put(part.rule(), run);
            }
        }
    }

    private void found(int rule, Candidate candidate) {
        var span = candidate.span();
        if (candidate.until() == span.to()) {
            telling.combination(rule, span, Origin.COMBINATION);
            return;
        }
        late.add(new Late(rule, candidate));
        if (stops.test(rule)) {
            openings.add(span.start(), span.startCp(), candidate.until(), false);
        }
    }

    /** Two alternatives may mean the same span; it is told once. */
    private void decide(Late due) {
        if (run(due.rule()).isExcluded(due.candidate(), sentences)) {
            return;
        }
        if (lastTold.filter(each -> each.compareTo(due) == 0).isEmpty()) {
            telling.combination(due.rule(), due.candidate().span(), Origin.LATE_COMBINATION);
        }
        lastTold = Optional.of(due);
    }
}
