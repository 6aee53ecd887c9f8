package fengni.law;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The first two digits of a division code (GB/T 2260), and the place names seen in published numbers. */
public final class Regions {
    private static final CodeList TABLE = CodeList.shipped("regions.csv", 5);
    private static final Map<String, String> USES =
            TABLE.rows().stream().collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
    private static final Set<String> PLACES = TABLE.rows().stream()
            .map(row -> row.get(3))
            .filter(place -> !place.isEmpty())
            .map(place -> place.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> PROVINCES = TABLE.rows().stream()
            .filter(row -> row.get(1).contains("F"))
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> shortName(row.get(2))));

    private Regions() {}

    /** Returns the province, by its short name, that the first two digits of a division code stand for; empty for others. */
    public static Optional<String> province(String prefix) {
        return Optional.ofNullable(PROVINCES.get(prefix));
    }

    /** Returns the short names of the provinces of the mainland that a text names, in the order of the division codes. */
    public static List<String> provincesIn(String text) {
        return PROVINCES.entrySet().stream()
                .filter(entry -> text.contains(entry.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Two of the names have three characters. */
    private static String shortName(String name) {
        return name.substring(0, name.startsWith("内蒙古") || name.startsWith("黑龙江") ? 3 : 2);
    }

    /** {@code use} is P (identity of a person), O (organisation) or F (filing number). */
    static boolean has(String prefix, char use) {
        return USES.getOrDefault(prefix, "").indexOf(use) >= 0;
    }

    static boolean hasPlace(String place) {
        return PLACES.contains(place.toLowerCase(Locale.ROOT));
    }
}
