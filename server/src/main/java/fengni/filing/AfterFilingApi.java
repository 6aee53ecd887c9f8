package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/filings/{id}/change}, {@code /cancellation}, {@code /by-hand/{act}}, {@code /twin}, {@code /versions/{n}} and
 * {@code /api/v1/filings/import}: what happens to a dossier after it is filed. Days are ISO 8601.
 */
@RestController
@RequestMapping(FilingApi.HERE)
final class AfterFilingApi implements Doors {
    private static final String ONE = FilingApi.HERE + "/{id}";

    private final Desk desk;

    AfterFilingApi(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(ONE + "/change", Desk.READERS),
                Door.read(ONE + "/versions/{version}", Desk.READERS),
                Door.write(ONE + "/change", Desk.EDITORS),
                Door.write(ONE + "/change/abandon", Desk.EDITORS),
                Door.write(ONE + "/cancellation", Desk.EDITORS),
                Door.write(ONE + "/by-hand/{act}", Desk.EDITORS),
                Door.write(ONE + "/twin", Desk.EDITORS),
                Door.write(FilingApi.HERE + "/import", Desk.EDITORS),
                Door.write(FilingApi.HERE + "/import/list", Desk.EDITORS));
    }

    /** @param on the day on which it changed */
    record Begin(Optional<String> why, Optional<String> on) {}

    /**
     * The end of a service.
     *
     * @param send false to keep it as a draft, whose clock runs
     */
    record Asked(
            Optional<String> ended,
            Optional<String> arrangements,
            Optional<String> reason,
            Optional<Boolean> send,
            Optional<Boolean> declaration) {
        Ending ending() {
            return new Ending(
                    ended.flatMap(TypedDay::of),
                    arrangements.orElse("").strip(),
                    reason.orElse("").strip());
        }
    }

    /** @param words number, reasons, or one point a line; see {@link Noted} */
    record Note(Optional<String> words, Optional<String> source, Optional<String> on) {}

    record Filed(
            Optional<String> number,
            Optional<String> source,
            Optional<String> since,
            Optional<String> name,
            Optional<String> role,
            Optional<List<Brought.Product>> products,
            Optional<String> purpose) {}

    /** @param rows text of a published list, with its head */
    record Rows(Optional<String> rows, Optional<String> subject, Optional<String> source, Optional<String> published) {}

    record Came(List<Long> filings, List<String> known, int others) {}

    record Changed(List<Difference> differences) {}

    record Version(
            int version,
            boolean official,
            Map<String, String> fields,
            Map<Integer, Map<String, String>> products,
            List<Difference> differences) {}

    @GetMapping("/{id}/change")
    ResponseEntity<Object> differences(SignedIn who, @PathVariable long id) {
        return Problem.or(
                Outcome.found(desk.filings().find(Filer.of(who), id)),
                dossier -> ResponseEntity.ok(
                        new Changed(masked(who, desk.readiness().differences(dossier)))));
    }

    @PostMapping("/{id}/change")
    ResponseEntity<Object> begin(SignedIn who, @PathVariable long id, @RequestBody Begin begin) {
        var on = begin.on().flatMap(TypedDay::of);
        return shown(who, desk.life().changes().begin(id, begin.why().orElse(""), on, Filer.of(who)));
    }

    @PostMapping("/{id}/change/abandon")
    ResponseEntity<Object> abandon(SignedIn who, @PathVariable long id) {
        return shown(who, desk.life().changes().abandon(id, Filer.of(who)));
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<Object> end(SignedIn who, @PathVariable long id, @RequestBody Asked asked) {
        var endings = desk.life().endings();
        return shown(
                who,
                asked.send().orElse(true)
                        ? endings.request(
                                id, asked.ending(), asked.declaration().orElse(false), Filer.of(who))
                        : endings.keep(id, asked.ending(), Filer.of(who)));
    }

    @PostMapping("/{id}/by-hand/{act}")
    ResponseEntity<Object> note(SignedIn who, @PathVariable long id, @PathVariable String act, @RequestBody Note note) {
        var on = note.on().flatMap(TypedDay::of);
        return shown(
                who,
                Outcome.found(HandPages.act(act))
                        .map(known -> new Noted(
                                known, note.words().orElse(""), note.source().orElse(""), on))
                        .then(noted -> desk.life().hand().note(id, noted, Filer.of(who))));
    }

    @PostMapping("/{id}/twin")
    ResponseEntity<Object> twin(SignedIn who, @PathVariable long id) {
        return made(who, desk.life().twins().begin(id, Filer.of(who)));
    }

    @PostMapping("/import")
    ResponseEntity<Object> bring(SignedIn who, @RequestBody Filed filed) {
        var brought = new Brought(
                filed.number().orElse(""),
                filed.source().orElse(""),
                filed.since().flatMap(TypedDay::of),
                filed.name().orElse(""),
                filed.role().orElse(""),
                filed.products().orElse(List.of()),
                filed.purpose().orElse(""));
        return made(who, desk.life().imports().bring(brought, Filer.of(who)));
    }

    @PostMapping("/import/list")
    ResponseEntity<Object> bring(SignedIn who, @RequestBody Rows rows) {
        var name = rows.subject()
                .orElseGet(() -> desk.post()
                        .organisation(who.organisation())
                        .map(one -> one.name())
                        .orElse(""));
        var which = new PublishedList.Which(
                name, rows.source().orElse(""), rows.published().flatMap(TypedDay::of));
        return Problem.or(
                desk.life().imports().bring(rows.rows().orElse(""), which, Filer.of(who)),
                came -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Came(came.fresh().stream().map(Dossier::id).toList(), came.known(), came.others())));
    }

    @GetMapping("/{id}/versions/{version}")
    ResponseEntity<Object> version(SignedIn who, @PathVariable long id, @PathVariable int version) {
        return Problem.or(
                Outcome.found(
                        desk.filings().find(Filer.of(who), id).flatMap(dossier -> desk.version(who, dossier, version))),
                one -> ResponseEntity.ok(new Version(
                        one.sent(),
                        false,
                        FilingShown.fields(one.view()),
                        FilingShown.products(one.view()),
                        masked(who, one.differences()))));
    }

    /** Who only reads sees what tells of persons masked. */
    private static List<Difference> masked(SignedIn who, List<Difference> differences) {
        return Desk.mayEdit(who)
                ? differences
                : differences.stream().map(Difference::masked).toList();
    }

    private ResponseEntity<Object> made(SignedIn who, Outcome<Dossier> made) {
        return Problem.or(
                made,
                dossier -> ResponseEntity.created(URI.create(FilingApi.HERE + "/" + dossier.id()))
                        .body(FilingShown.whole(desk.view(who, dossier))));
    }

    private ResponseEntity<Object> shown(SignedIn who, Outcome<Dossier> done) {
        return Problem.or(
                done,
                dossier -> ResponseEntity.ok()
                        .eTag(String.valueOf(dossier.version()))
                        .body(FilingShown.whole(desk.view(who, dossier))));
    }
}
