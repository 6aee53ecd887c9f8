package fengni.filing.papers;

import fengni.law.FiledFile;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What papers are written from.
 *
 * @param answers of the subject and of the algorithm, by the keys of the form
 * @param products the answers of each product
 * @param files opens the content of a file that an answer names; empty if it is not there
 */
public record PaperFacts(
        FilingForm form,
        Map<String, String> answers,
        List<Map<String, String>> products,
        Function<FiledFile, Optional<byte[]>> files) {
    public PaperFacts {
        answers = Map.copyOf(answers);
        products = products.stream().map(Map::copyOf).toList();
    }

    /** Returns the same without opening any file: enough to tell what is missing. */
    public PaperFacts unopened() {
        return new PaperFacts(form, answers, products, file -> Optional.empty());
    }

    FilingField field(String key) {
        return form.field(key).orElseThrow();
    }

    /** Returns the answer; one of a product wins over that of the dossier. */
    String answer(String key, Map<String, String> product) {
        return product.getOrDefault(key, answers.getOrDefault(key, "")).strip();
    }

    boolean asks(FilingField field, Map<String, String> product) {
        return field.asked(key -> answer(key, product));
    }
}
