package fengni.features;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The feature database (特征库) to read and to keep: its entries, one of them with its history, a new one (Art. 10). */
@Controller
class FeaturePages implements Doors {
    static final String HERE = "/features";
    static final String TITLE = "features.title";
    static final Role[] WRITERS = {Role.ADMINISTRATOR, Role.CONTENT_SAFETY_EDITOR};

    private static final String NEW = HERE + "/new";
    private static final String ENTRY = HERE + "/entries/{id}";
    private static final String RETIRE = ENTRY + "/retire";
    private static final int ROWS = 50;

    private final FeatureDatabase database;
    private final Features features;
    private final Publications publications;

    FeaturePages(FeatureDatabase database, Features features, Publications publications) {
        this.database = database;
        this.publications = publications;
        this.features = features;
    }

    @Bean
    static MenuEntry featuresEntry() {
        return new MenuEntry(MenuGroup.SAFETY, TITLE, HERE, 200);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE),
                Door.read(ENTRY),
                Door.read(NEW, WRITERS),
                Door.write(NEW, WRITERS),
                Door.write(RETIRE, WRITERS));
    }

    static boolean mayWrite(SignedIn who) {
        return who.may(Set.of(WRITERS));
    }

    static String entry(String id) {
        return HERE + "/entries/" + id;
    }

    @GetMapping(HERE)
    Page list(SignedIn who, @RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var search = FeatureSearch.of(form);
        var found = database.search(search, ROWS + 1);
        var rows = found.subList(0, Math.min(ROWS, found.size()));
        return Page.of("features/list", TITLE)
                .with("rows", rows)
                .with("search", search)
                .with("older", found.size() > ROWS ? search.older(rows.getLast().number()) : "")
                .with("set", features.current())
                .with("mayWrite", mayWrite(who))
                .with("form", form);
    }

    @GetMapping(ENTRY)
    ModelAndView one(SignedIn who, @PathVariable String id) {
        return one(who, id, Form.empty());
    }

    private ModelAndView one(SignedIn who, String id, Form form) {
        return database.find(id)
                .<ModelAndView>map(entry -> Page.of("features/entry", "features.entry", id)
                        .under(HERE, TITLE)
                        .with("entry", entry)
                        .with("history", FeatureMoments.of(database.changesOf(id)))
                        .with("mayWrite", mayWrite(who))
                        .with(form))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(RETIRE)
    ModelAndView retire(SignedIn who, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return switch (database.retire(id, form.given("reason"), who.getName())) {
            case Outcome.Done(var _) -> Page.go(entry(id), Notice.good("features.retired"));
            case Outcome.Faulty(var faults) -> one(who, id, form.note(faults));
            case Outcome.Conflicting(var fault) -> one(who, id, form.note(List.of(fault)));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping(NEW)
    Page write() {
        return write(FeatureForm.beginning(), List.of());
    }

    private static Page write(Form form, List<GateFinding> findings) {
        var page = Page.of("features/new", "features.new")
                .under(HERE, TITLE)
                .with("findings", findings)
                .with(form);
        return findings.isEmpty() ? page : page.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Findings stand beside their boxes and are no faults of the form. */
    static Form noted(Form form, List<Fault> faults) {
        return form.note(faults.stream()
                .filter(fault -> !fault.field().equals(GateFinding.FIELD))
                .toList());
    }

    @PostMapping(NEW)
    ModelAndView add(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var draft = FeatureForm.draft(form);
        var findings = publications.look(draft);
        return switch (publications.add(draft, findings, Consent.of(form, findings), who.getName())) {
            case Outcome.Done(var entry) -> Page.go(entry(entry.feature().id()), Notice.good("features.added"));
            case Outcome.Faulty(var faults) -> write(noted(form, faults), findings);
            case Outcome.Conflicting(var fault) -> write(form.note(List.of(fault)), findings);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }
}
