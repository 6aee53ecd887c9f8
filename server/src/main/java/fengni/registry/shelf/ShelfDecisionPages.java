package fengni.registry.shelf;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.pages.Csv;
import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.Notice;
import fengni.pages.OrganisationNames;
import fengni.pages.Page;
import fengni.pages.Sheet;
import fengni.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The log of decisions, one of them with its letter to the developer, and the second look after an emergency. */
@Controller
class ShelfDecisionPages implements Doors {
    static final String HERE = ShelfPages.HERE + "/decisions";

    private static final String ONE = HERE + "/{id}";
    private static final String LOOK = ONE + "/look";
    private static final int ROWS = 50;
    private static final int MOST = 100_000;

    private final Shelf shelf;
    private final OrganisationNames names;

    ShelfDecisionPages(Shelf shelf, OrganisationNames names) {
        this.shelf = shelf;
        this.names = names;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.STORE_REVIEWER),
                Door.read(HERE + "/export", Role.STORE_REVIEWER),
                Door.read(ONE, Role.STORE_REVIEWER),
                Door.write(LOOK, Role.STORE_REVIEWER));
    }

    @GetMapping(HERE)
    Page list(SignedIn who, @RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var act = Act.of(form.value("act")).map(Act::word).orElse("");
        var below = form.value("before").matches("[0-9]{1,18}") ? Long.parseLong(form.value("before")) : Long.MAX_VALUE;
        var rows = shelf.stock().decisions().list(who.organisation(), act, below, ROWS + 1);
        var shown = rows.stream().limit(ROWS).map(LoggedDecision::of).toList();
        var older = rows.size() > ROWS
                ? HERE + "?act=" + act + "&before=" + shown.getLast().decision().id()
                : "";
        return Page.of("registry/shelf/decisions", "registry.shelf.decisions")
                .under(ShelfPages.HERE, "registry.shelf.title")
                .with("rows", shown)
                .with("exports", Sheet.offers(HERE + "/export", Map.of("act", act)))
                .with("older", older)
                .with("newest", form.value("before").isEmpty() ? "" : HERE + "?act=" + act)
                .with("form", form);
    }

    @GetMapping(HERE + "/export")
    ResponseEntity<byte[]> export(SignedIn who, @RequestParam Map<String, String> query, HttpServletRequest request) {
        var form = Form.of(query);
        var words = Words.of(Language.of(request));
        var act = Act.of(form.value("act")).map(Act::word).orElse("");
        var rows = shelf.stock().decisions().list(who.organisation(), act, Long.MAX_VALUE, MOST).stream()
                .map(one -> row(one, words))
                .toList();
        var columns = List.of(
                words.say("registry.shelf.at"),
                words.say("registry.shelf.app"),
                words.say("registry.shelf.package"),
                words.say("registry.shelf.act"),
                words.say("registry.shelf.facts"),
                words.say("registry.shelf.rule"),
                words.say("registry.shelf.by"));
        return new Sheet("decisions", columns, rows).answer(form.value(Sheet.FORMAT));
    }

    private static List<String> row(DecisionTable.Logged one, Words words) {
        var decision = one.decision();
        return List.of(
                Csv.time(decision.at()),
                one.name(),
                one.packageId(),
                words.say(LoggedDecision.of(one).key()),
                decision.reasons().facts(),
                decision.reasons().citation().in(words.language().tag()),
                decision.by());
    }

    @GetMapping(ONE)
    ModelAndView show(SignedIn who, @PathVariable long id, HttpServletRequest request) {
        return show(who, id, Form.empty(), request);
    }

    private ModelAndView show(SignedIn who, long id, Form form, HttpServletRequest request) {
        var found = shelf.stock().decisions().find(who.organisation(), id);
        return found.flatMap(decision -> shelf.view(Reviewer.of(who), decision.app()))
                .<ModelAndView>map(view -> page(who, view, found.orElseThrow(), form, request))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private Page page(SignedIn who, AppView view, Decision decision, Form form, HttpServletRequest request) {
        var taken = view.taken().stream()
                .filter(one -> one.decision().id() == decision.id())
                .findFirst()
                .orElseThrow();
        var words = Words.of(Language.of(request));
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return Page.of("registry/shelf/decision", "registry.shelf.decision.title", String.valueOf(decision.id()))
                .under(ShelfPages.HERE, "registry.shelf.title")
                .under(HERE, "registry.shelf.decisions")
                .with("view", view)
                .with("taken", taken)
                .with(
                        "letter",
                        new LetterText(words, names.name(who.organisation()).orElse(""), view, decision)
                                .text(base + decision.letter()))
                .with("mayLook", shelf.decisions().mayJudge(Reviewer.of(who), decision))
                .with(form);
    }

    @PostMapping(LOOK)
    ModelAndView look(
            SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var form = Form.of(fields);
        return switch (shelf.decisions().look(Reviewer.of(who), id, yes(form, "stands"), form.value("reasons"))) {
            case Outcome.Done(var decision) -> Page.go(decision.path(), Notice.good("registry.shelf.looked"));
            case Outcome.Faulty(var faults) -> show(who, id, form.note(faults), request);
            case Outcome.Conflicting(var fault) -> {
                var page = show(who, id, form.note(List.of(fault)), request);
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    /** Reads a choice of yes and no; empty if neither was chosen. */
    static Optional<Boolean> yes(Form form, String field) {
        return switch (form.value(field)) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
