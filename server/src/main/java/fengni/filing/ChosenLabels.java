package fengni.filing;

import fengni.law.lint.ServiceFacts;
import fengni.law.rulebook.Truth;
import fengni.marking.LabelPolicies;
import fengni.offering.Offer;
import java.util.Set;

/** Knows the label policy of a service as far as a person chose one: what stands by default says nothing of practice. */
final class ChosenLabels implements ServiceLook {
    private final LabelPolicies policies;

    ChosenLabels(LabelPolicies policies) {
        this.policies = policies;
    }

    @Override
    public ServiceFacts of(Offer offer) {
        boolean chosen = !policies.history(offer.service().id()).isEmpty();
        var labels = chosen ? Truth.YES : Truth.OPEN;
        return new ServiceFacts(offer.service().name(), Truth.OPEN, labels, labels, Set.of());
    }
}
