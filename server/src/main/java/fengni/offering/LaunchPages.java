package fengni.offering;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The launch gate of a service: how far it is open, what is missing, who moved it and why (Arts 19 and 20). */
@Controller
class LaunchPages implements Doors {
    private static final String HERE = "/services/{id}/launch";

    private final LaunchGate gate;
    private final OwnServices services;

    LaunchPages(LaunchGate gate, OwnServices services) {
        this.gate = gate;
        this.services = services;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE), Door.write(HERE, Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER));
    }

    @GetMapping(HERE)
    ModelAndView show(SignedIn who, @PathVariable long id) {
        return services.find(who, id)
                .<ModelAndView>map(offer -> page(who, offer, Form.empty()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(HERE)
    ModelAndView move(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return services.find(who, id)
                .map(offer -> move(who, offer, form))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ModelAndView move(SignedIn who, Offer offer, Form form) {
        var service = offer.service().id();
        return switch (LaunchForm.read(form).then(draft -> gate.move(service, draft, who))) {
            case Outcome.Done(var event) ->
                Page.go(
                        path(offer),
                        Notice.good("offering.launch.done." + event.move().word()));
            case Outcome.Faulty(var faults) -> page(who, offer, LaunchForm.noted(form, faults));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> page(who, offer, LaunchForm.noted(form, List.of(fault)));
        };
    }

    private Page page(SignedIn who, Offer offer, Form form) {
        return Page.of(
                        "offering/launch",
                        "offering.launch.title",
                        offer.service().name())
                .under("/services", "offering.services.title")
                .under(
                        ServicePages.path(offer),
                        "offering.service.title",
                        offer.service().name())
                .with("view", LaunchView.of(gate, offer, who))
                .with(form);
    }

    static String path(Offer offer) {
        return ServicePages.path(offer) + "/launch";
    }
}
