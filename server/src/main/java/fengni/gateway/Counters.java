package fengni.gateway;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what came of requests since the start of this process. Thread-safe. */
final class Counters {
    private final ConcurrentHashMap<String, LongAdder> outcomes = new ConcurrentHashMap<>();

    void count(String outcome) {
        outcomes.computeIfAbsent(outcome, _ -> new LongAdder()).increment();
    }

    Map<String, Long> byOutcome() {
        var sorted = new TreeMap<String, Long>();
        outcomes.forEach((outcome, count) -> sorted.put(outcome, count.sum()));
        return sorted;
    }
}
