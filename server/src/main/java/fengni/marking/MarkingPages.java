package fengni.marking;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
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

/** How a service shows that its answers are synthetic: chosen, reasoned, signed (Art. 17). */
@Controller
class MarkingPages implements Doors {
    private static final String HERE = "/services/{id}/label";

    private final LabelPolicies policies;
    private final OwnServices services;

    MarkingPages(LabelPolicies policies, OwnServices services) {
        this.policies = policies;
        this.services = services;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE), Door.write(HERE, Role.COMPLIANCE_OFFICER));
    }

    @GetMapping(HERE)
    ModelAndView show(SignedIn who, @PathVariable long id) {
        return own(who, id, offer -> page(who, offer, PolicyForm.of(current(offer))));
    }

    @PostMapping(HERE)
    ModelAndView choose(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return own(
                who,
                id,
                offer -> PolicyForm.read(form)
                        .map(policy -> choose(who, offer, policy, form))
                        .orElseGet(() -> page(who, offer, form.fault("form", "pages.fault.choose"))));
    }

    private ModelAndView choose(SignedIn who, Offer offer, LabelPolicy policy, Form form) {
        return switch (policies.choose(offer.service().id(), policy, form.value("reason"), who.login())) {
            case Choice.Chosen(var chosen) ->
                Page.go("/services/" + chosen.service().value() + "/label", Notice.good("marking.policy.saved"));
            case Choice.Refused(var findings) -> {
                findings.forEach(finding -> form.fault(
                        finding.where().substring(1),
                        "marking.fault." + finding.code().key(),
                        finding.params().toArray()));
                yield page(who, offer, form);
            }
        };
    }

    private LabelPolicy current(Offer offer) {
        var history = policies.history(offer.service().id());
        return history.isEmpty() ? LabelPolicies.DEFAULT : history.getFirst().policy();
    }

    private Page page(SignedIn who, Offer offer, Form form) {
        return Page.of("marking/policy", "marking.policy.title", offer.service().name())
                .under("/services", "marking.services")
                .under(
                        "/services/" + offer.service().id().value(),
                        "marking.service",
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
