package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.law.FilingAct;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was handed in by hand, at the state's portal or another registry, and what came back: written down with its source. */
@Controller
class HandPages implements Doors {
    private static final String HERE = "/filings/{id}/by-hand";
    private static final String NOTE = HERE + "/{act}";
    private static final String TWIN = "/filings/{id}/twin";

    private final Desk desk;

    HandPages(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE, Desk.EDITORS), Door.write(NOTE, Desk.EDITORS), Door.write(TWIN, Desk.EDITORS));
    }

    @GetMapping(HERE)
    ModelAndView show(SignedIn who, @PathVariable long id) {
        return desk.own(
                who,
                id,
                dossier -> desk.view(who, dossier).handActs().isEmpty()
                        ? SectionPages.closed(dossier)
                        : page(who, dossier, Form.empty(), Optional.empty()));
    }

    @PostMapping(NOTE)
    ModelAndView note(
            SignedIn who, @PathVariable long id, @PathVariable String act, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return desk.own(
                who,
                id,
                dossier -> act(act).map(known -> note(who, dossier, noted(known, form), form))
                        .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND)));
    }

    private ModelAndView note(SignedIn who, Dossier dossier, Noted noted, Form form) {
        return switch (desk.life().hand().note(dossier.id(), noted, Filer.of(who))) {
            case Outcome.Done(var now) -> Page.go(Desk.path(now), Notice.good("filing.hand.noted"));
            case Outcome.Faulty(var faults) -> page(who, dossier, form.note(faults), Optional.of(noted.act()));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> SectionPages.closed(dossier);
        };
    }

    @PostMapping(TWIN)
    ModelAndView twin(SignedIn who, @PathVariable long id) {
        return desk.own(who, id, dossier -> switch (desk.life().twins().begin(id, Filer.of(who))) {
            case Outcome.Done(var twin) -> Page.go(Desk.path(twin), Notice.good("filing.twin.begun"));
            case Outcome.Faulty(var _) -> Page.problem(HttpStatus.BAD_REQUEST);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> SectionPages.closed(dossier);
        });
    }

    static Optional<FilingAct> act(String word) {
        return Stream.of(FilingAct.values())
                .filter(FilingAct::isByHand)
                .filter(act -> act.word().equals(word))
                .findFirst();
    }

    private static Noted noted(FilingAct act, Form form) {
        return new Noted(act, form.value("words"), form.value("source"), TypedDay.of(form.value("on")));
    }

    private Page page(SignedIn who, Dossier dossier, Form form, Optional<FilingAct> tried) {
        return Desk.page(dossier, "filing/by-hand", "filing.hand.title")
                .with("view", desk.view(who, dossier))
                .with("tried", tried)
                .with(form);
    }
}
