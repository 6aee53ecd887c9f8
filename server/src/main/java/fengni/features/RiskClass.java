package fengni.features;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The 31 classes of harm (GB/T 45654-2025, Annex A): A.1 values, A.2 discrimination, A.3 commerce, A.4 rights, A.5 special services. */
public final class RiskClass {
    private static final List<String> ALL = Stream.of(
                    group("A.1", 8), group("A.2", 9), group("A.3", 5), group("A.4", 7), group("A.5", 2))
            .flatMap(List::stream)
            .toList();

    private RiskClass() {}

    /** Returns every code, in the order of the standard. */
    public static List<String> all() {
        return ALL;
    }

    private static List<String> group(String group, int classes) {
        return IntStream.range(0, classes)
                .mapToObj(n -> group + "." + (char) ('a' + n))
                .toList();
    }
}
