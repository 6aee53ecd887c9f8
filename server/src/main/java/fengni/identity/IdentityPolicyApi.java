package fengni.identity;

import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.identity.IdentityPolicy.CustomerOrganisation;
import fengni.identity.IdentityPolicy.EveryRequest;
import fengni.offering.Service;
import fengni.offering.ServiceId;
import fengni.offering.Services;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/services/{id}/identity-policy}: the policy in force, and who signed for which one when. */
@RestController
@RequestMapping("/api/v1/services/{id}/identity-policy")
final class IdentityPolicyApi {
    private final IdentityPolicies policies;
    private final Services services;

    IdentityPolicyApi(IdentityPolicies policies, Services services) {
        this.policies = policies;
        this.services = services;
    }

    record Asked(Optional<String> policy, Optional<String> creditCode, Optional<String> reason) {}

    record Choice(String policy, Optional<String> creditCode, String reason, String signedBy, Instant at) {
        static Choice of(PolicyChoice one) {
            var code = one.policy() instanceof CustomerOrganisation(var credit)
                    ? Optional.of(credit)
                    : Optional.<String>empty();
            return new Choice(one.policy().word(), code, one.reason(), one.signedBy(), one.at());
        }
    }

    /** @param history every choice, the newest first; empty while the default is in force */
    record Shown(String policy, List<Choice> history) {
        static Shown of(List<PolicyChoice> history) {
            var word = history.isEmpty()
                    ? new EveryRequest().word()
                    : history.getFirst().policy().word();
            return new Shown(word, history.stream().map(Choice::of).toList());
        }
    }

    @GetMapping
    ResponseEntity<Object> one(@PathVariable long id) {
        return Problem.or(
                service(id).map(service -> policies.history(service.id())),
                history -> ResponseEntity.ok(Shown.of(history)));
    }

    @PutMapping
    ResponseEntity<Object> choose(@PathVariable long id, @RequestBody Asked asked, Principal caller) {
        var draft = new PolicyDraft(asked.policy(), asked.creditCode(), asked.reason());
        return Problem.or(
                service(id).then(service -> policies.choose(service.id(), draft, caller.getName())),
                choice -> ResponseEntity.ok(Choice.of(choice)));
    }

    private Outcome<Service> service(long id) {
        return Outcome.found(ServiceId.of(id).flatMap(services::byId));
    }
}
