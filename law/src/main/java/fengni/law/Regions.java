package fengni.law;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The first two digits of a division code (GB/T 2260), and the place names seen in published numbers. */
final class Regions {
    private static final CodeList TABLE = CodeList.shipped("regions.csv", 5);
    private static final Map<String, String> USES =
            TABLE.rows().stream().collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
    private static final Set<String> PLACES = TABLE.rows().stream()
            .map(row -> row.get(3))
            .filter(place -> !place.isEmpty())
            .map(place -> place.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Regions() {}

    /** {@code use} is P (identity of a person), O (organisation) or F (filing number). */
    static boolean has(String prefix, char use) {
        return USES.getOrDefault(prefix, "").indexOf(use) >= 0;
    }

    static boolean hasPlace(String place) {
        return PLACES.contains(place.toLowerCase(Locale.ROOT));
    }
}
