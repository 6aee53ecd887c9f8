package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.filing.Drift.Asked;
import fengni.ledger.LedgerException;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Possible changes of what is filed: the list, one of them, and what a compliance officer says about it. */
@Controller
class DriftPages implements Doors {
    static final String HERE = "/filings/drift";

    private static final String ONE = "/filings/drift/{id}";
    private static final int ROWS = 50;
    private static final Set<Role> OFFICERS = Set.of(Role.COMPLIANCE_OFFICER);

    private final Drift drift;
    private final Desk desk;
    private final Sightings sightings;
    private final DriftClock clock;

    DriftPages(Drift drift, Desk desk, Sightings sightings, DriftClock clock) {
        this.clock = clock;
        this.drift = drift;
        this.desk = desk;
        this.sightings = sightings;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Desk.READERS),
                Door.read(ONE, Desk.READERS),
                Door.write(ONE, Role.COMPLIANCE_OFFICER),
                Door.write("/filings/drift/compare", Desk.EDITORS));
    }

    @GetMapping(HERE)
    Page list(SignedIn who, @RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var rows = drift.list(who.organisation(), states(form), before(form), ROWS + 1);
        var shown = rows.stream().limit(ROWS).map(alarm -> view(who, alarm)).toList();
        return Page.of("filing/drift", "filing.drift.title")
                .under("/filings", "filing.list.title")
                .with("views", shown)
                .with("services", desk.services().of(who.organisation()))
                .with("mayEdit", Desk.mayEdit(who))
                .with("newest", form.value("before").isEmpty() ? "" : path(form, ""))
                .with(
                        "older",
                        rows.size() > ROWS
                                ? path(
                                        form,
                                        "&before=" + shown.getLast().alarm().id())
                                : "")
                .with(form);
    }

    @GetMapping(ONE)
    ModelAndView show(SignedIn who, @PathVariable long id) {
        return drift.find(who.organisation(), id)
                .<ModelAndView>map(alarm -> page(who, alarm, Form.empty()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(ONE)
    ModelAndView take(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return drift.find(who.organisation(), id)
                .map(alarm -> DriftAct.ofPerson(form.value("act"))
                        .map(act -> take(who, alarm, act, form))
                        .orElseGet(() -> page(who, alarm, form.fault("act", "pages.fault.choose"))))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/filings/drift/compare")
    ModelAndView compare(SignedIn who) {
        var compared = drift.compare(who.organisation());
        return Page.go(
                HERE,
                compared.dossiers() == 0
                        ? Notice.warn("filing.drift.compared.none")
                        : Notice.good(
                                "filing.drift.compared",
                                String.valueOf(compared.dossiers()),
                                String.valueOf(compared.differences()),
                                String.valueOf(compared.raised())));
    }

    private ModelAndView take(SignedIn who, DriftAlarm alarm, DriftAct act, Form form) {
        var version = form.value("version").matches("[0-9]{1,9}") ? Integer.parseInt(form.value("version")) : 0;
        var asked = new Asked(version, act, form.value("words"));
        try {
            return switch (drift.take(who.organisation(), alarm.id(), asked, who.login())) {
                case Outcome.Done(var now) ->
                    Page.go(view(who, now).path(), Notice.good("filing.drift.done." + act.word()));
                case Outcome.Faulty(var faults) -> page(who, alarm, form.note(faults));
                case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
                case Outcome.Conflicting(var fault) -> refused(who, alarm.id(), form, fault);
            };
        } catch (LedgerException failure) {
            System.getLogger(DriftPages.class.getName())
                    .log(System.Logger.Level.ERROR, "a step could not be kept", failure);
            return page(who, alarm, form.fault("act", "filing.drift.unkept")).status(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /** Shows how it stands now, beside what was written. */
    private ModelAndView refused(SignedIn who, long id, Form form, Fault fault) {
        return drift.find(who.organisation(), id)
                .<ModelAndView>map(
                        now -> page(who, now, form.note(List.of(fault))).status(HttpStatus.CONFLICT))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private Page page(SignedIn who, DriftAlarm alarm, Form form) {
        return Page.of("filing/drift-alarm", "filing.drift.one", String.valueOf(alarm.id()))
                .under("/filings", "filing.list.title")
                .under(HERE, "filing.drift.title")
                .with("view", view(who, alarm))
                .with(form);
    }

    private DriftView view(SignedIn who, DriftAlarm alarm) {
        return new DriftView(
                alarm,
                clock,
                desk.filings()
                        .find(Filer.of(who), alarm.dossier())
                        .map(Dossier::title)
                        .orElse(""),
                who.may(OFFICERS),
                Desk.mayEdit(who),
                // a screenshot may show a person's data, which those who only read see masked
                Desk.mayEdit(who)
                        ? sightings.screenshots(alarm.change().glimpse().proof())
                        : List.of());
    }

    private static Set<DriftState> states(Form form) {
        return switch (form.value("state")) {
            case "" -> DriftWiring.RUNNING;
            case "all" -> EnumSet.allOf(DriftState.class);
            case String word ->
                DriftState.of(word).<Set<DriftState>>map(EnumSet::of).orElse(DriftWiring.RUNNING);
        };
    }

    private static long before(Form form) {
        return Optional.of(form.value("before"))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
    }

    private static String path(Form form, String more) {
        return HERE + "?state="
                + DriftState.of(form.value("state"))
                        .map(DriftState::word)
                        .orElse(form.value("state").equals("all") ? "all" : "")
                + more;
    }
}
