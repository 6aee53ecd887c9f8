package fengni.registry;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.law.Deadline;
import fengni.law.FiledFile;
import fengni.law.FilingAct;
import fengni.law.FilingEvent.RequestCancellation;
import fengni.law.ReviewPoint;
import fengni.pages.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/registry/desk}: the review desk for programs of officers. A step names the revision that the officer saw;
 * on an older one it answers 409 {@code dossier_moved}.
 */
@RestController
@RequestMapping("/api/v1/registry/desk")
final class RegistryDeskApi implements Doors {
    private static final String DESK = "/api/v1/registry/desk";

    private final Cabinet cabinet;
    private final Desk desk;
    private final Officers officers;

    RegistryDeskApi(Cabinet cabinet, Desk desk, Officers officers) {
        this.cabinet = cabinet;
        this.desk = desk;
        this.officers = officers;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(DESK, Role.REGISTRY_OFFICER),
                Door.read(DESK + "/{id}", Role.REGISTRY_OFFICER),
                Door.write(DESK + "/{id}/{act}", Role.REGISTRY_OFFICER));
    }

    /** What an officer asks for: {@code opinion} of a proposal, {@code points} of a return, {@code reasons} of a refusal, {@code grounds} of a removal with the {@code ground} of the table on which it rests. */
    record Wanted(
            Optional<Long> revision,
            Optional<String> opinion,
            Optional<List<Point>> points,
            Optional<String> reasons,
            Optional<String> ground,
            Optional<String> grounds) {
        String words(FilingAct act) {
            var words = switch (act) {
                case PROPOSE -> opinion;
                case OPEN_REMOVAL -> grounds;
                case SUBMIT, WITHDRAW, CLAIM, RETURN, APPROVE, GRANT, REFUSE, ADOPT, CANCEL, REVOKE -> reasons;
                case BEGIN_CHANGE, ABANDON_CHANGE, REQUEST_CANCELLATION -> reasons;
                case HAND_IN, RETURN_BY_HAND, APPROVE_BY_HAND, FILE_BY_HAND, REFUSE_BY_HAND, CANCEL_BY_HAND -> reasons;
            };
            return words.orElse("").strip();
        }
    }

    record Point(Optional<String> field, Optional<String> remark) {
        ReviewPoint checked() {
            return new ReviewPoint(field.orElse(""), remark.orElse("").strip());
        }
    }

    record Row(
            long id,
            String operator,
            String dossier,
            String kind,
            String title,
            String state,
            int version,
            long revision,
            Instant received,
            LocalDate due,
            boolean dueProvisional,
            String division,
            long desk) {
        static Row of(Dossier one, ReviewTerm term) {
            return of(one, term.of(one.received()));
        }

        private static Row of(Dossier one, Deadline due) {
            return new Row(
                    one.id(),
                    one.operator(),
                    one.name().toString(),
                    one.kind().word(),
                    one.title(),
                    one.state().word(),
                    one.version(),
                    one.revision(),
                    one.received(),
                    due.due(),
                    due.provisional(),
                    one.place().division(),
                    one.place().present());
        }
    }

    record Taken(
            String act, int version, String by, String officer, String said, List<ReviewPoint> points, Instant at) {
        static Taken of(Step step) {
            return new Taken(
                    step.act().word(),
                    step.version(),
                    step.login(),
                    step.pseudonym(),
                    step.said(),
                    step.points(),
                    step.at());
        }
    }

    /**
     * One dossier whole; {@code changed} lists the fields that differ from the version in force or, before there is one,
     * from the version that was returned.
     */
    record Whole(
            Row dossier,
            String receipt,
            Optional<Incoming.Change> change,
            Optional<RequestCancellation> cancellation,
            Map<String, String> fields,
            List<Map<String, String>> products,
            List<File> files,
            List<Changed> changed,
            List<String> acts,
            List<Taken> steps) {
        static Whole of(DossierView view) {
            return new Whole(
                    Row.of(view.dossier(), view.due()),
                    view.edition().receipt(),
                    view.change(),
                    view.cancellation(),
                    view.edition().papers().fields(),
                    List.copyOf(view.edition().papers().products()),
                    File.of(view),
                    Changed.of(view),
                    view.acts().stream().map(FilingAct::word).toList(),
                    view.steps().stream().map(Taken::of).toList());
        }
    }

    /** A file that the papers name; {@code received} says whether its content came. */
    record File(String sha256, long bytes, String name, boolean received) {
        static List<File> of(DossierView view) {
            return view.sections().stream()
                    .flatMap(section -> section.lines().stream())
                    .flatMap(line -> line.files().stream())
                    .map(attached -> of(attached.file(), attached.received()))
                    .toList();
        }

        private static File of(FiledFile file, boolean received) {
            return new File(file.sha256(), file.bytes(), file.name(), received);
        }
    }

    record Changed(int part, String field, String before, String now) {
        static List<Changed> of(DossierView view) {
            return view.sections().stream()
                    .flatMap(section -> section.lines().stream())
                    .filter(line -> line.change() != Line.Change.SAME)
                    .map(line -> new Changed(line.part(), line.key(), line.before(), line.now()))
                    .toList();
        }
    }

    @GetMapping
    ResponseEntity<Object> queue(SignedIn who, @RequestParam Map<String, String> query) {
        return Problem.or(place(query), at -> {
            var filter = QueueFilter.of(filters(query), cabinet.looking(officers.of(who)));
            return ResponseEntity.ok(at.page(cabinet.queue(filter, at.after(), at.rows()), Dossier::id)
                    .map(one -> Row.of(one, cabinet.term())));
        });
    }

    /** {@code mine} and {@code overdue} need no value. */
    private static Form filters(Map<String, String> query) {
        var given = new HashMap<>(query);
        given.computeIfPresent("mine", (_, _) -> "yes");
        given.computeIfPresent("overdue", (_, _) -> "yes");
        return Form.of(given);
    }

    /** {@code limit} that is no number is out of its range like any other. */
    private static Outcome<Cursor> place(Map<String, String> query) {
        var limit = Optional.ofNullable(query.get("limit"))
                .map(text -> text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0);
        return Cursor.read(Optional.ofNullable(query.get("cursor")), limit);
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(SignedIn who, @PathVariable long id, HttpServletRequest request) {
        return Problem.or(
                Outcome.found(cabinet.open(id, Visit.of(who, request))),
                view -> ResponseEntity.ok()
                        .eTag(String.valueOf(view.dossier().revision()))
                        .body(Whole.of(view)));
    }

    @PostMapping("/{id}/{act}")
    ResponseEntity<Object> take(
            SignedIn who, @PathVariable long id, @PathVariable String act, @RequestBody Wanted wanted) {
        var chosen = Stream.of(FilingAct.values())
                .filter(one -> one.word().equals(act))
                .findFirst();
        return Problem.or(
                Outcome.found(chosen)
                        .then(found -> asked(found, wanted))
                        .then(asked -> desk.take(officers.of(who), id, asked)),
                dossier -> ResponseEntity.ok()
                        .eTag(String.valueOf(dossier.revision()))
                        .body(Row.of(dossier, cabinet.term())));
    }

    private static Outcome<Asked> asked(FilingAct act, Wanted wanted) {
        var points =
                wanted.points().orElse(List.of()).stream().map(Point::checked).toList();
        var worded = act == FilingAct.OPEN_REMOVAL && wanted.ground().isPresent()
                ? RemovalGround.worded(wanted.ground().get(), wanted.words(act))
                : new Outcome.Done<>(wanted.words(act));
        return wanted.revision()
                .map(revision -> worded.map(words -> new Asked(act, revision, words, points)))
                .orElseGet(() -> Outcome.faulty(Fault.of("revision", "required")));
    }
}
