package fengni.supervision;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.offering.Offerings;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Option;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A test call through the gateway: proves that key, model and user go together, and shows verdict, mark and receipt. */
@Controller
class TrialPages implements Doors {
    private static final String HERE = "/trial";
    private static final int LONGEST_PROMPT = 2000;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_USER = 256;

    private final Offerings offerings;
    private final TrialCall trial;

    TrialPages(Offerings offerings, GatewayAddress gateway) {
        this.offerings = offerings;
        this.trial = new TrialCall(gateway);
    }

    @Bean
    static MenuEntry trialEntry() {
        return new MenuEntry(MenuGroup.WORK, "supervision.trial.title", HERE, 310);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER),
                Door.write(HERE, Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER));
    }

    @GetMapping(HERE)
    Page ask() {
        return page(Form.empty(), Optional.empty());
    }

    @PostMapping(HERE)
    Page call(@RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var asked = new TrialCall.Asked(
                form.required("key", LONGEST_KEY),
                form.required("model", LONGEST_KEY),
                form.atMost("user", LONGEST_USER),
                form.required("prompt", LONGEST_PROMPT));
        if (!asked.key().chars().allMatch(unit -> unit > ' ' && unit < 127)) {
            form.fault("key", "supervision.trial.key.form");
        }
        return page(form, form.holds() ? Optional.of(trial.send(asked)) : Optional.empty());
    }

    private Page page(Form form, Optional<TrialCall.Result> result) {
        var models = offerings.upstreams().stream()
                .map(entry -> entry.upstream().model())
                .map(model -> new Option(model, model))
                .toList();
        return Page.of("supervision/trial", "supervision.trial.title")
                .with("models", models)
                .with("result", result)
                .with(form);
    }
}
