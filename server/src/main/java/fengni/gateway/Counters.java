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

    /** Returns the counts in Prometheus' text format 0.0.4. */
    String text(int running) {
        var text = new StringBuilder()
                .append("# HELP fengni_requests_total Chat requests by what came of them.\n")
                .append("# TYPE fengni_requests_total counter\n");
        sorted().forEach((outcome, count) -> text.append("fengni_requests_total{outcome=\"")
                .append(outcome)
                .append("\"} ")
                .append(count)
                .append('\n'));
        return text.append("# HELP fengni_requests_running Chat requests that are not answered to the end.\n")
                .append("# TYPE fengni_requests_running gauge\n")
                .append("fengni_requests_running ")
                .append(running)
                .append('\n')
                .toString();
    }

    private Map<String, Long> sorted() {
        var sorted = new TreeMap<String, Long>();
        outcomes.forEach((outcome, count) -> sorted.put(outcome, count.sum()));
        return sorted;
    }
}
