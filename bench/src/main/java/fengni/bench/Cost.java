package fengni.bench;

import fengni.bench.Candidate.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The turns of all candidates and the table that they make. The first candidate is the one the others are held against. */
final class Cost {
    private static final String HEAD =
            "| variant | CPU µs/request, median (min–max) | × nginx | database µs | req/s | p50 ms | p99 ms | failed |\n"
                    + "|---|--:|--:|--:|--:|--:|--:|--:|";

    private final Map<String, List<Turn>> turns = new LinkedHashMap<>();

    void add(Candidate candidate, Turn turn) {
        turns.computeIfAbsent(candidate.name(), _ -> new ArrayList<>()).add(turn);
    }

    /** Returns a table in Markdown. */
    String table() {
        var text = new StringBuilder(HEAD);
        var first = turns.values().iterator().next();
        turns.forEach((name, own) -> text.append('\n').append(row(name, own, first)));
        return text.toString();
    }

    private static String row(String name, List<Turn> turns, List<Turn> first) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < turns.size(); round++) {
            ratios.add(turns.get(round).own() / first.get(round).own());
        }
        long failed = turns.stream().mapToLong(turn -> turn.seen().failed()).sum();
        return String.format(
                Locale.ROOT,
                "| %s | %.1f (%.1f–%.1f) | %.2f | %.1f | %,.0f | %.2f | %.1f | %s |",
                name,
                median(turns, Turn::own),
                turns.stream().mapToDouble(Turn::own).min().orElseThrow(),
                turns.stream().mapToDouble(Turn::own).max().orElseThrow(),
                median(ratios),
                median(turns, Turn::database),
                median(turns, turn -> turn.seen().perSecond()),
                median(turns, turn -> turn.seen().median()),
                median(turns, turn -> turn.seen().high()),
                failed == 0 ? "0" : "**" + failed + " FAILED: THIS ROW IS WORTH NOTHING**");
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        return median(turns.stream().map(figure::applyAsDouble).toList());
    }

    private static double median(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
