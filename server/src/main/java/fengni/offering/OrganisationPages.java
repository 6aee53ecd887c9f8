package fengni.offering;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SetupPass;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organisation: entered behind the set-up link, checked once more with its provider code, then only shown. */
@Controller
class OrganisationPages implements Doors {
    /** The set-up has nobody who could have signed in. */
    private static final String BY = "setup";

    private final Offerings offerings;
    private final SetupPass pass;

    OrganisationPages(Offerings offerings, SetupPass pass) {
        this.offerings = offerings;
        this.pass = pass;
    }

    @Bean
    static MenuEntry organisationEntry() {
        return new MenuEntry(MenuGroup.INSTALLATION, "offering.organisation.title", "/organisation", 130);
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.readStaff("/organisation"));
    }

    @GetMapping("/organisation")
    Page show(SignedIn who) {
        return OrganisationId.of(who.organisation())
                .flatMap(offerings::organisation)
                .map(found -> Page.of("offering/organisation", "offering.organisation.title")
                        .with("organisation", found))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/setup/organisation")
    ModelAndView ask(HttpServletRequest request) {
        return pass.holds(request) ? page(Form.empty()) : Page.go("/setup");
    }

    @PostMapping("/setup/organisation")
    ModelAndView enter(@RequestParam Map<String, String> fields, HttpServletRequest request) {
        if (!pass.holds(request)) {
            return Page.go("/setup");
        }
        var form = Form.of(fields);
        return switch (form.value("step")) {
            case "save" -> save(form);
            case "change" -> page(form);
            default -> check(form);
        };
    }

    private static Page check(Form form) {
        return switch (draft(form).checked()) {
            case Outcome.Done(var checked) ->
                Page.of("offering/setup-check", "offering.setup.check.title")
                        .with("checked", checked)
                        .with(form);
            case Outcome.Faulty(var faults) -> page(form.note(faults));
            case Outcome.Absent() -> page(form);
            case Outcome.Conflicting(var fault) -> page(form.note(List.of(fault)));
        };
    }

    private ModelAndView save(Form form) {
        return switch (offerings.add(draft(form), BY)) {
            case Outcome.Done(var _) -> Page.go("/setup/administrator");
            case Outcome.Faulty(var faults) -> page(form.note(faults));
            case Outcome.Absent() -> page(form);
            case Outcome.Conflicting(var fault) -> page(form.note(List.of(fault)));
        };
    }

    private static OrganisationDraft draft(Form form) {
        return new OrganisationDraft(form.given("name"), form.given("creditCode"), form.given("extension"));
    }

    private static Page page(Form form) {
        return Page.of("offering/setup-organisation", "offering.setup.title").with(form);
    }
}
