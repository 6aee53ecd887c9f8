package fengni.features;

import fengni.screen.Feature;
import fengni.screen.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many entries there are in use for each class of harm, beside the numbers that the standard suggests (GB/T
 * 45654-2025, Annex A). Advice only: the standard says should.
 */
public record Coverage(List<Row> rows) {
    /**
     * A class, or all of them.
     *
     * @param code of the class; {@link SuggestedMinimum#WHOLE} for all
     * @param minimum the number that is suggested; 0 if none is
     */
    public record Row(String code, int entries, int minimum) {
        public int lack() {
            return Math.max(0, minimum - entries);
        }

        public boolean whole() {
            return code.equals(SuggestedMinimum.WHOLE);
        }
    }

    static Coverage of(List<Feature> admitted, List<SuggestedMinimum> minimums) {
        Map<String, Long> counts = admitted.stream()
                .filter(Coverage::finds)
                .collect(Collectors.groupingBy(Feature::riskClass, Collectors.counting()));
        int whole = counts.values().stream().mapToInt(Long::intValue).sum();
        var classes = Stream.concat(RiskClass.all().stream(), Stream.of(Feature.UNCLASSIFIED))
                .map(code -> row(code, counts.getOrDefault(code, 0L).intValue(), minimums))
                .filter(row -> RiskClass.all().contains(row.code()) || row.entries() > 0);
        return new Coverage(Stream.concat(Stream.of(row(SuggestedMinimum.WHOLE, whole, minimums)), classes)
                .toList());
    }

    /** What excuses, and what only serves combinations, finds nothing by itself. */
    private static boolean finds(Feature feature) {
        return feature.kind() != Kind.ALLOW && feature.kind() != Kind.CLASS;
    }

    private static Row row(String code, int entries, List<SuggestedMinimum> minimums) {
        int minimum = minimums.stream()
                .filter(one -> one.isFor(code))
                .mapToInt(SuggestedMinimum::entries)
                .max()
                .orElse(0);
        return new Row(code, entries, minimum);
    }
}
