package fengni.gateway;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes figures in Prometheus' text format 0.0.4. Not thread-safe. */
final class Metrics {
    private final StringBuilder text = new StringBuilder();

    Metrics counter(String name, String help, long value) {
        return head(name, "counter", help).line(name, value);
    }

    Metrics gauge(String name, String help, long value) {
        return head(name, "gauge", help).line(name, value);
    }

    /** @param label tells the values apart; they are words of our own, so that none needs an escape */
    Metrics counters(String name, String help, String label, Map<String, Long> values) {
        head(name, "counter", help);
        values.forEach((word, value) -> line(name + "{" + label + "=\"" + word + "\"}", value));
        return this;
    }

    /** @param labels tell the values apart, one word of a key for each */
    Metrics counters(String name, String help, List<String> labels, Map<List<String>, Long> values) {
        head(name, "counter", help);
        values.forEach((words, value) -> {
            var pairs = IntStream.range(0, labels.size())
                    .mapToObj(i -> labels.get(i) + "=\"" + words.get(i) + "\"")
                    .collect(Collectors.joining(","));
            line(name + "{" + pairs + "}", value);
        });
        return this;
    }

    private Metrics head(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    private Metrics line(String name, long value) {
        text.append(name).append(' ').append(value).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
