package fengni.registry.shelf;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.OrganisationNames;
import fengni.pages.Page;
import fengni.registry.Registry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The letter about a decision for the developer who has its address, and where the developer appeals (deep synthesis
 * provisions, Art. 12). The address holds 256 random bits, so nobody finds one by trying.
 */
@Controller
class StoreLetterPages implements Doors {
    static final String HERE = "/registry/store-letters";

    private static final String ONE = HERE + "/{secret}";

    private final Stock stock;
    private final Appeals appeals;
    private final OrganisationNames names;
    private final Registry registry;

    StoreLetterPages(Stock stock, Appeals appeals, OrganisationNames names, Registry registry) {
        this.stock = stock;
        this.appeals = appeals;
        this.names = names;
        this.registry = registry;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.GET, ONE), Door.open(HttpMethod.POST, ONE));
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable String secret) {
        return show(secret, Form.empty());
    }

    private ModelAndView show(String secret, Form form) {
        return opened(secret)
                .<ModelAndView>map(letter -> Page.of("registry/shelf/letter", "registry.shelf.letter.title")
                        .with("letter", letter)
                        .with("whose", registry.whose())
                        .with(form))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private Optional<StoreLetter> opened(String secret) {
        return stock.decisions()
                .opened(secret)
                .flatMap(decision -> stock.apps()
                        .find(decision.organisation(), decision.app())
                        .map(app -> new StoreLetter(
                                names.name(decision.organisation()).orElse(""),
                                app.row(),
                                decision,
                                stock.appeals().of(decision))));
    }

    @PostMapping(ONE)
    ModelAndView appeal(@PathVariable String secret, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return switch (appeals.lodge(secret, form.value("words"), form.value("contact"))) {
            case Outcome.Done(var _) -> Page.go(HERE + "/" + secret, Notice.good("registry.shelf.letter.appealed"));
            case Outcome.Faulty(var faults) -> show(secret, form.note(faults));
            case Outcome.Conflicting(var fault) -> {
                var page = show(secret, form.note(List.of(fault)));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }
}
