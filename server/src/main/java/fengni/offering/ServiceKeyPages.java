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
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes and revokes the keys of a service; a new one is in the answer to its making and nowhere else. */
@Controller
class ServiceKeyPages implements Doors {
    private final Offerings offerings;
    private final OwnServices services;
    private final ServiceView.Parts parts;

    ServiceKeyPages(Offerings offerings, OwnServices services, LaunchGate gate) {
        this.offerings = offerings;
        this.services = services;
        this.parts = new ServiceView.Parts(offerings, gate);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.write("/services/{id}/keys", Role.ADMINISTRATOR),
                Door.write("/services/{id}/keys/{key}/revoke", Role.ADMINISTRATOR));
    }

    @PostMapping("/services/{id}/keys")
    ModelAndView add(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return own(who, id, offer -> switch (offerings.newKey(offer.service().id(), form.given("name"), who.login())) {
            case Outcome.Done(var fresh) -> parts.page(who, offer, Form.empty(), fresh.secret());
            case Outcome.Faulty(var faults) -> parts.page(who, offer, form.note(faults), "");
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> parts.page(who, offer, form.note(List.of(fault)), "");
        });
    }

    @PostMapping("/services/{id}/keys/{key}/revoke")
    ModelAndView revoke(SignedIn who, @PathVariable long id, @PathVariable long key) {
        return own(who, id, offer -> {
            offerings.revokeKey(offer.service().id(), key, who.login());
            return Page.go(ServicePages.path(offer), Notice.good("offering.key.revoked"));
        });
    }

    private ModelAndView own(SignedIn who, long id, Function<Offer, ModelAndView> then) {
        return services.find(who, id).map(then).orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }
}
