package fengni.screen.lists;

import java.util.List;

/**
 * One of the 31 risks that a keyword library, a question bank and a review tell apart (GB/T 45654-2025, Annex A): 8 of values,
 * 9 of discrimination, 5 of commerce, 7 of rights, 2 of special services.
 *
 * @param code for example {@code A.1.a}
 * @param chinese its name in short
 * @param english the same
 */
public record Risk(String code, String chinese, String english) {
    private static final List<Risk> ALL = Bundled.rows(Bundled.text("risks.tsv")).stream()
            .map(row -> new Risk(row.get(0), row.get(1), row.get(2)))
            .toList();

    /** Returns every risk, in the order of the standard. */
    public static List<Risk> all() {
        return ALL;
    }

    static boolean known(String code) {
        return ALL.stream().anyMatch(risk -> risk.code().equals(code));
    }
}
