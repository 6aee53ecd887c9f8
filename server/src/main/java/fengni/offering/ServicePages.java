package fengni.offering;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Services of the organisation: what they are, which models they ask, which filing stands behind them. */
@Controller
class ServicePages implements Doors {
    private static final String HERE = "/services";
    private static final String MODEL = "model-";

    private final Offerings offerings;
    private final OwnServices services;
    private final ServiceView.Parts parts;

    ServicePages(Offerings offerings, OwnServices services, LaunchGate gate) {
        this.offerings = offerings;
        this.services = services;
        this.parts = new ServiceView.Parts(offerings, gate);
    }

    @Bean
    static MenuEntry servicesEntry() {
        return new MenuEntry(MenuGroup.INSTALLATION, "offering.services.title", HERE, 110);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE),
                Door.read("/services/new", Role.ADMINISTRATOR),
                Door.write(HERE, Role.ADMINISTRATOR),
                Door.read("/services/{id}"),
                Door.write("/services/{id}/models", Role.ADMINISTRATOR),
                Door.read("/services/{id}/filing", Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER),
                Door.write("/services/{id}/filing", Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER));
    }

    @GetMapping(HERE)
    Page list(SignedIn who) {
        var offers = services.of(who.organisation());
        return Page.of("offering/services", "offering.services.title")
                .with("offers", offers)
                .with(
                        "opened",
                        offers.stream()
                                .collect(Collectors.toMap(
                                        offer -> offer.service().id(), parts::opened)))
                .with("mayAdd", who.may(Set.of(Role.ADMINISTRATOR)));
    }

    @GetMapping("/services/new")
    Page fresh() {
        return newPage(Form.empty());
    }

    @PostMapping(HERE)
    ModelAndView add(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var draft = new ServiceDraft(
                Optional.of(who.organisation()),
                form.given("name"),
                form.given("function"),
                Set.of(),
                Optional.empty());
        return switch (offerings.add(draft, who.login())) {
            case Outcome.Done(var offer) ->
                Page.go(
                        path(offer),
                        Notice.good("offering.service.added", offer.service().name()));
            case Outcome.Faulty(var faults) -> newPage(form.note(faults));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> newPage(form.note(List.of(fault)));
        };
    }

    @GetMapping("/services/{id}")
    ModelAndView show(SignedIn who, @PathVariable long id) {
        return own(who, id, offer -> parts.page(who, offer));
    }

    @PostMapping("/services/{id}/models")
    ModelAndView models(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var models = fields.keySet().stream()
                .filter(field -> field.startsWith(MODEL))
                .map(field -> field.substring(MODEL.length()))
                .collect(Collectors.toSet());
        return own(who, id, offer -> {
            offerings.admit(offer.service().id(), models);
            return Page.go(path(offer), Notice.good("offering.models.saved"));
        });
    }

    @GetMapping("/services/{id}/filing")
    ModelAndView filing(SignedIn who, @PathVariable long id) {
        return own(who, id, offer -> filingPage(offer, FilingForm.of(offer)));
    }

    @PostMapping("/services/{id}/filing")
    ModelAndView file(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return own(who, id, offer -> switch (FilingForm.read(form)
                .then(entry -> offerings.file(offer.service().id(), entry))) {
            case Outcome.Done(var _) -> Page.go(path(offer), Notice.good("offering.filing.saved"));
            case Outcome.Faulty(var faults) -> filingPage(offer, form.note(faults));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> filingPage(offer, form.note(List.of(fault)));
        });
    }

    private ModelAndView own(SignedIn who, long id, Function<Offer, ModelAndView> then) {
        return services.find(who, id).map(then).orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    static String path(Offer offer) {
        return HERE + "/" + offer.service().id().value();
    }

    private static Page newPage(Form form) {
        return Page.of("offering/service-new", "offering.service.new.title")
                .under(HERE, "offering.services.title")
                .with(form);
    }

    private static Page filingPage(Offer offer, Form form) {
        return Page.of("offering/filing", "offering.filing.title")
                .under(HERE, "offering.services.title")
                .under(path(offer), "offering.service.title", offer.service().name())
                .with("offer", offer)
                .with(form);
    }
}
