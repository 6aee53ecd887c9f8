package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.law.FilingAct;
import fengni.law.FilingState;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The change of what is filed: begun with why and since when, shown as what differs, thrown away again. */
@Controller
class ChangePages implements Doors {
    private static final String HERE = "/filings/{id}/change";
    private static final String ABANDON = HERE + "/abandon";
    private static final String VERSION = "/filings/{id}/versions/{version}";

    private final Desk desk;

    ChangePages(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Desk.READERS),
                Door.read(VERSION, Desk.READERS),
                Door.write(HERE, Desk.EDITORS),
                Door.write(ABANDON, Desk.EDITORS));
    }

    /** Whoever links here may say why and since when: {@code ?why=…&on=…}. */
    @GetMapping(HERE)
    ModelAndView show(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> query) {
        return desk.own(who, id, dossier -> {
            if (dossier.state() instanceof FilingState.Changing) {
                return Desk.page(dossier, "filing/changing", "filing.change.title")
                        .with("view", desk.view(who, dossier));
            }
            return dossier.acts().contains(FilingAct.BEGIN_CHANGE) && Desk.mayEdit(who)
                    ? page(who, dossier, Form.of(query))
                    : SectionPages.closed(dossier);
        });
    }

    @PostMapping(HERE)
    ModelAndView begin(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var changes = desk.life().changes();
        return desk.own(who, id, dossier -> switch (changes.begin(
                id, form.value("why"), TypedDay.of(form.value("on")), Filer.of(who))) {
            case Outcome.Done(var now) -> Page.go(Desk.path(now), Notice.good("filing.change.begun"));
            case Outcome.Faulty(var faults) -> page(who, dossier, form.note(faults));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> SectionPages.closed(dossier);
        });
    }

    @PostMapping(ABANDON)
    ModelAndView abandon(SignedIn who, @PathVariable long id) {
        return desk.own(who, id, dossier -> switch (desk.life().changes().abandon(id, Filer.of(who))) {
            case Outcome.Done(var now) -> Page.go(Desk.path(now), Notice.good("filing.change.abandoned"));
            case Outcome.Faulty(var _) -> Page.problem(HttpStatus.BAD_REQUEST);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> SectionPages.closed(dossier);
        });
    }

    /** What a dossier answered at one sending, with what differs from the one before. */
    @GetMapping(VERSION)
    ModelAndView version(SignedIn who, @PathVariable long id, @PathVariable int version) {
        return desk.own(
                who,
                id,
                dossier -> desk.version(who, dossier, version)
                        .<ModelAndView>map(one -> Desk.page(dossier, "filing/version", "filing.version.title", version)
                                .with("version", one))
                        .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND)));
    }

    private Page page(SignedIn who, Dossier dossier, Form form) {
        return Desk.page(dossier, "filing/change", "filing.change.title")
                .with("view", desk.view(who, dossier))
                .with("by", TypedDay.of(form.value("on")).flatMap(desk.clocks()::changeBy))
                .with(form);
    }
}
