package fengni.registry.verification;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import java.util.Optional;

/** A store as a person typed it. */
public record StoreDraft(String name, String kind, String contact) {
    private static final int LONGEST = 200;

    Outcome<StoreDraft> checked() {
        var faults = new Faults()
                .words(Optional.of(name), "name", LONGEST)
                .expect(Store.Kind.of(kind).isPresent(), "kind", "choice", String.join(", ", Store.Kind.words()))
                .words(Optional.of(contact), "contact", LONGEST);
        return faults.none()
                ? new Outcome.Done<>(new StoreDraft(name.strip(), kind, contact.strip()))
                : new Outcome.Faulty<>(faults.list());
    }
}
