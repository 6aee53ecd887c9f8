package fengni.offering;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of testers of a service. */
@Controller
class TesterPages implements Doors {
    private static final String HERE = "/services/{id}/testers";
    private static final int ROWS = 50;

    private final Testers testers;
    private final LaunchGate gate;
    private final OwnServices services;

    TesterPages(Testers testers, LaunchGate gate, OwnServices services) {
        this.testers = testers;
        this.gate = gate;
        this.services = services;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE),
                Door.write(HERE, Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER),
                Door.write(HERE + "/remove", Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER));
    }

    @GetMapping(HERE)
    ModelAndView list(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> query) {
        return own(who, id, offer -> page(who, offer, fresh(offer), Form.of(query)));
    }

    @PostMapping(HERE)
    ModelAndView add(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return own(who, id, offer -> switch (read(form)
                .then(draft -> testers.add(offer.service().id(), draft, who.login()))) {
            case Outcome.Done(var tester) -> Page.go(path(offer), Notice.good("offering.tester.added", tester.user()));
            case Outcome.Faulty(var faults) -> page(who, offer, form.note(faults), Form.empty());
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> page(who, offer, form.note(List.of(fault)), Form.empty());
        });
    }

    @PostMapping(HERE + "/remove")
    ModelAndView remove(SignedIn who, @PathVariable long id, @RequestParam String user) {
        return own(
                who,
                id,
                offer -> testers.remove(offer.service().id(), user, who.login()) instanceof Outcome.Done(var tester)
                        ? Page.go(path(offer), Notice.good("offering.tester.removed", tester.user()))
                        : Page.problem(HttpStatus.NOT_FOUND));
    }

    /** An internal service answers nobody but staff. */
    private Form fresh(Offer offer) {
        return gate.of(offer.service().id()).state() instanceof LaunchState.Internal
                ? Form.of(Map.of("staff", "yes"))
                : Form.empty();
    }

    private static Outcome<TesterDraft> read(Form form) {
        var until = LaunchForm.day(form.value("until"));
        return form.given("until").isPresent() && until.isEmpty()
                ? Outcome.faulty(Fault.of("until", "date"))
                : new Outcome.Done<>(new TesterDraft(
                        form.given("user"), form.checked("staff"), form.given("name"), form.given("note"), until));
    }

    private Page page(SignedIn who, Offer offer, Form form, Form query) {
        var service = offer.service().id();
        var mayChange = who.may(Set.of(Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER));
        return Page.of(
                        "offering/testers",
                        "offering.testers.title",
                        offer.service().name())
                .under("/services", "offering.services.title")
                .under(
                        ServicePages.path(offer),
                        "offering.service.title",
                        offer.service().name())
                .with(
                        "view",
                        new TestersView(
                                path(offer),
                                gate.of(service),
                                testers.list(service, cursor(query)),
                                gate.today(),
                                mayChange))
                .with(form);
    }

    private static Cursor cursor(Form query) {
        return Cursor.read(query.given("cursor"), Optional.of(ROWS)) instanceof Outcome.Done(var cursor)
                ? cursor
                : new Cursor(0, ROWS);
    }

    private ModelAndView own(SignedIn who, long id, Function<Offer, ModelAndView> then) {
        return services.find(who, id).map(then).orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    static String path(Offer offer) {
        return ServicePages.path(offer) + "/testers";
    }
}
