package fengni.identity;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.offering.Offer;
import fengni.offering.OwnServices;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When a service asks for real identities: chosen, reasoned, signed; every choice stays to be seen. */
@Controller
class IdentityPages implements Doors {
    private static final String HERE = "/services/{id}/identity";

    private final IdentityPolicies policies;
    private final OwnServices services;

    IdentityPages(IdentityPolicies policies, OwnServices services) {
        this.policies = policies;
        this.services = services;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE), Door.write(HERE, Role.COMPLIANCE_OFFICER));
    }

    @GetMapping(HERE)
    ModelAndView show(SignedIn who, @PathVariable long id) {
        return own(who, id, offer -> page(who, offer, Form.empty()));
    }

    @PostMapping(HERE)
    ModelAndView choose(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var draft = new PolicyDraft(form.given("policy"), form.given("creditCode"), form.given("reason"));
        return own(who, id, offer -> switch (policies.choose(offer.service().id(), draft, who.login())) {
            case Outcome.Done(var choice) ->
                Page.go("/services/" + choice.service().value() + "/identity", Notice.good("identity.policy.saved"));
            case Outcome.Faulty(var faults) -> page(who, offer, form.note(faults));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> page(who, offer, form.note(List.of(fault)));
        });
    }

    private Page page(SignedIn who, Offer offer, Form form) {
        return Page.of(
                        "identity/policy",
                        "identity.policy.title",
                        offer.service().name())
                .under("/services", "identity.services")
                .under(
                        "/services/" + offer.service().id().value(),
                        "identity.service",
                        offer.service().name())
                .with("history", policies.history(offer.service().id()))
                .with("offer", offer)
                .with("mayChange", who.roles().contains(Role.COMPLIANCE_OFFICER))
                .with(form);
    }

    private ModelAndView own(SignedIn who, long id, Function<Offer, ModelAndView> then) {
        return services.find(who, id).map(then).orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }
}
