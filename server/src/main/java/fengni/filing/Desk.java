package fengni.filing;

import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.offering.OwnServices;
import fengni.pages.Page;
import fengni.rulebook.FilingForms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What the pages and the API of the room work with. */
record Desk(
        FilingForms forms,
        Filings filings,
        Sendings sendings,
        Readiness readiness,
        DossierFiles files,
        FilingClocks clocks,
        Post post,
        OwnServices services,
        Linting linting,
        AfterFiling life) {
    static final Role[] READERS = {Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER, Role.INSPECTOR};
    static final Role[] EDITORS = {Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER};

    FilingForm form() {
        return forms.inUse();
    }

    /** Shows a dossier of the person's organisation; of any other nothing is known. */
    ModelAndView own(SignedIn who, long id, Function<Dossier, ModelAndView> then) {
        return filings.find(Filer.of(who), id).map(then).orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    DossierView view(SignedIn who, Dossier dossier) {
        return new DossierView(
                this, dossier, readiness.flaws(dossier), readiness.gates(dossier), linting.lint(dossier), mayEdit(who));
    }

    /** Puts one file beside those that a field has. */
    Outcome<Saving> put(Dossier dossier, Place place, Upload file, Filer who) {
        if (readiness.uploads(place.key()).isEmpty()) {
            return Outcome.faulty(Fault.of("field", "unknown"));
        }
        if (!dossier.mayChange()) {
            return new Outcome.Conflicting<>(Fault.of("", "filing_not_now"));
        }
        var taken = files.take(dossier.id(), "file", List.of(file));
        if (!taken.faults().isEmpty()) {
            return new Outcome.Faulty<>(taken.faults());
        }
        var there = dossier.answers().text(place.product(), place.key());
        var line = taken.files().getFirst().line();
        var value = there.isEmpty() ? line : there + FilingField.BETWEEN + line;
        var edit = new Edit(dossier.version(), place.product(), Map.of(place.key(), value));
        return filings.save(dossier.id(), List.of(edit), who);
    }

    Optional<Ending> ending(Dossier dossier) {
        return readiness.dossiers().endings.find(dossier.id());
    }

    /** Returns a sending of a dossier with the answers that it had; empty if it had none of its own. */
    Optional<VersionView> version(SignedIn who, Dossier dossier, int sent) {
        var dossiers = readiness.dossiers();
        var all = dossiers.editions.sendings(dossier.id());
        return dossiers.edition(dossier.id(), sent).map(edition -> {
            var now = dossier.as(edition);
            var before = all.stream().filter(one -> one < sent).reduce((_, later) -> later);
            var differences = before.flatMap(one -> dossiers.edition(dossier.id(), one))
                    .map(one -> Difference.between(readiness, dossier.as(one), now))
                    .orElse(List.of());
            return new VersionView(
                    new DossierView(this, now, List.of(), List.of(), List.of(), mayEdit(who)),
                    sent,
                    before,
                    differences,
                    all);
        });
    }

    static boolean mayEdit(SignedIn who) {
        return who.may(Set.of(EDITORS));
    }

    static String path(Dossier dossier) {
        return "/filings/" + dossier.id();
    }

    static Page page(Dossier dossier, String template, String title, Object... arguments) {
        return Page.of(template, title, arguments)
                .under("/filings", "filing.list.title")
                .under(path(dossier), titleKey(dossier), dossier.title());
    }

    /** A dossier without a name yet is called by its kind. */
    static String titleKey(Dossier dossier) {
        return "filing.title." + dossier.kind().word() + (dossier.title().isEmpty() ? "" : ".named");
    }
}
