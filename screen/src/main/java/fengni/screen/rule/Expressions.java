package fengni.screen.rule;

import fengni.screen.matching.Sighting;
import fengni.screen.rule.Rule.Fits;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/** The regular expressions of one text, each run only around its required words. Not thread-safe. */
final class Expressions {
    private final Rulebook book;
    private final Legible text;
    private final Openings openings;
    private final IntPredicate stops;
    private final Telling telling;
    private final Map<Integer, RegexRun> runs = new HashMap<>();
    private final PriorityQueue<Search> searches = new PriorityQueue<>();
    private long steps;

    /** A search of a block, due once all words before a character are known. */
    private record Search(int at, int rule) implements Comparable<Search> {
        @Override
        public int compareTo(Search other) {
            return at == other.at ? Integer.compare(rule, other.rule) : Integer.compare(at, other.at);
        }
    }

    Expressions(Rulebook book, Legible text, Openings openings, IntPredicate stops, Telling telling) {
        this.book = book;
        this.text = text;
        this.openings = openings;
        this.stops = stops;
        this.telling = telling;
    }

    /** Takes a word that an expression requires. */
    void call(int rule, Sighting word) {
        var run = run(rule);
        int at = run.note(text.before(word.start()), text.before(word.end()));
        if (run.asks(at)) {
            searches.add(new Search(at, rule));
        }
        if (stops.test(rule)) {
            openings.add(word.start(), word.startCp(), at, false);
        }
    }

    /** Runs what is due, now that all words before a character are known. */
    void search(int known) {
        while (!searches.isEmpty() && searches.peek().at() <= known) {
            var due = searches.poll();
            steps += run(due.rule()).reach();
            run(due.rule()).search(due.at(), text, match -> telling.expression(due.rule(), match));
        }
    }

    /** Returns whether nothing waits for more text. */
    boolean isIdle() {
        return searches.isEmpty();
    }

    long steps() {
        return steps;
    }

    private RegexRun run(int rule) {
        return runs.computeIfAbsent(rule, place -> new RegexRun(((Fits) book.rule(place)).regex()));
    }
}
