package fengni.standing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.offering.Offer;
import fengni.offering.OwnServices;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Page;
import fengni.standing.Subject.Account;
import fengni.standing.Subject.Offered;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lays a hold on an account or a service, lifts it, and shows why: every event with its reasons (Arts 10 and 15). */
@Controller
class HoldPages implements Doors {
    private static final String HERE = "/services/{id}/hold";

    private final Holds holds;
    private final OwnServices services;
    private final OrderMeasures orders;
    private final InstantSource clock;

    HoldPages(Holds holds, OwnServices services, OrderMeasures orders, InstantSource clock) {
        this.holds = holds;
        this.services = services;
        this.orders = orders;
        this.clock = clock;
    }

    @Bean
    static MenuEntry holdsEntry() {
        return new MenuEntry(MenuGroup.SAFETY, "standing.holds.title", "/holds", 210);
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read("/holds"), Door.read(HERE), Door.write(HERE, Role.COMPLIANCE_OFFICER));
    }

    /** Finds the subject first: a hold always belongs to one. */
    @GetMapping("/holds")
    ModelAndView find(SignedIn who, @RequestParam Map<String, String> query) {
        var form = Form.of(query);
        return form.value("service").matches("[0-9]{1,18}")
                ? Page.go(HoldView.path(Long.parseLong(form.value("service")), form.given("user")))
                : Page.of("standing/holds", "standing.holds.title")
                        .with("services", services.options(who))
                        .with(form);
    }

    @GetMapping(HERE)
    ModelAndView show(SignedIn who, @PathVariable long id, @RequestParam(defaultValue = "") String user) {
        return services.find(who, id)
                .<ModelAndView>map(offer -> page(who, offer, given(user), Form.empty()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(HERE)
    ModelAndView take(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return services.find(who, id)
                .map(offer -> take(who, offer, form))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ModelAndView take(SignedIn who, Offer offer, Form form) {
        var user = form.given("user");
        return switch (HoldForm.read(form).then(draft -> holds.take(subject(offer, user), draft, who.login()))) {
            case Outcome.Done(var event) ->
                Page.go(
                        HoldView.path(offer.service().id().value(), user),
                        Notice.good("standing.taken." + event.measure().word()));
            case Outcome.Faulty(var faults) -> page(who, offer, user, form.note(faults));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> page(who, offer, user, form.fault("measure", "standing.refused"));
        };
    }

    private Page page(SignedIn who, Offer offer, Optional<String> user, Form form) {
        var history = holds.history(subject(offer, user));
        return Page.of(
                        "standing/hold",
                        "standing.hold.title",
                        user.orElse(offer.service().name()))
                .under("/holds", "standing.holds.title")
                .with(
                        "view",
                        new HoldView(
                                offer,
                                user,
                                history,
                                orders.over(offer.service(), clock.instant()),
                                who.roles().contains(Role.COMPLIANCE_OFFICER)))
                .with(form);
    }

    private static Subject subject(Offer offer, Optional<String> user) {
        var service = offer.service().id();
        return user.<Subject>map(name -> new Account(service, name)).orElseGet(() -> new Offered(service));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(name -> !name.isEmpty());
    }
}
