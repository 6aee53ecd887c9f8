package fengni.identity;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.offering.LaunchGate;
import fengni.offering.LaunchState;
import fengni.offering.Offer;
import fengni.offering.OwnServices;
import fengni.offering.TesterDraft;
import fengni.offering.Testers;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Option;
import fengni.pages.Page;
import fengni.pages.Task;
import fengni.pages.Task.Status;
import fengni.pages.TaskSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Users of a service: registered on the word of the service, found by their exact name, withdrawn. */
@Controller
class EndUserPages implements Doors {
    private static final String HERE = "/services/{id}/users";
    private static final String TESTER = "tester";
    private static final int ROWS = 50;

    private final EndUsers users;
    private final OwnServices services;
    private final LaunchGate gate;
    private final Testers testers;

    EndUserPages(EndUsers users, OwnServices services, LaunchGate gate, Testers testers) {
        this.users = users;
        this.services = services;
        this.gate = gate;
        this.testers = testers;
    }

    @Bean
    static TaskSource userTask(EndUsers users, OwnServices services) {
        return organisation -> {
            var own = services.of(organisation);
            var known = own.stream()
                    .anyMatch(offer -> !users.list(offer.service().id(), new Cursor(0, 1))
                            .items()
                            .isEmpty());
            return List.of(new Task(
                    "identity.task.user",
                    "identity.task.user.hint",
                    own.isEmpty() ? "/services" : path(own.getFirst()),
                    own.isEmpty() ? Status.NOT_YET : known ? Status.DONE : Status.TO_DO,
                    30));
        };
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE),
                Door.write(HERE, Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER),
                Door.write(HERE + "/withdraw", Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER));
    }

    @GetMapping(HERE)
    ModelAndView list(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> query) {
        return own(who, id, offer -> page(who, offer, fresh(offer), Form.of(query)));
    }

    @PostMapping(HERE)
    ModelAndView register(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var draft =
                new EndUserDraft(form.given("user"), form.given("method"), Optional.empty(), form.given("reference"));
        return own(who, id, offer -> switch (users.register(offer.service().id(), draft, who.login())) {
            case Outcome.Done(var user) -> registered(who, offer, user, form.checked(TESTER));
            case Outcome.Faulty(var faults) -> page(who, offer, form.note(faults), Form.empty());
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> page(who, offer, form.note(List.of(fault)), Form.empty());
        });
    }

    /** The first user of a service that is not public is mostly one of the provider's own, for a test call. */
    private Form fresh(Offer offer) {
        var first = users.list(offer.service().id(), new Cursor(0, 1)).items().isEmpty();
        return first ? Form.of(Map.of(TESTER, "yes")) : Form.empty();
    }

    private ModelAndView registered(SignedIn who, Offer offer, EndUser user, boolean tester) {
        // whoever is on the list stays there as they were entered
        boolean fresh = tester
                && testers.find(offer.service().id(), user.name()).isEmpty()
                && testers.add(offer.service().id(), TesterDraft.ofStaff(user.name()), who.login())
                        instanceof Outcome.Done;
        return Page.go(
                path(offer),
                Notice.good(fresh ? "identity.user.registered.tester" : "identity.user.registered", user.name()));
    }

    @PostMapping(HERE + "/withdraw")
    ModelAndView withdraw(SignedIn who, @PathVariable long id, @RequestParam String user) {
        return own(who, id, offer -> switch (users.withdraw(offer.service().id(), user, who.login())) {
            case Outcome.Done(var ended) -> Page.go(path(offer), Notice.good("identity.user.withdrawn", ended.name()));
            case Outcome.Faulty(var _), Outcome.Absent(), Outcome.Conflicting(var _) ->
                Page.problem(HttpStatus.NOT_FOUND);
        });
    }

    private Page page(SignedIn who, Offer offer, Form form, Form query) {
        var service = offer.service().id();
        var found = query.given("name")
                .map(name ->
                        new Cursor.Page<>(users.find(service, name).stream().toList(), Optional.<String>empty()))
                .orElseGet(() -> users.list(service, cursor(query)));
        return Page.of("identity/users", "identity.users.title", offer.service().name())
                .under("/services", "identity.services")
                .under(
                        "/services/" + service.value(),
                        "identity.service",
                        offer.service().name())
                .with(
                        "view",
                        new UsersView(
                                path(offer),
                                found,
                                users.methods(),
                                who.may(UsersView.CHANGERS),
                                !(gate.of(service).state() instanceof LaunchState.Public)))
                .with("query", query)
                .with(form);
    }

    private static Cursor cursor(Form query) {
        return switch (Cursor.read(query.given("cursor"), Optional.of(ROWS))) {
            case Outcome.Done(var cursor) -> cursor;
            case Outcome.Faulty(var _), Outcome.Absent(), Outcome.Conflicting(var _) -> new Cursor(0, ROWS);
        };
    }

    private ModelAndView own(SignedIn who, long id, Function<Offer, ModelAndView> then) {
        return services.find(who, id).map(then).orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private static String path(Offer offer) {
        return "/services/" + offer.service().id().value() + "/users";
    }

    /** Returns a method's name as the reader's language has it. */
    static Option option(Method method, boolean chinese) {
        return new Option(method.code(), chinese ? method.nameZh() : method.nameEn());
    }
}
