package fengni.gateway;

import fengni.screen.Direction;
import fengni.screen.guard.Guard;
import fengni.screen.guard.Opinion;
import fengni.screen.guard.Opinion.Judged;
import fengni.screen.guard.Opinion.Unanswered;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Counts what guards said and how long they took, since the start of this process. Thread-safe. */
final class GuardCounts {
    private final ConcurrentHashMap<String, Map<String, LongAdder>> outcomes = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, LongAdder> nanos = new ConcurrentHashMap<>();

    /** Returns a guard that is counted. */
    Guard counting(Guard guard) {
        return new Counted(guard);
    }

    /** Returns by guard how often it said what: a decision, or why it was silent. */
    Map<List<String>, Long> byGuardAndOutcome() {
        var counted =
                new TreeMap<List<String>, Long>((one, other) -> one.toString().compareTo(other.toString()));
        outcomes.forEach(
                (guard, said) -> said.forEach((outcome, count) -> counted.put(List.of(guard, outcome), count.sum())));
        return counted;
    }

    /** Returns by guard how many milliseconds texts waited for it in all. */
    Map<String, Long> millis() {
        var counted = new TreeMap<String, Long>();
        nanos.forEach((guard, taken) -> counted.put(guard, TimeUnit.NANOSECONDS.toMillis(taken.sum())));
        return counted;
    }

    private void count(Opinion opinion, long taken) {
        outcomes.computeIfAbsent(opinion.guard(), _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(outcome(opinion), _ -> new LongAdder())
                .increment();
        nanos.computeIfAbsent(opinion.guard(), _ -> new LongAdder()).add(taken);
    }

    private static String outcome(Opinion opinion) {
        var word = switch (opinion) {
            case Judged judged -> judged.decision().name();
            case Unanswered unanswered -> unanswered.reason().name();
        };
        return word.toLowerCase(Locale.ROOT);
    }

    private final class Counted implements Guard {
        private final Guard guard;

        Counted(Guard guard) {
            this.guard = guard;
        }

        @Override
        public String name() {
            return guard.name();
        }

        @Override
        public Opinion judge(String text, Direction direction) {
            long from = System.nanoTime();
            var opinion = guard.judge(text, direction);
            count(opinion, System.nanoTime() - from);
            return opinion;
        }
    }
}
