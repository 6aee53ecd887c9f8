package fengni.filing;

import fengni.law.lint.ServiceFacts;
import fengni.law.rulebook.Truth;
import fengni.marking.LabelPolicies;
import fengni.offering.LaunchGate;
import fengni.offering.LaunchState;
import fengni.offering.Offer;
import java.util.Set;

/**
 * Knows whether a service is open to the public, and its label policy as far as a person chose one: what stands by default
 * says nothing of practice.
 */
final class KnownServices implements ServiceLook {
    private final LabelPolicies policies;
    private final LaunchGate gate;

    KnownServices(LabelPolicies policies, LaunchGate gate) {
        this.policies = policies;
        this.gate = gate;
    }

    @Override
    public ServiceFacts of(Offer offer) {
        var id = offer.service().id();
        var open = gate.of(id).state() instanceof LaunchState.Public ? Truth.YES : Truth.NO;
        var labels = policies.history(id).isEmpty() ? Truth.OPEN : Truth.YES;
        return new ServiceFacts(offer.service().name(), open, labels, labels, Set.of());
    }
}
