package fengni.registry;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The subjects that were approved, with their algorithms; for officers alone, since names stand here that are not public. */
@Controller
class RegistrySubjectsPages implements Doors {
    private static final String HERE = "/registry/subjects";

    private final Subjects subjects;

    RegistrySubjectsPages(Subjects subjects) {
        this.subjects = subjects;
    }

    @Bean
    static MenuEntry registrySubjectsEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, "registry.subjects.title", HERE, 404);
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE, Role.REGISTRY_OFFICER));
    }

    @GetMapping(HERE)
    Page show(@RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var cursor = Cursor.read(form.given("cursor"), Optional.empty()) instanceof Outcome.Done<Cursor>(var read)
                ? read
                : new Cursor(0, 50);
        var page = cursor.page(
                subjects.find(form.value("q"), cursor.after(), cursor.rows()),
                one -> one.subject().id());
        var next = page.next()
                .map(place ->
                        HERE + "?q=" + URLEncoder.encode(form.value("q"), StandardCharsets.UTF_8) + "&cursor=" + place)
                .orElse("");
        return Page.of("registry/subjects", "registry.subjects.title")
                .with("subjects", page.items())
                .with("next", next)
                .with("form", form);
    }
}
