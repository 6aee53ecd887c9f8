package fengni.registry;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.law.RegistryNumber;
import java.util.Optional;

/** The settings of a registry as a person typed them. */
public record WhoseDraft(String name, String prefix, String contact, String statement) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTACT = 200;
    private static final int LONGEST_STATEMENT = 1_000;

    Outcome<Whose> checked() {
        var faults = new Faults()
                .words(Optional.of(name), "name", LONGEST_NAME)
                .expect(RegistryNumber.mayBePrefix(prefix), "prefix", "registry_prefix")
                .words(Optional.of(contact), "contact", LONGEST_CONTACT)
                .words(Optional.of(statement), "statement", LONGEST_STATEMENT);
        return faults.none()
                ? new Outcome.Done<>(new Whose(name.strip(), prefix, contact.strip(), statement.strip()))
                : new Outcome.Faulty<>(faults.list());
    }
}
