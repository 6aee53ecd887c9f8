package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.filing.papers.PaperDraft.Gap;
import fengni.pages.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/filings/{id}/papers}: the papers of a dossier. */
@RestController
@RequestMapping(PaperApi.HERE)
final class PaperApi implements Doors {
    /** Stands before the paths of pages whose files programs fetch too. */
    static final String VERSION = "/api/v1";

    static final String HERE = FilingApi.HERE + "/{id}/papers";

    private final Desk desk;
    private final Papers papers;

    PaperApi(Desk desk, Papers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE, Desk.READERS), Door.write(HERE + "/{outline}", Desk.EDITORS));
    }

    /**
     * A paper.
     *
     * @param missing answers without which it is not whole
     * @param stale whether answers changed since it was made
     * @param scan what the code on its stamped scan says: {@code current}, {@code older}, {@code other} or {@code none}
     */
    record Shown(
            String outline,
            String title,
            List<Gap> missing,
            boolean stale,
            Optional<Made> made,
            Optional<String> scan) {}

    /** @param content SHA-256 of what it says, as printed on it; not of its file */
    record Made(
            long id,
            int number,
            String reference,
            String content,
            int missing,
            Map<String, String> printed,
            Instant at,
            String by) {}

    @GetMapping
    ResponseEntity<Object> list(SignedIn who, @PathVariable long id) {
        return Problem.or(
                Outcome.found(desk.filings().find(Filer.of(who), id)),
                dossier -> ResponseEntity.ok(PaperView.of(papers, dossier).stream()
                        .map(PaperApi::shown)
                        .toList()));
    }

    @PostMapping("/{outline}")
    ResponseEntity<Object> make(
            SignedIn who,
            @PathVariable long id,
            @PathVariable String outline,
            @RequestParam(defaultValue = "zh") String language) {
        return Problem.or(
                Outcome.found(desk.filings().find(Filer.of(who), id))
                        .then(dossier -> Outcome.found(papers.sources().outline(dossier, outline))
                                .then(paper -> papers.make(dossier, paper, Language.of(language), Filer.of(who)))),
                made -> ResponseEntity.status(HttpStatus.CREATED).body(made(made)));
    }

    private static Shown shown(PaperView view) {
        return new Shown(
                view.outline().id(),
                view.outline().title().zh(),
                view.gaps(),
                view.stale(),
                view.made().map(PaperApi::made),
                view.scan()
                        .flatMap(PaperView.Scanned::reading)
                        .map(one -> one.reading().word()));
    }

    private static Made made(MadePaper paper) {
        return new Made(
                paper.id(),
                paper.number(),
                paper.code().reference(),
                paper.code().sha256(),
                paper.gaps(),
                paper.printed(),
                paper.at(),
                paper.by());
    }
}
