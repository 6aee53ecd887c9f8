package fengni.registry.publication;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How long open data is kept, and within how many days the registry promises to answer an objection. */
@Controller
class PublicationSettingsPages implements Doors {
    private static final String HERE = "/registry/publication";

    private final PublicationSettingsTable table;
    private final Batches.Around around;

    PublicationSettingsPages(PublicationSettingsTable table, Batches.Around around) {
        this.table = table;
        this.around = around;
    }

    @Bean
    static MenuEntry registryPublicationEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, "registry.publication.settings.title", HERE, 421);
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE, Role.ADMINISTRATOR), Door.write(HERE, Role.ADMINISTRATOR));
    }

    @GetMapping(HERE)
    Page show() {
        var now = table.find();
        return page(Form.of(Map.of("dumpDays", "" + now.dumpDays(), "objectionDays", "" + now.objectionDays())));
    }

    /** On record before it counts. */
    @PostMapping(HERE)
    ModelAndView set(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var asked = PublicationSettings.of(form.value("dumpDays"), form.value("objectionDays"));
        if (asked instanceof Outcome.Done(var settings)) {
            around.recorder().keep(record(settings, who.login()));
            table.set(settings, who.login(), around.clock().instant());
            return Page.go(HERE, Notice.good("registry.settings.saved"));
        }
        return page(asked instanceof Outcome.Faulty(var faults) ? form.note(faults) : form);
    }

    private static Happening record(PublicationSettings settings, String by) {
        return new Happening(
                RecordType.CONSOLE,
                0,
                Who.of(by),
                "publication_set",
                Optional.empty(),
                Map.of("dump_days", (long) settings.dumpDays(), "objection_days", (long) settings.objectionDays()),
                Map.of("by", by, "face", "registry"));
    }

    private static Page page(Form form) {
        return Page.of("registry/publication/settings", "registry.publication.settings.title")
                .with(form);
    }
}
