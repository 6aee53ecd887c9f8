package fengni.registry.shelf;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.attachments.Upload;
import fengni.registry.Registry;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * {@code /api/v1/registry/shelf}: the shelf for programs of the store, with the token of a reviewer. Whatever belongs to
 * another store answers 404. Findings are no verdicts, and every answer says whose registry it is.
 */
@RestController
@RequestMapping(ShelfApi.HERE)
final class ShelfApi implements Doors {
    static final String HERE = "/api/v1/registry/shelf";

    private final Shelf shelf;
    private final Uploads uploads;
    private final Appeals appeals;
    private final ShelfRounds rounds;
    private final Registry registry;

    ShelfApi(Shelf shelf, Uploads uploads, Appeals appeals, ShelfRounds rounds, Registry registry) {
        this.shelf = shelf;
        this.uploads = uploads;
        this.appeals = appeals;
        this.rounds = rounds;
        this.registry = registry;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.STORE_REVIEWER),
                Door.read(HERE + "/apps/{id}", Role.STORE_REVIEWER),
                Door.write(HERE + "/apps/{id}/record", Role.STORE_REVIEWER),
                Door.write(HERE + "/apps/{id}/decisions", Role.STORE_REVIEWER),
                Door.write(HERE + "/apps/{id}/emergency", Role.STORE_REVIEWER),
                Door.write(HERE + "/uploads", Role.STORE_REVIEWER),
                Door.read(HERE + "/uploads/{id}", Role.STORE_REVIEWER),
                Door.write(HERE + "/uploads/{id}/confirmation", Role.STORE_REVIEWER),
                Door.read(HERE + "/checks", Role.STORE_REVIEWER),
                Door.write(HERE + "/checks", Role.STORE_REVIEWER),
                Door.read(HERE + "/changes", Role.STORE_REVIEWER),
                Door.read(HERE + "/decisions", Role.STORE_REVIEWER),
                Door.write(HERE + "/decisions/{id}/look", Role.STORE_REVIEWER),
                Door.read(HERE + "/appeals", Role.STORE_REVIEWER),
                Door.write(HERE + "/appeals/{id}/answer", Role.STORE_REVIEWER));
    }

    /** Every answer: whose registry it is, and that it is not the state's. */
    record Said<T>(boolean official, String registry, T answer) {}

    record App(
            long id,
            String app,
            String packageId,
            String subject,
            String creditCode,
            String ownNumber,
            String supplierNumber,
            String category,
            String state,
            boolean onShelf,
            int revision,
            String finding,
            Optional<Instant> checked) {
        static App of(ShelfApp app) {
            var row = app.row();
            return new App(
                    app.id(),
                    row.name(),
                    row.packageId(),
                    row.subject(),
                    row.creditCode(),
                    row.own(),
                    row.supplier(),
                    row.category(),
                    app.state().word(),
                    app.onShelf(),
                    app.revision(),
                    app.finding().word(),
                    app.checked());
        }
    }

    /** @param citation of the rule behind the point, in Chinese; {@code confidence} how sure the rule is */
    record Found(
            String point,
            String finding,
            String said,
            List<String> params,
            String source,
            Optional<Instant> asOf,
            String citation,
            String confidence) {
        static Found of(AppView.Found found) {
            var check = found.check();
            var basis = found.rule().basis();
            return new Found(
                    check.point().word(),
                    check.grade().word(),
                    check.said(),
                    check.params(),
                    check.source(),
                    check.asOf(),
                    basis.citation("zh"),
                    AppRecord.word(basis.confidence()));
        }
    }

    /** @param letter path of the letter to the developer, with its secret */
    record Decided(
            long id,
            long app,
            String act,
            String from,
            String to,
            boolean emergency,
            String facts,
            String rule,
            String citation,
            String appeal,
            String by,
            Instant at,
            String letter) {
        static Decided of(Decision decision) {
            return new Decided(
                    decision.id(),
                    decision.app(),
                    decision.step().act().word(),
                    decision.step().from().word(),
                    decision.step().to().word(),
                    decision.emergency(),
                    decision.reasons().facts(),
                    decision.reasons().rule(),
                    decision.reasons().citation().zh(),
                    decision.reasons().appeal(),
                    decision.by(),
                    decision.at(),
                    decision.letter());
        }
    }

    /** @param recordVersion to be named when the record is written anew */
    record Whole(
            App app,
            Map<String, String> record,
            int recordVersion,
            List<Found> findings,
            List<String> acts,
            List<Decided> decisions) {
        static Whole of(AppView view) {
            return new Whole(
                    App.of(view.app()),
                    AppView.fields(view.record()),
                    view.app().record(),
                    view.found().stream().map(Found::of).toList(),
                    view.acts(),
                    view.taken().stream().map(one -> Decided.of(one.decision())).toList());
        }
    }

    record Bad(int line, String field, String code, List<String> params, String row) {
        static Bad of(RowFault fault) {
            return new Bad(
                    fault.line(),
                    fault.fault().field(),
                    fault.fault().code(),
                    fault.fault().params(),
                    fault.shown());
        }
    }

    /** @param revision of the shelf, to be named when it is confirmed */
    record Handed(
            long id,
            String file,
            String sha256,
            int rows,
            int bad,
            ShelfUpload.Counts counts,
            Optional<Instant> taken,
            long revision,
            List<Bad> faults) {}

    record Checking(int done, int total, int changes, Instant begun, Optional<Instant> ended) {
        static Checking of(Round round) {
            return new Checking(round.done(), round.total(), round.changes(), round.begun(), round.ended());
        }
    }

    record Changed(long app, String name, String point, String was, String now, String proposes, Instant at) {
        static Changed of(Change change) {
            var found = change.found();
            return new Changed(
                    change.app(),
                    change.name(),
                    found.point().word(),
                    found.was().word(),
                    found.now().word(),
                    found.proposes().map(Act::word).orElse(""),
                    change.at());
        }
    }

    /** An appeal; its words go to reviewers alone. */
    record Appealed(long id, long decision, String words, String contact, Instant at, String outcome, String reasons) {
        static Appealed of(Appeal appeal) {
            return new Appealed(
                    appeal.id(),
                    appeal.decision(),
                    appeal.words(),
                    appeal.contact(),
                    appeal.at(),
                    appeal.answer()
                            .map(answer -> answer.overturned() ? "overturned" : "upheld")
                            .orElse("waiting"),
                    appeal.answer().map(Appeal.Answer::reasons).orElse(""));
        }
    }

    /** What is written about an app: {@code version} of the record that was seen, and its fields. */
    record Writing(Optional<Integer> version, Optional<Map<String, String>> record) {}

    record Wanted(
            Optional<String> act,
            Optional<Integer> revision,
            Optional<String> facts,
            Optional<String> rule,
            Optional<String> appeal) {
        DecisionDraft draft() {
            return new DecisionDraft(
                    act.orElse(""), revision.orElse(-1), facts.orElse(""), rule.orElse(""), appeal.orElse(""));
        }
    }

    record Confirmation(Optional<String> how, Optional<Long> revision) {}

    record Looked(Optional<Boolean> stands, Optional<String> reasons) {}

    record Answered(Optional<Boolean> overturned, Optional<String> reasons) {}

    @GetMapping
    ResponseEntity<Object> list(SignedIn who, @RequestParam Map<String, String> query) {
        var limit = Optional.ofNullable(query.get("limit"))
                .map(text -> text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0);
        var filter = ShelfFilter.of(
                query.getOrDefault("state", ""),
                query.getOrDefault("finding", ""),
                query.containsKey("changed"),
                query.getOrDefault("q", ""));
        return Problem.or(
                Cursor.read(Optional.ofNullable(query.get("cursor")), limit),
                at -> said(shelf.list(Reviewer.of(who), filter, at).map(App::of)));
    }

    private <T> ResponseEntity<Object> said(T answer) {
        return ResponseEntity.ok(framed(answer));
    }

    private <T> Said<T> framed(T answer) {
        return new Said<>(false, registry.whose().map(set -> set.name()).orElse(""), answer);
    }

    @GetMapping("/apps/{id}")
    ResponseEntity<Object> one(SignedIn who, @PathVariable long id) {
        return whole(who, id);
    }

    private ResponseEntity<Object> whole(SignedIn who, long id) {
        return Problem.or(
                Outcome.found(shelf.view(Reviewer.of(who), id)),
                view -> ResponseEntity.ok()
                        .eTag(view.app().revision() + "." + view.app().record())
                        .body(framed(Whole.of(view))));
    }

    @PostMapping("/apps/{id}/record")
    ResponseEntity<Object> record(SignedIn who, @PathVariable long id, @RequestBody Writing writing) {
        var draft = new AppRecordDraft(writing.record().orElse(Map.of()));
        return Problem.or(
                shelf.record(Reviewer.of(who), id, writing.version().orElse(-1), draft), app -> whole(who, app.id()));
    }

    @PostMapping("/apps/{id}/decisions")
    ResponseEntity<Object> decide(SignedIn who, @PathVariable long id, @RequestBody Wanted wanted) {
        return Problem.or(
                shelf.decisions().take(Reviewer.of(who), id, wanted.draft()), decision -> said(Decided.of(decision)));
    }

    @PostMapping("/apps/{id}/emergency")
    ResponseEntity<Object> emergency(SignedIn who, @PathVariable long id, @RequestBody Wanted wanted) {
        return Problem.or(
                shelf.decisions().removeAtOnce(Reviewer.of(who), id, wanted.draft()),
                decision -> said(Decided.of(decision)));
    }

    @PostMapping("/uploads")
    ResponseEntity<Object> hand(SignedIn who, @RequestParam Optional<MultipartFile> file) {
        return Problem.or(
                file.isPresent()
                        ? uploads.hand(Reviewer.of(who), Upload.of(file.get()))
                        : Outcome.faulty(Fault.of(ShelfSheet.FILE, "required")),
                upload -> ResponseEntity.created(URI.create(HERE + "/uploads/" + upload.id()))
                        .body(framed(handed(who, upload.id()))));
    }

    @GetMapping("/uploads/{id}")
    ResponseEntity<Object> upload(SignedIn who, @PathVariable long id) {
        return Problem.or(Outcome.found(uploads.find(Reviewer.of(who), id)), _ -> said(handed(who, id)));
    }

    private Handed handed(SignedIn who, long id) {
        var seen = uploads.find(Reviewer.of(who), id).orElseThrow();
        var faults = uploads.faults(Reviewer.of(who), id).orElseThrow();
        var taken = seen.upload().taken();
        return new Handed(
                id,
                seen.upload().handed().file(),
                seen.upload().handed().sha256(),
                seen.rows(),
                seen.bad(),
                taken.isPresent() ? seen.upload().counts() : seen.preview().counts(),
                taken,
                seen.revision(),
                faults.stream().map(Bad::of).toList());
    }

    @PostMapping("/uploads/{id}/confirmation")
    ResponseEntity<Object> take(SignedIn who, @PathVariable long id, @RequestBody Confirmation wish) {
        var taken = uploads.take(
                Reviewer.of(who), id, wish.how().orElse(""), wish.revision().orElse(-1L));
        return Problem.or(taken, _ -> {
            rounds.wake();
            return said(handed(who, id));
        });
    }

    @GetMapping("/checks")
    ResponseEntity<Object> checking(SignedIn who) {
        return Problem.or(Outcome.found(shelf.newestRound(Reviewer.of(who))), round -> said(Checking.of(round)));
    }

    @PostMapping("/checks")
    ResponseEntity<Object> check(SignedIn who) {
        return Problem.or(shelf.check(Reviewer.of(who)), round -> {
            rounds.wake();
            return said(Checking.of(round));
        });
    }

    @GetMapping("/changes")
    ResponseEntity<Object> changes(SignedIn who) {
        return said(shelf.changes(who.organisation()).stream().map(Changed::of).toList());
    }

    /** The newest first; {@code before} goes on below a number. */
    @GetMapping("/decisions")
    ResponseEntity<Object> decisions(SignedIn who, @RequestParam Optional<Long> before) {
        return said(
                shelf
                        .stock()
                        .decisions()
                        .list(who.organisation(), "", before.orElse(Long.MAX_VALUE), Cursor.LONGEST)
                        .stream()
                        .map(one -> Decided.of(one.decision()))
                        .toList());
    }

    @PostMapping("/decisions/{id}/look")
    ResponseEntity<Object> look(SignedIn who, @PathVariable long id, @RequestBody Looked looked) {
        return Problem.or(
                shelf.decisions()
                        .look(
                                Reviewer.of(who),
                                id,
                                looked.stands(),
                                looked.reasons().orElse("")),
                decision -> whole(who, decision.app()));
    }

    /** Those that wait. */
    @GetMapping("/appeals")
    ResponseEntity<Object> appeals(SignedIn who) {
        return said(shelf.stock().appeals().waiting(who.organisation(), Cursor.LONGEST).stream()
                .map(Appealed::of)
                .toList());
    }

    @PostMapping("/appeals/{id}/answer")
    ResponseEntity<Object> answer(SignedIn who, @PathVariable long id, @RequestBody Answered answered) {
        return Problem.or(
                appeals.decide(
                        Reviewer.of(who),
                        id,
                        answered.overturned(),
                        answered.reasons().orElse("")),
                appeal -> said(Appealed.of(appeal)));
    }
}
