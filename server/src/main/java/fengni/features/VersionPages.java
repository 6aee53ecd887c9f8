package fengni.features;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The versions of the feature database: what each changed, how it differs from now, and the way back to it. */
@Controller
class VersionPages implements Doors {
    static final String HERE = FeaturePages.HERE + "/versions";

    private static final String VERSION = HERE + "/{version}";
    private static final int ROWS = 50;
    private static final int LISTED = 200;
    private static final int LONGEST_NUMBER = 17;

    private final FeatureDatabase database;
    private final Publications publications;

    VersionPages(FeatureDatabase database, Publications publications) {
        this.database = database;
        this.publications = publications;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE), Door.read(VERSION), Door.write(VERSION, FeaturePages.WRITERS));
    }

    @GetMapping(HERE)
    Page list(@RequestParam Map<String, String> query) {
        var before = number(Form.of(query).value("before"));
        var found = database.versions(before.orElse(Long.MAX_VALUE), ROWS + 1);
        var rows = found.subList(0, Math.min(ROWS, found.size()));
        return Page.of("features/versions", "features.versions")
                .under(FeaturePages.HERE, FeaturePages.TITLE)
                .with("rows", rows)
                .with("newest", before.isPresent() ? HERE : "")
                .with(
                        "older",
                        found.size() > ROWS ? HERE + "?before=" + rows.getLast().version() : "");
    }

    @GetMapping(VERSION)
    ModelAndView one(SignedIn who, @PathVariable String version) {
        return number(version)
                .flatMap(database::version)
                .<ModelAndView>map(found -> one(who, found, Form.empty(), List.of()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private Page one(SignedIn who, FeatureVersion version, Form form, List<GateFinding> findings) {
        var page = Page.of("features/version", "features.version", String.valueOf(version.version()))
                .under(FeaturePages.HERE, FeaturePages.TITLE)
                .under(HERE, "features.versions")
                .with("version", version)
                .with("difference", database.difference(version.version(), Long.MAX_VALUE))
                .with("most", LISTED)
                .with("mayWrite", FeaturePages.mayWrite(who))
                .with("confirmed", database.confirmation(version.version()))
                .with("findings", findings)
                .with(form);
        return findings.isEmpty() ? page : page.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(VERSION)
    ModelAndView rollBack(SignedIn who, @PathVariable String version, @RequestParam Map<String, String> fields) {
        return number(version)
                .flatMap(database::version)
                .map(found -> rollBack(who, found, Form.of(fields)))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ModelAndView rollBack(SignedIn who, FeatureVersion version, Form form) {
        var to = Optional.of(version.version());
        var findings = publications.lookBack(to);
        var consent = Consent.of(form, findings);
        return switch (publications.rollBack(to, form.given("reason"), who.getName(), findings, consent)) {
            case Outcome.Done(var done) ->
                Page.go(
                        HERE,
                        Notice.good(
                                "features.rolled-back",
                                String.valueOf(done.readmitted().size()),
                                String.valueOf(done.retired().size())));
            case Outcome.Faulty(var faults) -> one(who, version, FeaturePages.noted(form, faults), findings);
            case Outcome.Conflicting(var fault) -> one(who, version, form.note(List.of(fault)), findings);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    private static Optional<Long> number(String text) {
        return Optional.of(text)
                .filter(digits -> digits.length() <= LONGEST_NUMBER && digits.matches("[1-9][0-9]*"))
                .map(Long::valueOf);
    }
}
