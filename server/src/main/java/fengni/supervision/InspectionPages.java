package fengni.supervision;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Option;
import fengni.pages.Page;
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

/** Inspection cases: opened, extended and closed with reasons, who may sign in for them, and what they looked at (Art. 21(1)). */
@Controller
class InspectionPages implements Doors {
    static final String HERE = "/inspections";

    private static final String NEW = HERE + "/new";
    private static final String ONE = HERE + "/{id}";
    private static final String TITLE = "supervision.inspections.title";
    private static final Role[] KEEPERS = {Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER};
    private static final int ROWS = 100;

    private final Inspections inspections;

    InspectionPages(Inspections inspections) {
        this.inspections = inspections;
    }

    @Bean
    static MenuEntry inspectionsEntry() {
        return new MenuEntry(MenuGroup.RECORDS, TITLE, HERE, 320);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, KEEPERS),
                Door.read(NEW, KEEPERS),
                Door.write(HERE, KEEPERS),
                Door.write(HERE + "/settings", KEEPERS),
                Door.read(ONE, KEEPERS),
                Door.write(ONE + "/{act}", KEEPERS));
    }

    @GetMapping(HERE)
    Page list(SignedIn who) {
        boolean only = inspections.casesOnly(who.organisation());
        return Page.of("supervision/inspections", TITLE)
                .with(
                        "rows",
                        inspections.list(who.organisation()).stream()
                                .map(one -> InspectionView.of(one, inspections, List.of()))
                                .toList())
                .with(Form.of(only ? Map.of(Switch.CASES_ONLY.word(), "yes") : Map.of()));
    }

    @PostMapping(HERE + "/settings")
    ModelAndView settings(SignedIn who, @RequestParam Map<String, String> fields) {
        inspections.casesOnly(who, Form.of(fields).checked(Switch.CASES_ONLY.word()));
        return Page.go(HERE, Notice.good("supervision.inspections.settings.done"));
    }

    @GetMapping(NEW)
    Page write(SignedIn who) {
        return write(who, Form.of(Map.of("whole", "yes")));
    }

    private Page write(SignedIn who, Form form) {
        return Page.of("supervision/inspection-new", "supervision.inspections.new")
                .under(HERE, TITLE)
                .with(
                        "services",
                        OrderPages.options(inspections.parts().services().of(who.organisation())))
                .with(form);
    }

    @PostMapping(HERE)
    ModelAndView open(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var draft = new InspectionDraft(
                form.given("authority"),
                form.given("number"),
                form.given("officers"),
                Optional.of(form.checked("whole")),
                Optional.of(inspections.own(who.organisation()).stream()
                        .filter(id -> form.checked(OrderForm.SERVICE + id))
                        .toList()),
                form.given("from"),
                form.given("to"),
                form.given("begins"),
                form.given("ends"));
        return switch (inspections.open(who, draft)) {
            case Outcome.Done(var one) -> Page.go(HERE + "/" + one.id(), Notice.good("supervision.inspection.opened"));
            case Outcome.Faulty(var faults) -> write(who, form.note(faults));
            case Outcome.Conflicting(var fault) ->
                write(who, form.note(List.of(fault))).status(HttpStatus.CONFLICT);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping(ONE)
    ModelAndView show(SignedIn who, @PathVariable String id, @RequestParam(defaultValue = "0") long before) {
        return found(who, id)
                .<ModelAndView>map(one -> page(one, Form.empty(), before))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private Page page(Inspection one, Form form, long before) {
        var log = inspections.log(one, before > 0 ? before : Long.MAX_VALUE, ROWS);
        var here = HERE + "/" + one.id();
        return Page.of("supervision/inspection", "supervision.inspection.title", one.number())
                .under(HERE, TITLE)
                .with("view", InspectionView.of(one, inspections, log))
                .with("newest", before > 0 ? here : "")
                .with(
                        "older",
                        log.size() < ROWS
                                ? ""
                                : here + "?before=" + log.getLast().id())
                .with(form);
    }

    @PostMapping(ONE + "/{act}")
    ModelAndView take(
            SignedIn who, @PathVariable String id, @PathVariable String act, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return found(who, id)
                .flatMap(one -> InspectionAct.of(act)
                        .filter(chosen -> chosen != InspectionAct.OPEN)
                        .map(chosen -> taken(who, one, chosen, form)))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ModelAndView taken(SignedIn who, Inspection one, InspectionAct act, Form form) {
        var prefix = act.word() + "-";
        var asked = new InspectionAsked(
                form.given(prefix + "words"),
                form.given(prefix + "day"),
                form.given(prefix + "person")
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .map(Long::parseLong));
        return switch (inspections.take(who, one.id(), act, asked)) {
            case Outcome.Done(var _) ->
                Page.go(HERE + "/" + one.id(), Notice.good("supervision.inspection.done." + act.word()));
            case Outcome.Faulty(var faults) -> page(one, noted(form, prefix, faults), 0);
            case Outcome.Conflicting(var fault) ->
                page(one, noted(form, prefix, List.of(fault)), 0).status(HttpStatus.CONFLICT);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    private static Form noted(Form form, String prefix, List<Fault> faults) {
        return form.note(faults.stream()
                .map(fault -> new Fault(
                        prefix + (fault.field().isEmpty() ? "words" : fault.field()), fault.code(), fault.params()))
                .toList());
    }

    private Optional<Inspection> found(SignedIn who, String id) {
        return id.matches("[1-9][0-9]{0,17}")
                ? inspections.find(who.organisation(), Long.parseLong(id))
                : Optional.empty();
    }

    static List<Option> inspectors(Inspections inspections, Inspection one) {
        return inspections.inspectors(one.organisation()).stream()
                .filter(holder -> !one.admitted().contains(holder.person()))
                .map(holder -> new Option(String.valueOf(holder.person()), holder.name() + " · " + holder.login()))
                .toList();
    }
}
