package fengni.law.lint;

import java.util.Map;
import java.util.Optional;

/**
 * A product of a filing.
 *
 * @param number by which the dossier tells it from the others, from 1
 * @param answers text as typed, by key of the field
 * @param service what is known of the own service that it is; empty if nothing is
 */
public record FiledProduct(int number, Map<String, String> answers, Optional<ServiceFacts> service)
        implements Answered {
    public FiledProduct {
        answers = Map.copyOf(answers);
    }

    @Override
    public String text(String key) {
        return answers.getOrDefault(key, "").strip();
    }

    @Override
    public Spot spot(String key) {
        return new Spot(number, key);
    }

    /** Returns its name, or its number while it has none. */
    String title() {
        return has("product.name") ? text("product.name") : String.valueOf(number);
    }

    /** Returns the form of service by its usual name; empty if it was not answered. */
    String form() {
        return words("product.form").stream().findFirst().orElse("");
    }

    boolean isStatus(String status) {
        return Folded.same(text("product.status"), status);
    }
}
