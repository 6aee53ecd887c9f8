package fengni.registry;

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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whose filings this registry verifies every year. */
@Controller
class RegistryYearlySettingsPages implements Doors {
    private static final String HERE = "/registry/settings/yearly";

    private final YearlyList list;

    RegistryYearlySettingsPages(YearlyList list) {
        this.list = list;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE, Role.ADMINISTRATOR), Door.write(HERE, Role.ADMINISTRATOR));
    }

    @GetMapping(HERE)
    Page show() {
        var rule = list.rule();
        return page(Form.of(Map.of("scope", rule.scope().word(), "ahead", String.valueOf(rule.ahead()))));
    }

    @PostMapping(HERE)
    ModelAndView set(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return switch (list.set(form.value("scope"), form.value("ahead"), who.login())) {
            case Outcome.Done(var _) -> Page.go(HERE, Notice.good("registry.settings.saved"));
            case Outcome.Faulty(var faults) -> page(form.note(faults));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> page(form.note(List.of(fault)));
        };
    }

    private Page page(Form form) {
        return Page.of("registry/yearly-settings", "registry.yearly.settings")
                .under("/registry/settings", "registry.settings.title")
                .with("term", list.term())
                .with(form);
    }
}
