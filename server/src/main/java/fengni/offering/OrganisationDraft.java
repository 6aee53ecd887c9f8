package fengni.offering;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.law.CreditCode;
import fengni.law.ProviderCode;
import java.util.Optional;

/**
 * An organisation as a person entered it.
 *
 * @param extension the five characters that end the provider code; missing means that services are not numbered
 */
public record OrganisationDraft(Optional<String> name, Optional<String> creditCode, Optional<String> extension) {
    static final int LONGEST_NAME = 200;

    /** What a draft says when nothing is wrong with it. */
    record Checked(String name, CreditCode creditCode, ProviderCode providerCode) {}

    Outcome<Checked> checked() {
        var faults = new Faults().words(name, "name", LONGEST_NAME);
        faults.expect(creditCode.isPresent(), "creditCode", "required");
        var reading = CreditCode.read(creditCode.orElse(""));
        if (creditCode.isPresent()) {
            faults.addAll(NumberFaults.errors("creditCode", reading.findings()));
        }
        var ending = extension.orElse(ProviderCode.NO_EXTENSION);
        faults.expect(ProviderCode.isExtension(ending), "extension", "extension");
        return faults.none()
                ? new Outcome.Done<>(checked(reading.toOptional().orElseThrow(), ending))
                : new Outcome.Faulty<>(faults.list());
    }

    private Checked checked(CreditCode code, String ending) {
        return new Checked(name.orElseThrow().strip(), code, ProviderCode.of(code, ending));
    }
}
