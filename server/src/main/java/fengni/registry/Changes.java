package fengni.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What a version of a public entry changed, in the words of the lists' 备注; stored as these codes: never rename one. */
final class Changes {
    /** The subject has another name (主体名称变更). */
    static final String SUBJECT = "subject";

    private Changes() {}

    /** Returns the codes in a fixed order; {@code details} if nothing that the list shows differs. */
    static List<String> between(Filing before, Filing now) {
        var found = new ArrayList<String>();
        note(found, SUBJECT, !before.subject().equals(now.subject()));
        note(found, "algorithm", !before.algorithm().equals(now.algorithm()));
        note(found, "role", !before.role().equals(now.role()));
        note(found, "product-added", lacks(before.products(), now.products()));
        note(found, "product-removed", lacks(now.products(), before.products()));
        note(found, "purpose", !before.purpose().equals(now.purpose()));
        return found.isEmpty() ? List.of("details") : List.copyOf(found);
    }

    private static boolean lacks(List<Filing.Product> these, List<Filing.Product> those) {
        return !new HashSet<>(these).containsAll(those);
    }

    private static void note(List<String> found, String code, boolean differs) {
        if (differs) {
            found.add(code);
        }
    }
}
