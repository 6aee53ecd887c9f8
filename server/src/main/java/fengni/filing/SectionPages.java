package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.law.FilingForm.Section;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** One section of the form on one page. What was typed is saved even if something is wrong with it; then all is told. */
@Controller
class SectionPages implements Doors {
    private static final String HERE = "/filings/{id}/sections/{section}";

    private final Desk desk;

    SectionPages(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE, Desk.EDITORS), Door.write(HERE, Desk.EDITORS));
    }

    @GetMapping(HERE)
    ModelAndView show(SignedIn who, @PathVariable long id, @PathVariable String section) {
        return desk.own(
                who,
                id,
                dossier -> section(who, dossier, section)
                        .map(found -> dossier.mayChange() ? page(who, dossier, found) : closed(dossier))
                        .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND)));
    }

    @PostMapping(HERE)
    ModelAndView save(SignedIn who, @PathVariable long id, @PathVariable String section, NativeWebRequest request) {
        return desk.own(
                who,
                id,
                dossier -> section(who, dossier, section)
                        .map(found -> dossier.mayChange() ? save(who, dossier, found, request) : closed(dossier))
                        .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND)));
    }

    private ModelAndView save(SignedIn who, Dossier dossier, Section section, NativeWebRequest request) {
        var answered = Answered.of(dossier, section.fields(), request, desk.files());
        return switch (desk.filings().save(dossier.id(), List.of(answered.edit(Place.DOSSIER)), Filer.of(who))) {
            case Outcome.Done(Saving.Kept(var now)) -> kept(who, now, section, answered);
            case Outcome.Done(Saving.Clashed clashed) -> Clashes.page(clashed, action(dossier, section));
            case Outcome.Faulty(var _) -> Page.problem(HttpStatus.BAD_REQUEST);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> closed(dossier);
        };
    }

    private ModelAndView kept(SignedIn who, Dossier now, Section section, Answered answered) {
        var asked =
                desk.view(who, now).asked(section).stream().map(answered::with).toList();
        return asked.stream().anyMatch(one -> !one.found().isEmpty())
                ? page(now, section, asked, true).status(HttpStatus.UNPROCESSABLE_CONTENT)
                : Page.go(Desk.path(now), Notice.good("filing.saved"));
    }

    private Page page(SignedIn who, Dossier dossier, Section section) {
        return page(dossier, section, Asked.unblamed(desk.view(who, dossier).asked(section)), false);
    }

    private Page page(Dossier dossier, Section section, List<Asked> asked, boolean checked) {
        return Desk.page(dossier, "filing/section", "filing.section.title")
                .with("label", section.label())
                .with("fields", desk.form())
                .with("checked", checked)
                .with("view", new SectionView(dossier, Place.DOSSIER, action(dossier, section), asked));
    }

    private Optional<Section> section(SignedIn who, Dossier dossier, String key) {
        return desk.view(who, dossier).sections().stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    private static String action(Dossier dossier, Section section) {
        return Desk.path(dossier) + "/sections/" + section.key();
    }

    static ModelAndView closed(Dossier dossier) {
        return Page.go(Desk.path(dossier), Notice.bad("filing.closed"));
    }
}
