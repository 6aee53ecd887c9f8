package fengni.registry.shelf;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.pages.Csv;
import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.Notice;
import fengni.pages.Page;
import fengni.pages.Sheet;
import fengni.pages.Words;
import fengni.registry.Registry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The shelf of the own store: what is on it, what checks found, and what changed since the last (Art. 13). */
@Controller
class ShelfPages implements Doors {
    static final String HERE = "/registry/shelf";

    private static final List<String> COLUMNS = List.of(
            "registry.shelf.app",
            "registry.shelf.package",
            "registry.shelf.subject",
            "registry.shelf.credit-code",
            "registry.shelf.own",
            "registry.shelf.supplier",
            "registry.shelf.category",
            "registry.shelf.state",
            "registry.shelf.finding",
            "registry.shelf.checked");

    private final Shelf shelf;
    private final ShelfRounds rounds;
    private final Registry registry;

    ShelfPages(Shelf shelf, ShelfRounds rounds, Registry registry) {
        this.shelf = shelf;
        this.rounds = rounds;
        this.registry = registry;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.STORE_REVIEWER),
                Door.read(HERE + "/export", Role.STORE_REVIEWER),
                Door.write(HERE + "/check", Role.STORE_REVIEWER));
    }

    @GetMapping(HERE)
    Page list(SignedIn who, @RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var reviewer = Reviewer.of(who);
        return Page.of("registry/shelf/shelf", "registry.shelf.title")
                .with("list", new ShelfView(shelf.list(reviewer, filter(form), cursor(form)), form))
                .with("counted", shelf.counted(reviewer))
                .with("changes", shelf.changes(who.organisation()))
                .with("round", shelf.newestRound(reviewer))
                .with("whose", registry.whose())
                .with("form", form);
    }

    static Cursor cursor(Form form) {
        return Cursor.read(form.given("cursor"), Optional.empty()) instanceof Outcome.Done<Cursor>(var given)
                ? given
                : new Cursor(0, 50);
    }

    static ShelfFilter filter(Form form) {
        return ShelfFilter.of(form.value("state"), form.value("finding"), form.checked("changed"), form.value("q"));
    }

    @GetMapping(HERE + "/export")
    ResponseEntity<byte[]> export(SignedIn who, @RequestParam Map<String, String> query, HttpServletRequest request) {
        var form = Form.of(query);
        var words = Words.of(Language.of(request));
        var rows = shelf.all(Reviewer.of(who), filter(form)).stream()
                .map(app -> row(app, words))
                .toList();
        return new Sheet("shelf", COLUMNS.stream().map(words::say).toList(), rows).answer(form.value(Sheet.FORMAT));
    }

    private static List<String> row(ShelfApp app, Words words) {
        return Stream.concat(
                        app.row().cells().stream(),
                        Stream.of(
                                words.say("registry.shelf.state." + app.state().word()),
                                words.say(
                                        "registry.shelf.grade." + app.finding().word()),
                                app.checked().map(Csv::time).orElse("")))
                .toList();
    }

    @PostMapping(HERE + "/check")
    ModelAndView check(SignedIn who) {
        return switch (shelf.check(Reviewer.of(who))) {
            case Outcome.Done(var _) -> {
                rounds.wake();
                yield Page.go(HERE, Notice.good("registry.shelf.round.begun"));
            }
            case Outcome.Conflicting(var _) -> Page.go(HERE, Notice.warn("registry.shelf.round.runs"));
            case Outcome.Faulty(var _), Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }
}
