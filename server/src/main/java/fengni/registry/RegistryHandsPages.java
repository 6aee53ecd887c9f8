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
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Passes a dossier to another desk, or its first review to another officer; the forms stand on the dossier's page. */
@Controller
class RegistryHandsPages implements Doors {
    private static final String HANDS = "/registry/desk/{id}/hands/{act}";

    private final Cabinet cabinet;
    private final DeskMoves moves;

    RegistryHandsPages(Cabinet cabinet, DeskMoves moves) {
        this.cabinet = cabinet;
        this.moves = moves;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.write(HANDS, Role.REGISTRY_OFFICER));
    }

    @PostMapping(HANDS)
    ModelAndView take(
            SignedIn who,
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var form = Form.of(fields);
        var visit = Visit.of(who, request);
        var view = cabinet.open(id, visit);
        return chosen(act).isPresent() && view.isPresent()
                ? take(visit, view.get(), asked(chosen(act).get(), form), form)
                : Page.problem(HttpStatus.NOT_FOUND);
    }

    private ModelAndView take(Visit visit, DossierView view, MoveAsked asked, Form form) {
        var id = view.dossier().id();
        var word = asked.act().word();
        return switch (moves.take(moves.officers().of(visit.who()), id, asked)) {
            case Outcome.Done(var _) -> Page.go(view.path(), Notice.good("registry.taken." + word));
            case Outcome.Faulty(var faults) ->
                RegistryDeskPages.page(
                        view,
                        form.note(
                                faults.stream().map(fault -> fault.within(word)).toList()),
                        word);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) ->
                RegistryDeskPages.conflict(cabinet.open(id, visit).orElseThrow(), fault, asked.reason(), List.of());
        };
    }

    private static Optional<DeskAct> chosen(String act) {
        return Stream.of(DeskAct.values()).filter(one -> one.word().equals(act)).findFirst();
    }

    private static MoveAsked asked(DeskAct act, Form form) {
        var to = switch (act) {
            case TRANSFER -> number(form.value(act.word() + "-desk"));
            case HAND_OVER -> number(form.value(act.word() + "-officer"));
            case GIVE_BACK, TAKE_OVER -> 0L;
        };
        return new MoveAsked(act, number(form.value("revision")), to, form.value(act.word() + "-reason"));
    }

    private static long number(String typed) {
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
    }
}
