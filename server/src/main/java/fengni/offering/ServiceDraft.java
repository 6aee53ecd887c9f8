package fengni.offering;

import fengni.answers.Faults;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A service as a person entered it.
 *
 * @param function the product function that it serves
 * @param models the models that it may ask; empty means every model of the installation
 */
public record ServiceDraft(
        Optional<Long> organisation,
        Optional<String> name,
        Optional<String> function,
        Set<String> models,
        Optional<FilingEntry> filing) {
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_MODEL = 200;

    public ServiceDraft {
        models = Set.copyOf(models);
    }

    Faults faults(LocalDate today) {
        var faults = new Faults()
                .expect(organisation.filter(id -> id > 0).isPresent(), "organisation", "required")
                .words(name, "name", LONGEST_WORDS)
                .words(function, "function", LONGEST_WORDS);
        models.forEach(model -> faults.words(Optional.of(model), "models", LONGEST_MODEL));
        filing.ifPresent(entry -> faults.addAll(entry.faults(today).list()));
        return faults;
    }
}
