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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Says whose registry this is; until then it gives no number. And leaves serials out, with the reason. */
@Controller
class RegistrySettingsPages implements Doors {
    private static final String HERE = "/registry/settings";
    private static final String SKIP = HERE + "/skip";

    private final Registry registry;

    RegistrySettingsPages(Registry registry) {
        this.registry = registry;
    }

    @Bean
    static MenuEntry registrySettingsEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, "registry.settings.title", HERE, 420);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.ADMINISTRATOR),
                Door.write(HERE, Role.ADMINISTRATOR),
                Door.write(SKIP, Role.ADMINISTRATOR));
    }

    @GetMapping(HERE)
    Page show() {
        return page(filled(registry.whose()), Form.empty());
    }

    @PostMapping(HERE)
    ModelAndView set(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var draft = new WhoseDraft(
                form.value("name"), form.value("prefix"), form.value("contact"), form.value("statement"));
        return switch (registry.set(draft, who.login())) {
            case Outcome.Done(var _) -> Page.go(HERE, Notice.good("registry.settings.saved"));
            case Outcome.Faulty(var faults) -> page(form.note(faults), Form.empty());
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> page(form.note(List.of(fault)), Form.empty());
        };
    }

    @PostMapping(SKIP)
    ModelAndView skip(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var upTo = form.value("upTo").matches("[0-9]{1,6}") ? Integer.parseInt(form.value("upTo")) : 0;
        return switch (registry.skip(upTo, form.value("reason"), who.login())) {
            case Outcome.Done(var _) -> Page.go(HERE, Notice.good("registry.skip.done"));
            case Outcome.Faulty(var faults) -> skipped(form, faults);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> skipped(form, List.of(fault));
        };
    }

    private Page skipped(Form form, List<Fault> faults) {
        return page(filled(registry.whose()), form.note(faults)).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(Form form, Form skip) {
        return Page.of("registry/settings", "registry.settings.title")
                .with("gaps", registry.gaps())
                .with("set", registry.whose().isPresent())
                .with("skip", skip)
                .with(form);
    }

    private static Form filled(Optional<Whose> whose) {
        return whose.map(set -> Form.of(Map.of(
                        "name", set.name(),
                        "prefix", set.prefix(),
                        "contact", set.contact(),
                        "statement", set.statement())))
                .orElseGet(Form::empty);
    }
}
