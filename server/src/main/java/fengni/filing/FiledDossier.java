package fengni.filing;

import fengni.law.FilingField;
import fengni.law.FilingForm;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A dossier as it was filed: the answers of the version that was sent last before it was accepted.
 *
 * @param sent when that version was sent
 * @param products numbers of the products that were in it
 */
record FiledDossier(
        long id, long organisation, Kind kind, String title, Answers answers, Instant sent, List<Integer> products) {
    private static final int SHORTEST_NAME = 3;

    FiledDossier {
        products = List.copyOf(products);
    }

    String text(String key) {
        return answers.text(Place.DOSSIER, key);
    }

    String text(int product, String key) {
        return answers.text(product, key);
    }

    /** Returns what was filed as people read it. */
    String shown(int product, String key) {
        var value = text(product, key);
        return FilingForm.published()
                .field(key)
                .map(field -> field.shown(value, true))
                .orElse(value);
    }

    /** Returns the values of a field with several, or the cells of one column of its rows. */
    List<String> values(int product, String key, int column) {
        var value = text(product, key);
        return FilingForm.published().field(key).stream()
                .flatMap(field -> field.kind() == FilingField.Kind.ROWS
                        ? field.rows(value).stream().map(row -> row.get(column))
                        : field.values(value).stream())
                .filter(one -> !one.isBlank())
                .toList();
    }

    /** Returns whether some answer of the dossier names it, whatever the spaces, dashes and cases; a short name whole. */
    boolean names(String name) {
        var wanted = folded(name);
        if (wanted.length() < SHORTEST_NAME) {
            return values(Place.DOSSIER, "algorithm.models", 1).stream()
                    .anyMatch(one -> folded(one).equals(wanted));
        }
        return answers.all().values().stream()
                .anyMatch(entered -> folded(entered.value()).contains(wanted));
    }

    /** Folds what makes no difference in a name. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
