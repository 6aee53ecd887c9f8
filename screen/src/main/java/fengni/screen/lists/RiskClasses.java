package fengni.screen.lists;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The codes of the 31 risks (GB/T 45654-2025, Annex A): 8 of values, 9 of discrimination, 5, 7 and 2 more. */
final class RiskClasses {
    private static final List<String> ALL = Stream.of(
                    group("A.1", 8), group("A.2", 9), group("A.3", 5), group("A.4", 7), group("A.5", 2))
            .flatMap(List::stream)
            .toList();

    private RiskClasses() {}

    static List<String> all() {
        return ALL;
    }

    static boolean known(String code) {
        return ALL.contains(code);
    }

    private static List<String> group(String group, int classes) {
        return IntStream.range(0, classes)
                .mapToObj(n -> group + "." + (char) ('a' + n))
                .toList();
    }
}
