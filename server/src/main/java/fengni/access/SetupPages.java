package fengni.access;

import fengni.pages.Form;
import fengni.pages.Page;
import fengni.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The set-up link, and the step that makes the first administrator. The organisation comes before, the rest after sign-in. */
@Controller
class SetupPages {
    /** Somebody must answer for the duties from the first day; the roles can be parted later. */
    private static final Set<Role> FIRST = Set.of(Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER);

    private final SetupLinks links;
    private final SetupPass pass;
    private final FirstOrganisation organisations;
    private final People people;
    private final Sessions sessions;
    private final AccessAudit audit;

    SetupPages(Setup setup, People people, Sessions sessions, AccessAudit audit) {
        this.links = setup.links();
        this.pass = setup.pass();
        this.organisations = setup.organisations();
        this.people = people;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** What the set-up needs beside people. */
    record Setup(SetupLinks links, SetupPass pass, FirstOrganisation organisations) {}

    @GetMapping("/setup")
    ModelAndView open(@RequestParam(defaultValue = "") String link, HttpServletRequest request) {
        var digest = Vault.digest(link);
        if (!links.stands(digest)) {
            return Page.of("access/setup-over", "access.setup.over.title").status(HttpStatus.GONE);
        }
        pass.give(request, digest);
        audit.note("", Act.SETUP_LINK_OPENED, "", request.getRemoteAddr());
        return next();
    }

    @GetMapping("/setup/administrator")
    ModelAndView show(HttpServletRequest request) {
        return pass.holds(request) ? page(Form.empty()) : Page.go("/setup");
    }

    @PostMapping("/setup/administrator")
    ModelAndView add(
            @RequestParam Map<String, String> fields, HttpServletRequest request, HttpServletResponse response) {
        var organisation = organisations.first();
        if (!pass.holds(request) || organisation.isEmpty()) {
            return Page.go("/setup");
        }
        var form = Form.of(fields);
        var wish = PersonForm.read(form);
        if (!form.holds()) {
            return page(form);
        }
        var added = links.use(SetupPass.digest(request), () -> people.add(wish, organisation.get(), FIRST));
        return switch (added) {
            case Added.Refused(var faults) -> page(PersonForm.note(form, faults));
            case Added.Done(var id) -> {
                people.find(id).ifPresent(person -> sessions.half(person, request, response));
                audit.note(wish.login(), Act.SETUP_DONE, "", request.getRemoteAddr());
                yield Page.go("/sign-in/enrol");
            }
        };
    }

    private ModelAndView next() {
        return Page.go(organisations.first().isPresent() ? "/setup/administrator" : "/setup/organisation");
    }

    private static Page page(Form form) {
        return Page.of("access/setup-administrator", "access.setup.administrator.title")
                .with(form);
    }
}
