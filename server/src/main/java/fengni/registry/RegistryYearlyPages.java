package fengni.registry;

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
import fengni.pages.Page;
import fengni.registry.Yearly.State;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The yearly verification: the list, and one filing with the fields on which an officer remarks (Order 21, Art. 26). */
@Controller
class RegistryYearlyPages implements Doors {
    private static final String HERE = "/registry/yearly";
    private static final String COMPANION = HERE + "/companion";
    private static final String ONE = HERE + "/{id}";
    private static final int ROWS = 50;
    private static final int LAST_PAGE = 10_000;

    private final YearlyChecks checks;
    private final YearlyList list;
    private final Cabinet cabinet;

    RegistryYearlyPages(YearlyChecks checks, YearlyList list, Cabinet cabinet) {
        this.checks = checks;
        this.list = list;
        this.cabinet = cabinet;
    }

    @Bean
    static MenuEntry registryYearlyEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, "registry.yearly.title", HERE, 402);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.REGISTRY_OFFICER),
                Door.write(COMPANION, Role.REGISTRY_OFFICER),
                Door.read(ONE, Role.REGISTRY_OFFICER),
                Door.write(ONE + "/{act}", Role.REGISTRY_OFFICER));
    }

    @GetMapping(HERE)
    Page show(@RequestParam Map<String, String> query) {
        return page(Form.of(query), Form.empty());
    }

    private Page page(Form form, Form companion) {
        int page = form.value("page").matches("[0-9]{1,4}")
                ? Math.clamp(Integer.parseInt(form.value("page")), 0, LAST_PAGE)
                : 0;
        var rows = checks.list(states(form.value("state")), page * ROWS, ROWS + 1).stream()
                .map(one -> new YearlyRow(one, checks.dossier(one), one.isOver(list.today())))
                .toList();
        var path = HERE + "?state=" + (states(form.value("state")).size() == 1 ? form.value("state") : "") + "&page=";
        return Page.of("registry/yearly-list", "registry.yearly.title")
                .with("rows", rows.stream().limit(ROWS).toList())
                .with("rule", list.rule())
                .with("term", list.term())
                .with("companions", list.companions())
                .with("companion", companion)
                .with("newest", page > 0 ? path + 0 : "")
                .with("older", rows.size() > ROWS ? path + (page + 1) : "")
                .with("form", form);
    }

    private static List<State> states(String word) {
        var chosen = Stream.of(State.values())
                .filter(state -> state.word().equals(word))
                .toList();
        return chosen.isEmpty()
                ? Stream.of(State.values()).filter(State::isRunning).toList()
                : chosen;
    }

    @PostMapping(COMPANION)
    ModelAndView companion(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        if (form.given("companion").isEmpty()) {
            return refused(form.note(List.of(Fault.of("companion", "required"))));
        }
        var note =
                new CompanionNote(form.value("number"), !form.value("companion").equals("no"), form.value("reason"));
        return switch (list.note(cabinet.officer(who), note)) {
            case Outcome.Done(var done) ->
                Page.go(HERE, Notice.good("registry.yearly.companion.noted." + (done.companion() ? "yes" : "no")));
            case Outcome.Faulty(var faults) -> refused(form.note(faults));
            case Outcome.Absent() -> refused(form.note(List.of(Fault.of("number", "number_unknown"))));
            case Outcome.Conflicting(var fault) -> refused(form.note(List.of(fault)));
        };
    }

    private Page refused(Form companion) {
        return page(Form.empty(), companion).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(ONE)
    ModelAndView one(SignedIn who, @PathVariable long id, HttpServletRequest request) {
        return view(id, Visit.of(who, request))
                .<ModelAndView>map(view -> page(view, Form.empty(), ""))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(ONE + "/{act}")
    ModelAndView take(
            SignedIn who,
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var chosen = Stream.of(YearlyAct.values())
                .filter(one -> one.word().equals(act))
                .findFirst();
        var visit = Visit.of(who, request);
        return chosen.flatMap(one -> view(id, visit).map(view -> take(visit, view, one, Form.of(fields))))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ModelAndView take(Visit visit, YearlyView view, YearlyAct act, Form form) {
        return switch (checks.take(cabinet.officer(visit.who()), view.yearly().id(), asked(view, act, form))) {
            case Outcome.Done(var _) -> Page.go(view.path(), Notice.good("registry.yearly.taken." + act.word()));
            case Outcome.Faulty(var faults) -> page(view, form.note(faults), act.word());
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) ->
                page(view(view.yearly().id(), visit).orElse(view), form.note(List.of(fault)), act.word())
                        .status(HttpStatus.CONFLICT);
        };
    }

    private static YearlyAsked asked(YearlyView view, YearlyAct act, Form form) {
        var revision = form.value("revision").matches("[0-9]{1,18}") ? Long.parseLong(form.value("revision")) : 0;
        var good = form.given("good").map("yes"::equals);
        return act == YearlyAct.ANSWER
                ? new YearlyAsked(act, revision, good, form.value("result"), Remarks.of(form, view.sections()))
                : YearlyAsked.plain(act, revision, form.value("reason"));
    }

    private Optional<YearlyView> view(long id, Visit visit) {
        var who = cabinet.officer(visit.who());
        return checks.find(id).map(yearly -> {
            var dossier = checks.dossier(yearly);
            return new YearlyView(
                    yearly,
                    dossier,
                    cabinet.inForce(dossier, visit),
                    checks.steps(yearly),
                    checks.acts(yearly, who),
                    dossier.isOf(who));
        });
    }

    private Page page(YearlyView view, Form form, String tried) {
        return Page.of(
                        "registry/yearly",
                        "registry.yearly.one",
                        view.dossier().title(),
                        view.yearly().dueOn())
                .under(HERE, "registry.yearly.title")
                .with("view", view)
                .with("term", list.term())
                .with("over", view.yearly().isOver(list.today()))
                .with("tried", tried)
                .with(form);
    }
}
