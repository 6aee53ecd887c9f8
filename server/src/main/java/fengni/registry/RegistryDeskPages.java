package fengni.registry;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.law.FilingAct;
import fengni.law.ReviewPoint;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The review desk: the queue, and one dossier with everything that an officer needs for the next step (Art. 25). */
@Controller
class RegistryDeskPages implements Doors {
    private static final String DESK = "/registry/desk";
    private static final String ONE = DESK + "/{id}";

    private final Cabinet cabinet;
    private final Desk desk;
    private final Officers officers;

    RegistryDeskPages(Cabinet cabinet, Desk desk, Officers officers) {
        this.cabinet = cabinet;
        this.desk = desk;
        this.officers = officers;
    }

    @Bean
    static MenuEntry registryDeskEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, "registry.desk.title", DESK, 400);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(DESK, Role.REGISTRY_OFFICER),
                Door.read(ONE, Role.REGISTRY_OFFICER),
                Door.write(ONE + "/{act}", Role.REGISTRY_OFFICER));
    }

    @GetMapping(DESK)
    Page queue(SignedIn who, @RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var cursor = cursor(form);
        var looking = cabinet.looking(officers.of(who));
        var filter = QueueFilter.of(form, looking);
        var page = cursor.page(cabinet.queue(filter, cursor.after(), cursor.rows()), Dossier::id);
        return Page.of("registry/desk", "registry.desk.title")
                .with(
                        "queue",
                        new QueueView(
                                page,
                                form,
                                looking,
                                cabinet.desks(),
                                cabinet.officers(),
                                cabinet.counts(filter.desks(), looking),
                                cabinet.rounds(page.items())))
                .with("form", form);
    }

    private static Cursor cursor(Form form) {
        return Cursor.read(form.given("cursor"), Optional.empty()) instanceof Outcome.Done<Cursor>(var cursor)
                ? cursor
                : new Cursor(0, 50);
    }

    @GetMapping(ONE)
    ModelAndView show(SignedIn who, @PathVariable long id, HttpServletRequest request) {
        return cabinet.open(id, Visit.of(who, request))
                .<ModelAndView>map(view -> page(view, Form.empty(), ""))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(ONE + "/{act}")
    ModelAndView take(SignedIn who, @PathVariable long id, @PathVariable String act, HttpServletRequest request) {
        var form = form(request);
        var visit = Visit.of(who, request);
        var chosen = Stream.of(FilingAct.values())
                .filter(one -> one.word().equals(act))
                .findFirst();
        var view = cabinet.open(id, visit);
        return chosen.isPresent() && view.isPresent()
                ? take(visit, view.get(), chosen.get(), form)
                : Page.problem(HttpStatus.NOT_FOUND);
    }

    /** A removal names its ground of the table before what the officer found. */
    private ModelAndView take(Visit visit, DossierView view, FilingAct act, Form form) {
        if (act != FilingAct.OPEN_REMOVAL) {
            return take(visit, view, asked(act, form, view), form);
        }
        return switch (RemovalGround.worded(form.value("ground"), form.value("grounds"))) {
            case Outcome.Done(var words) -> take(visit, view, new Asked(act, revision(form), words, List.of()), form);
            case Outcome.Faulty(var faults) -> page(view, form.note(faults), act.word());
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> page(view, form.note(List.of(fault)), act.word());
        };
    }

    private static long revision(Form form) {
        return form.value("revision").matches("[0-9]{1,18}") ? Long.parseLong(form.value("revision")) : 0;
    }

    private static Form form(HttpServletRequest request) {
        return Form.of(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0])));
    }

    private ModelAndView take(Visit visit, DossierView view, Asked asked, Form form) {
        return switch (desk.take(officers.of(visit.who()), view.dossier().id(), asked)) {
            case Outcome.Done(var _) ->
                Page.go(view.path(), Notice.good("registry.taken." + asked.act().word() + refused(view, asked.act())));
            case Outcome.Faulty(var faults) ->
                page(
                        view,
                        form.note(faults.stream().map(RegistryDeskPages::placed).toList()),
                        asked.act().word());
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) ->
                conflict(cabinet.open(view.dossier().id(), visit).orElseThrow(), fault, asked.words(), asked.points());
        };
    }

    private static String refused(DossierView view, FilingAct act) {
        return act == FilingAct.REFUSE ? view.refusal() : "";
    }

    /** Faults of a point stand at the form's own field for the whole; the page has no list of points. */
    private static Fault placed(Fault fault) {
        return fault.field().startsWith("points") ? new Fault(Remarks.WHOLE, fault.code(), fault.params()) : fault;
    }

    private static Asked asked(FilingAct act, Form form, DossierView view) {
        var revision = revision(form);
        return switch (act) {
            case PROPOSE -> new Asked(act, revision, form.value("opinion"), List.of());
            case REFUSE -> new Asked(act, revision, form.value("reasons"), List.of());
            case RETURN -> new Asked(act, revision, "", Remarks.of(form, view.sections()));
            case OPEN_REMOVAL -> new Asked(act, revision, form.value("grounds"), List.of());
            case SUBMIT, WITHDRAW, CLAIM, APPROVE, GRANT, ADOPT, CANCEL, REVOKE -> Asked.plain(act, revision);
            case BEGIN_CHANGE, ABANDON_CHANGE, REQUEST_CANCELLATION -> Asked.plain(act, revision);
            case HAND_IN, RETURN_BY_HAND, APPROVE_BY_HAND, FILE_BY_HAND, REFUSE_BY_HAND, CANCEL_BY_HAND ->
                Asked.plain(act, revision);
        };
    }

    /** Another officer was there first, or the step is not theirs: what they typed is shown, so that it is not lost. */
    static Page conflict(DossierView now, Fault fault, String words, List<ReviewPoint> points) {
        return Page.of("registry/conflict", "registry.conflict.title")
                .under(DESK, "registry.desk.title")
                .with("view", now)
                .with("fault", new fengni.pages.Fault("", "answers.fault." + fault.code(), List.copyOf(fault.params())))
                .with("words", words)
                .with("points", points)
                .status(HttpStatus.CONFLICT);
    }

    static Page page(DossierView view, Form form, String tried) {
        return Page.of("registry/dossier", "registry.dossier.title", title(view.dossier()))
                .under(DESK, "registry.desk.title")
                .with("view", view)
                .with("tried", tried)
                .with(form);
    }

    private static String title(Dossier dossier) {
        return dossier.title().isEmpty() ? "—" : dossier.title();
    }
}
