package fengni.registry;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.correspondence.Enrolled;
import fengni.correspondence.Enrolments;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Page;
import fengni.pages.Tone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The operators that may write to this registry: invites one with a one-time code, or refuses its letters from now on. */
@Controller
class RegistryOperatorsPages implements Doors {
    private static final String HERE = "/registry/operators";
    private static final String REVOKE = HERE + "/{operator}/revoke";

    private final Enrolments enrolments;
    private final Admissions admissions;
    private final Registry registry;

    RegistryOperatorsPages(Enrolments enrolments, Admissions admissions, Registry registry) {
        this.enrolments = enrolments;
        this.admissions = admissions;
        this.registry = registry;
    }

    @Bean
    static MenuEntry registryOperatorsEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, "registry.operators.title", HERE, 410);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.ADMINISTRATOR, Role.REGISTRY_OFFICER),
                Door.write(HERE, Role.ADMINISTRATOR),
                Door.write(REVOKE, Role.ADMINISTRATOR));
    }

    @GetMapping(HERE)
    Page show(SignedIn who) {
        return page(who, Form.empty(), Optional.empty());
    }

    /** The code is shown on this answer alone; reloading it makes another and ends this one. */
    @PostMapping(HERE)
    ModelAndView invite(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        if (registry.whose().isEmpty()) {
            return page(who, form.note(List.of(Fault.of("creditCode", "registry_not_set"))), Optional.empty());
        }
        return switch (admissions.invite(form.value("creditCode"), form.value("name"), who.login())) {
            case Outcome.Done(var invitation) -> page(who, Form.empty(), Optional.of(invitation));
            case Outcome.Faulty(var faults) -> page(who, form.note(faults), Optional.empty());
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> page(who, form.note(List.of(fault)), Optional.empty());
        };
    }

    @PostMapping(REVOKE)
    ModelAndView revoke(SignedIn who, @PathVariable String operator) {
        return switch (admissions.revoke(operator, who.login())) {
            case Outcome.Done(var enrolled) ->
                Page.go(HERE, Notice.good("registry.operators.revoked", enrolled.name()));
            case Outcome.Conflicting(var _) -> Page.go(HERE, Notice.bad("registry.operators.already"));
            case Outcome.Faulty(var _), Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    private Page page(SignedIn who, Form form, Optional<Enrolments.Invitation> invitation) {
        return Page.of("registry/operators", "registry.operators.title")
                .with("operators", enrolments.list())
                .with("fingerprint", enrolments.fingerprint())
                .with("invitation", invitation)
                .with("set", registry.whose().isPresent())
                .with("mayInvite", who.roles().contains(Role.ADMINISTRATOR))
                .with(form);
    }

    /** Returns the last part of the key of the words for how an operator stands. */
    static String standing(Enrolled operator) {
        if (operator.revoked().isPresent()) {
            return "revoked";
        }
        return operator.key().isPresent() ? "enrolled" : "invited";
    }

    static Tone tone(Enrolled operator) {
        return switch (standing(operator)) {
            case "revoked" -> Tone.BAD;
            case "enrolled" -> Tone.GOOD;
            default -> Tone.INFO;
        };
    }
}
