package fengni.registry.shelf;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.Notice;
import fengni.pages.Page;
import fengni.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One app: what was asked, what was found, what was decided, and the next decision, which a person makes (Art. 13). */
@Controller
class ShelfAppPages implements Doors {
    private static final String ONE = ShelfPages.HERE + "/apps/{id}";
    private static final String RECORD = ONE + "/record";
    private static final String EMERGENCY = ONE + "/emergency";
    private static final String DECISION = ONE + "/decision";
    private static final String SEEN = ONE + "/seen";

    private final Shelf shelf;

    ShelfAppPages(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(ONE, Role.STORE_REVIEWER),
                Door.read(RECORD, Role.STORE_REVIEWER),
                Door.write(RECORD, Role.STORE_REVIEWER),
                Door.write(DECISION, Role.STORE_REVIEWER),
                Door.read(EMERGENCY, Role.STORE_REVIEWER),
                Door.write(EMERGENCY, Role.STORE_REVIEWER),
                Door.write(SEEN, Role.STORE_REVIEWER));
    }

    @GetMapping(ONE)
    ModelAndView show(SignedIn who, @PathVariable long id, HttpServletRequest request) {
        return shelf.view(Reviewer.of(who), id)
                .<ModelAndView>map(view -> page(view, blank(request), Form.empty()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    /** The way to appeal is the same for most decisions, so it is written already. */
    private Form blank(HttpServletRequest request) {
        var appeal = Words.of(Language.of(request))
                .say("registry.shelf.appeal.usual", shelf.rules().appealWithin());
        return Form.of(Map.of("appeal", appeal, "rule", ShelfRules.MEASURES));
    }

    private Page page(AppView view, Form form, Form seen) {
        return Page.of(
                        "registry/shelf/app",
                        "registry.shelf.app.title",
                        view.app().row().name())
                .under(ShelfPages.HERE, "registry.shelf.title")
                .with("view", view)
                .with("rules", RuleChoice.of(shelf.rules()))
                .with("seen", seen)
                .with(form);
    }

    @GetMapping(RECORD)
    ModelAndView ask(SignedIn who, @PathVariable long id) {
        return shelf.view(Reviewer.of(who), id)
                .<ModelAndView>map(view -> ask(view, Form.of(view.form())))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private static Page ask(AppView view, Form form) {
        return Page.of(
                        "registry/shelf/record",
                        "registry.shelf.record.title",
                        view.app().row().name())
                .under(ShelfPages.HERE, "registry.shelf.title")
                .under(
                        view.app().path(),
                        "registry.shelf.app.title",
                        view.app().row().name())
                .with("view", view)
                .with(form);
    }

    @PostMapping(RECORD)
    ModelAndView record(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return shelf.view(Reviewer.of(who), id)
                .map(view -> switch (shelf.record(
                        Reviewer.of(who), id, number(form, "version"), new AppRecordDraft(fields))) {
                    case Outcome.Done(var app) -> Page.go(app.path(), Notice.good("registry.shelf.record.done"));
                    case Outcome.Faulty(var faults) -> ask(view, form.note(faults));
                    case Outcome.Conflicting(var fault) ->
                        ask(view, form.note(List.of(fault))).status(HttpStatus.CONFLICT);
                    case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
                })
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(DECISION)
    ModelAndView decide(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return switch (shelf.decisions().take(Reviewer.of(who), id, draft(form))) {
            case Outcome.Done(var decision) -> done(decision);
            case Outcome.Faulty(var faults) -> again(who, id, form.note(faults));
            case Outcome.Conflicting(var fault) -> conflict(who, id, form.note(List.of(fault)));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    private static DecisionDraft draft(Form form) {
        return new DecisionDraft(
                form.value("act"),
                number(form, "revision"),
                form.value("facts"),
                form.value("rule"),
                form.value("appeal"));
    }

    /** A decision that burdens the developer leads to its letter. */
    private static ModelAndView done(Decision decision) {
        var key = "registry.shelf.decided." + decision.step().act().word();
        return decision.step().act().burdens()
                ? Page.go(decision.path(), Notice.good(key))
                : Page.go(ShelfPages.HERE + "/apps/" + decision.app(), Notice.good(key));
    }

    private ModelAndView again(SignedIn who, long id, Form form) {
        return shelf.view(Reviewer.of(who), id)
                .<ModelAndView>map(view -> page(view, form, Form.empty()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    /** Shows how it stands now, beside what was written. */
    private ModelAndView conflict(SignedIn who, long id, Form form) {
        var page = again(who, id, form);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    @GetMapping(EMERGENCY)
    ModelAndView emergency(SignedIn who, @PathVariable long id, HttpServletRequest request) {
        return shelf.view(Reviewer.of(who), id)
                .filter(AppView::mayRemove)
                .<ModelAndView>map(view -> emergency(view, blank(request)))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private Page emergency(AppView view, Form form) {
        return Page.of(
                        "registry/shelf/emergency",
                        "registry.shelf.emergency.title",
                        view.app().row().name())
                .under(ShelfPages.HERE, "registry.shelf.title")
                .under(
                        view.app().path(),
                        "registry.shelf.app.title",
                        view.app().row().name())
                .with("view", view)
                .with("rules", RuleChoice.of(shelf.rules()))
                .with(form);
    }

    @PostMapping(EMERGENCY)
    ModelAndView remove(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        Optional<AppView> view = shelf.view(Reviewer.of(who), id);
        return switch (shelf.decisions().removeAtOnce(Reviewer.of(who), id, draft(form))) {
            case Outcome.Done(var decision) ->
                Page.go(decision.path(), Notice.good("registry.shelf.decided.emergency"));
            case Outcome.Faulty(var faults) when view.isPresent() -> emergency(view.get(), form.note(faults));
            case Outcome.Conflicting(var fault)
            when view.isPresent() ->
                emergency(view.get(), form.note(List.of(fault))).status(HttpStatus.CONFLICT);
            case Outcome.Faulty(var _), Outcome.Conflicting(var _), Outcome.Absent() ->
                Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping(SEEN)
    ModelAndView seen(
            SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var form = Form.of(fields);
        return switch (shelf.seen(Reviewer.of(who), id, form.value("words"))) {
            case Outcome.Done(var app) -> Page.go(app.path(), Notice.good("registry.shelf.seen.done"));
            case Outcome.Faulty(var faults) ->
                shelf.view(Reviewer.of(who), id)
                        .<ModelAndView>map(view ->
                                page(view, blank(request), form.note(faults)).status(HttpStatus.UNPROCESSABLE_CONTENT))
                        .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
            case Outcome.Conflicting(var _), Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    static int number(Form form, String field) {
        return form.value(field).matches("[0-9]{1,9}") ? Integer.parseInt(form.value(field)) : -1;
    }
}
