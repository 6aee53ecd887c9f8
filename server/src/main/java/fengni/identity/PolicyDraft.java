package fengni.identity;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.identity.IdentityPolicy.CustomerOrganisation;
import fengni.identity.IdentityPolicy.EveryRequest;
import fengni.identity.IdentityPolicy.NotOfferedToPublic;
import fengni.identity.IdentityPolicy.ReleaseOnly;
import fengni.law.CreditCode;
import fengni.offering.NumberFaults;
import java.util.Optional;

/**
 * A policy as a person chooses it.
 *
 * @param policy the word of the policy
 * @param creditCode of the customer organisation, for that policy only
 */
public record PolicyDraft(Optional<String> policy, Optional<String> creditCode, Optional<String> reason) {
    private static final int LONGEST_REASON = 2000;
    private static final String WORDS = "every_request, release_only, customer_organisation, not_offered_to_public";

    Outcome<IdentityPolicy> checked() {
        var faults = new Faults().words(reason, "reason", LONGEST_REASON);
        var chosen = chosen();
        if (chosen instanceof Outcome.Faulty<IdentityPolicy>(var found)) {
            faults.addAll(found);
        }
        return faults.none() ? chosen : new Outcome.Faulty<>(faults.list());
    }

    private Outcome<IdentityPolicy> chosen() {
        return switch (policy.orElse("")) {
            case "every_request" -> new Outcome.Done<>(new EveryRequest());
            case "release_only" -> new Outcome.Done<>(new ReleaseOnly());
            case "not_offered_to_public" -> new Outcome.Done<>(new NotOfferedToPublic());
            case "customer_organisation" -> customer();
            case "" -> Outcome.faulty(Fault.of("policy", "required"));
            default -> Outcome.faulty(Fault.of("policy", "choice", WORDS));
        };
    }

    private Outcome<IdentityPolicy> customer() {
        if (creditCode.isEmpty()) {
            return Outcome.faulty(Fault.of("creditCode", "required"));
        }
        var reading = CreditCode.read(creditCode.get());
        return reading.toOptional()
                .<Outcome<IdentityPolicy>>map(code -> new Outcome.Done<>(new CustomerOrganisation(code.value())))
                .orElseGet(() -> new Outcome.Faulty<>(NumberFaults.errors("creditCode", reading.findings())));
    }
}
