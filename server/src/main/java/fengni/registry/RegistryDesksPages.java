package fengni.registry;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desks of the registry: who does the first review of which places, and who decides. */
@Controller
class RegistryDesksPages implements Doors {
    /** Begins the name of the box that seats one officer. */
    static final String OFFICER = "officer-";

    private static final String HERE = "/registry/settings/desks";
    private static final String ONE = HERE + "/{id}";
    private static final String CLOSE = ONE + "/close";

    private final PlaceDesks desks;

    RegistryDesksPages(PlaceDesks desks) {
        this.desks = desks;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.ADMINISTRATOR),
                Door.write(HERE, Role.ADMINISTRATOR),
                Door.read(ONE, Role.ADMINISTRATOR),
                Door.write(ONE, Role.ADMINISTRATOR),
                Door.write(CLOSE, Role.ADMINISTRATOR));
    }

    @GetMapping(HERE)
    Page show() {
        return list(Form.empty());
    }

    @PostMapping(HERE)
    ModelAndView open(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return switch (desks.open(draft(form, fields), who.login())) {
            case Outcome.Done(var desk) -> Page.go(HERE, Notice.good("registry.desks.opened", desk.name()));
            case Outcome.Faulty(var faults) -> list(form.note(faults));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> list(form.note(List.of(fault)));
        };
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable long id) {
        return desks.find(id)
                .<ModelAndView>map(desk -> page(desk, filled(desk)))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(ONE)
    ModelAndView change(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        return desks.find(id)
                .map(desk -> change(who, desk, fields))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ModelAndView change(SignedIn who, PlaceDesk desk, Map<String, String> fields) {
        var form = Form.of(fields);
        return switch (desks.change(desk.id(), draft(form, fields), who.login())) {
            case Outcome.Done(var now) -> Page.go(HERE, Notice.good("registry.desks.changed", now.name()));
            case Outcome.Faulty(var faults) -> page(desk, form.note(faults));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> page(desk, form.note(List.of(fault)));
        };
    }

    @PostMapping(CLOSE)
    ModelAndView close(SignedIn who, @PathVariable long id) {
        return desks.close(id, who.login()) instanceof Outcome.Done<PlaceDesk>(var desk)
                ? Page.go(HERE, Notice.good("registry.desks.closed", desk.name()))
                : Page.problem(HttpStatus.NOT_FOUND);
    }

    private static PlaceDeskDraft draft(Form form, Map<String, String> fields) {
        var people = fields.keySet().stream()
                .filter(name -> name.matches(OFFICER + "[0-9]{1,18}"))
                .map(name -> Long.parseLong(name.substring(OFFICER.length())))
                .collect(Collectors.toUnmodifiableSet());
        return new PlaceDeskDraft(form.value("name"), form.value("kind"), form.value("places"), Set.copyOf(people));
    }

    private static Form filled(PlaceDesk desk) {
        var fields = new HashMap<>(Map.of(
                "name", desk.name(),
                "kind", desk.kind().word(),
                "places", String.join(" ", desk.prefixes())));
        desk.seats().forEach(seat -> fields.put(OFFICER + seat.person(), "yes"));
        return Form.of(fields);
    }

    private Page list(Form form) {
        return Page.of("registry/desks", "registry.desks.title")
                .under("/registry/settings", "registry.settings.title")
                .with("desks", desks.list())
                .with("officers", desks.officers())
                .with(form);
    }

    private Page page(PlaceDesk desk, Form form) {
        return Page.of("registry/desk-settings", "registry.desks.one", desk.name())
                .under("/registry/settings", "registry.settings.title")
                .under(HERE, "registry.desks.title")
                .with("desk", desk)
                .with("officers", desks.officers())
                .with(form);
    }
}
