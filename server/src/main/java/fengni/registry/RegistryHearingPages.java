package fengni.registry;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Notes what an operator says before its filing is revoked or cancelled; the form stands on the dossier's page. */
@Controller
class RegistryHearingPages implements Doors {
    private static final String HERE = "/registry/desk/{id}/hearing";
    private static final String WORD = "hearing";

    private final Cabinet cabinet;
    private final Hearings hearings;

    RegistryHearingPages(Cabinet cabinet, Hearings hearings) {
        this.cabinet = cabinet;
        this.hearings = hearings;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.write(HERE, Role.REGISTRY_OFFICER));
    }

    @PostMapping(HERE)
    ModelAndView note(
            SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var visit = Visit.of(who, request);
        return cabinet.open(id, visit)
                .map(view -> note(visit, view, Form.of(fields)))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ModelAndView note(Visit visit, DossierView view, Form form) {
        var id = view.dossier().id();
        var revision = form.value("revision").matches("[0-9]{1,18}") ? Long.parseLong(form.value("revision")) : 0;
        var draft = new Hearing.Draft(revision, form.value("on"), form.value("said"));
        return switch (hearings.note(cabinet.officer(visit.who()), id, draft)) {
            case Outcome.Done(var _) -> Page.go(view.path(), Notice.good("registry.taken.hearing"));
            case Outcome.Faulty(var faults) -> RegistryDeskPages.page(view, form.note(faults), WORD);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) ->
                RegistryDeskPages.conflict(cabinet.open(id, visit).orElseThrow(), fault, draft.said(), List.of());
        };
    }
}
