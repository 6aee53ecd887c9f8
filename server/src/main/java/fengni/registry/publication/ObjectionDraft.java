package fengni.registry.publication;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import java.util.List;
import java.util.Optional;

/** What an objector typed. */
record ObjectionDraft(String relation, String about, String told, String contact) {
    static final List<String> RELATIONS = List.of("filer", "affected", "user", "other");
    static final List<String> SUBJECTS = List.of("subject", "algorithm", "products", "purpose", "state", "other");

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_CONTACT = 200;

    Outcome<ObjectionDraft> checked() {
        var faults = new Faults()
                .expect(SUBJECTS.contains(about), "about", "required")
                .words(Optional.of(told), "told", LONGEST_TEXT)
                .expect(RELATIONS.contains(relation), "relation", "required");
        if (!contact.isBlank()) {
            faults.words(Optional.of(contact), "contact", LONGEST_CONTACT);
        }
        return faults.none() ? new Outcome.Done<>(this) : new Outcome.Faulty<>(faults.list());
    }
}
