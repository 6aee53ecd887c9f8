package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.law.FilingAct;
import fengni.law.FilingState;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The end of a service: written down, so that its clock runs, and then sent as a request to cancel the filing. */
@Controller
class EndingPages implements Doors {
    private static final String HERE = "/filings/{id}/cancel";
    private static final String DISCARD = HERE + "/discard";

    private final Desk desk;

    EndingPages(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Desk.EDITORS), Door.write(HERE, Desk.EDITORS), Door.write(DISCARD, Desk.EDITORS));
    }

    @GetMapping(HERE)
    ModelAndView show(SignedIn who, @PathVariable long id) {
        return desk.own(who, id, dossier -> {
            if (dossier.acts().contains(FilingAct.REQUEST_CANCELLATION)) {
                return page(who, dossier, Form.of(kept(dossier)));
            }
            return dossier.state() instanceof FilingState.Cancelling
                    ? Page.go(Desk.path(dossier))
                    : SectionPages.closed(dossier);
        });
    }

    /** The button that sends is called {@code send}; the other one keeps what is written down so far. */
    @PostMapping(HERE)
    ModelAndView keep(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var typed = form.value("ended");
        var ending = new Ending(TypedDay.of(typed), form.value("arrangements"), form.value("reason"));
        if (!typed.isEmpty() && ending.ended().isEmpty()) {
            return desk.own(who, id, dossier -> page(who, dossier, form.note(List.of(Fault.of("ended", "date")))));
        }
        return form.checked("send") ? send(who, id, ending, form) : keep(who, id, ending, form);
    }

    private ModelAndView keep(SignedIn who, long id, Ending ending, Form form) {
        return desk.own(who, id, dossier -> switch (desk.life().endings().keep(id, ending, Filer.of(who))) {
            case Outcome.Done(var now) -> Page.go(Desk.path(now), Notice.good("filing.cancel.kept"));
            case Outcome.Faulty(var faults) -> page(who, dossier, form.note(faults));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> SectionPages.closed(dossier);
        });
    }

    private ModelAndView send(SignedIn who, long id, Ending ending, Form form) {
        return desk.own(who, id, dossier -> switch (desk.life()
                .endings()
                .request(id, ending, form.checked("declaration"), Filer.of(who))) {
            case Outcome.Done(var now) -> Page.go(Desk.path(now) + (now.isByHand() ? "" : "/sent"));
            case Outcome.Faulty(var faults) -> page(who, dossier, form.note(faults));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> SectionPages.closed(dossier);
        });
    }

    @PostMapping(DISCARD)
    ModelAndView discard(SignedIn who, @PathVariable long id) {
        return desk.own(who, id, dossier -> switch (desk.life().endings().discard(id, Filer.of(who))) {
            case Outcome.Done(var now) -> Page.go(Desk.path(now), Notice.good("filing.cancel.discarded"));
            case Outcome.Faulty(var _) -> Page.problem(HttpStatus.BAD_REQUEST);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> SectionPages.closed(dossier);
        });
    }

    private Map<String, String> kept(Dossier dossier) {
        var fields = new HashMap<String, String>();
        desk.ending(dossier).ifPresent(ending -> {
            fields.put("ended", ending.ended().map(LocalDate::toString).orElse(""));
            fields.put("arrangements", ending.arrangements());
            fields.put("reason", ending.reason());
        });
        return fields;
    }

    private Page page(SignedIn who, Dossier dossier, Form form) {
        return Desk.page(dossier, "filing/cancel", "filing.cancel.title")
                .with("view", desk.view(who, dossier))
                .with("kept", desk.ending(dossier).isPresent())
                .with(form);
    }
}
