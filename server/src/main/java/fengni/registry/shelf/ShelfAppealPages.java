package fengni.registry.shelf;

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
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The inbox of appeals: another reviewer than whoever decided says whether the decision stands. */
@Controller
class ShelfAppealPages implements Doors {
    static final String HERE = ShelfPages.HERE + "/appeals";

    private static final String ONE = HERE + "/{id}";
    private static final int ROWS = 200;

    private final Shelf shelf;
    private final Appeals appeals;

    ShelfAppealPages(Shelf shelf, Appeals appeals) {
        this.shelf = shelf;
        this.appeals = appeals;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.STORE_REVIEWER),
                Door.read(ONE, Role.STORE_REVIEWER),
                Door.write(ONE, Role.STORE_REVIEWER));
    }

    @GetMapping(HERE)
    Page list(SignedIn who) {
        return Page.of("registry/shelf/appeals", "registry.shelf.appeals")
                .under(ShelfPages.HERE, "registry.shelf.title")
                .with("waiting", lines(who, shelf.stock().appeals().waiting(who.organisation(), ROWS)))
                .with("decided", lines(who, shelf.stock().appeals().decided(who.organisation(), ROWS)));
    }

    private List<AppealLine> lines(SignedIn who, List<Appeal> all) {
        return all.stream().flatMap(appeal -> line(who, appeal).stream()).toList();
    }

    private Optional<AppealLine> line(SignedIn who, Appeal appeal) {
        return shelf.stock()
                .decisions()
                .find(who.organisation(), appeal.decision())
                .flatMap(decision -> shelf.stock()
                        .apps()
                        .find(who.organisation(), decision.app())
                        .map(app -> new AppealLine(
                                appeal, decision, app, shelf.decisions().mayJudge(Reviewer.of(who), decision))));
    }

    @GetMapping(ONE)
    ModelAndView show(SignedIn who, @PathVariable long id) {
        return show(who, id, Form.empty());
    }

    private ModelAndView show(SignedIn who, long id, Form form) {
        return shelf.stock()
                .appeals()
                .find(who.organisation(), id)
                .flatMap(appeal -> line(who, appeal))
                .<ModelAndView>map(line -> Page.of(
                                "registry/shelf/appeal",
                                "registry.shelf.appeal.title",
                                line.app().row().name())
                        .under(ShelfPages.HERE, "registry.shelf.title")
                        .under(HERE, "registry.shelf.appeals")
                        .with("line", line)
                        .with(form))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(ONE)
    ModelAndView decide(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var overturned = ShelfDecisionPages.yes(form, "overturned");
        return switch (appeals.decide(Reviewer.of(who), id, overturned, form.value("reasons"))) {
            case Outcome.Done(var appeal) -> Page.go(appeal.path(), Notice.good("registry.shelf.appeal.done"));
            case Outcome.Faulty(var faults) -> show(who, id, form.note(faults));
            case Outcome.Conflicting(var fault) -> {
                var page = show(who, id, form.note(List.of(fault)));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }
}
