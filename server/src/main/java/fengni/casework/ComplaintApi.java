package fengni.casework;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.casework.Attempts.Tried;
import fengni.law.Deadline;
import fengni.ledger.LedgerException;
import fengni.ledger.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/complaints}: anybody lodges and asks with a receipt code, as an app does for its users; officers read and
 * take steps. Bodies up to 64 KB, without attachments: those go by the page.
 */
@RestController
@RequestMapping("/api/v1/complaints")
final class ComplaintApi implements Doors {
    private static final String HERE = "/api/v1/complaints";

    private final Intake intake;
    private final Casework casework;

    ComplaintApi(Intake intake, Casework casework) {
        this.intake = intake;
        this.casework = casework;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.open(HttpMethod.POST, HERE),
                Door.open(HttpMethod.POST, HERE + "/status"),
                Door.read(HERE, Role.COMPLIANCE_OFFICER, Role.INSPECTOR),
                Door.read(HERE + "/{id}", Role.COMPLIANCE_OFFICER, Role.INSPECTOR),
                Door.write(HERE + "/{id}/{act}", Role.COMPLIANCE_OFFICER));
    }

    record Lodged(String receiptCode, Instant at, Due due, boolean official) {}

    /** A last day; a provisional one may still move with the calendar of a year not yet published. */
    record Due(LocalDate day, boolean provisional) {
        static Due of(Deadline deadline) {
            return new Due(deadline.due(), deadline.provisional());
        }
    }

    /** To ask only, or with the act {@code remark} or {@code appeal} and its words. */
    record Asked(Optional<String> code, Optional<String> act, Optional<String> words) {}

    /** A step on the version that the officer last read. */
    record Step(Optional<Integer> version, Optional<String> words) {}

    record Happened(Instant at, String act, String words) {}

    record Status(
            String state,
            String topic,
            Instant at,
            Optional<Due> due,
            Optional<Due> appealUntil,
            List<Happened> steps,
            boolean official) {
        static Status of(Case found) {
            var complaint = found.complaint();
            return new Status(
                    complaint.state().word(),
                    complaint.topic().word(),
                    complaint.at(),
                    complaint.clock().map(RunningClock::due).map(Due::of),
                    found.appealUntil().map(Due::of),
                    found.steps().stream()
                            .filter(step -> step.act().shown())
                            .map(step -> new Happened(step.at(), step.act().word(), step.words()))
                            .toList(),
                    false);
        }
    }

    record Line(
            long id, int version, Instant at, String topic, Optional<Long> service, String state, Optional<Due> due) {
        static Line of(Complaint complaint) {
            return new Line(
                    complaint.id(),
                    complaint.version(),
                    complaint.at(),
                    complaint.topic().word(),
                    complaint.service(),
                    complaint.state().word(),
                    complaint.clock().map(RunningClock::due).map(Due::of));
        }
    }

    /** A complaint with its steps; the contact is whole only for compliance officers. */
    record Whole(
            Line complaint,
            Optional<String> reference,
            String link,
            String description,
            String contact,
            List<Taken> steps,
            List<File> files) {}

    record Taken(Instant at, String act, String by, String words) {}

    record File(String name, String mediaType, long bytes, String sha256, String path) {}

    @PostMapping
    ResponseEntity<Object> lodge(HttpServletRequest request, @RequestBody ComplaintDraft draft) {
        return switch (intake.lodge(draft, List.of(), request.getRemoteAddr())) {
            case Lodging.Lodged(var code, var complaint) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Lodged(
                                code.shown(),
                                complaint.at(),
                                Due.of(complaint.clock().orElseThrow().due()),
                                false));
            case Lodging.Faulty(var faults) -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", faults);
            case Lodging.Wait() -> tooMany();
        };
    }

    @PostMapping("/status")
    ResponseEntity<Object> status(HttpServletRequest request, @RequestBody Asked asked) {
        var address = request.getRemoteAddr();
        var code = asked.code().flatMap(ReceiptCode::read);
        var act = asked.act().flatMap(ComplaintAct::of).filter(one -> one.party() == ComplaintAct.Party.COMPLAINANT);
        if (code.isEmpty() || act.isPresent() != asked.act().isPresent()) {
            return Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    List.of(
                            code.isEmpty()
                                    ? Fault.of("code", "receipt_code")
                                    : Fault.of("act", "choice", "remark, appeal")));
        }
        var tried = act.map(one ->
                        casework.take(code.get(), address, one, asked.words().orElse("")))
                .orElseGet(() -> found(casework.look(code.get(), address)));
        return switch (tried) {
            case Tried.Looked(var outcome) -> Problem.or(outcome, now -> ResponseEntity.ok(Status.of(now)));
            case Tried.Wait() -> tooMany();
        };
    }

    @GetMapping
    ResponseEntity<Object> list(
            SignedIn who, @RequestParam Optional<String> cursor, @RequestParam Optional<Integer> limit) {
        return Problem.or(
                Cursor.read(cursor, limit),
                at -> ResponseEntity.ok(casework.list(who.organisation(), at).map(Line::of)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(SignedIn who, @PathVariable long id) {
        return Problem.or(
                Outcome.found(casework.find(who.organisation(), id)),
                found -> ResponseEntity.ok()
                        .eTag(String.valueOf(found.complaint().version()))
                        .body(whole(found, who.roles().contains(Role.COMPLIANCE_OFFICER))));
    }

    @PostMapping("/{id}/{act}")
    ResponseEntity<Object> take(SignedIn who, @PathVariable long id, @PathVariable String act, @RequestBody Step step) {
        var known = ComplaintAct.of(act).filter(one -> one.party() == ComplaintAct.Party.OFFICER);
        return Problem.or(
                Outcome.found(known)
                        .then(one -> step.version()
                                .<Outcome<Casework.Asked>>map(version -> new Outcome.Done<>(new Casework.Asked(
                                        version, one, step.words().orElse(""))))
                                .orElseGet(() -> Outcome.faulty(Fault.of("version", "required"))))
                        .then(asked -> casework.take(who.organisation(), id, asked, who.login())),
                found -> ResponseEntity.ok(whole(found, true)));
    }

    /** Nothing was taken: the sender may try again. */
    @ExceptionHandler({LedgerException.class, DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> unkept(RuntimeException failure) {
        System.getLogger(ComplaintApi.class.getName())
                .log(System.Logger.Level.ERROR, "a complaint could not be kept", failure);
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unkept", List.of());
    }

    private static Tried<Outcome<Case>> found(Tried<Optional<Case>> tried) {
        return switch (tried) {
            case Tried.Looked(var found) -> new Tried.Looked<>(Outcome.found(found));
            case Tried.Wait() -> new Tried.Wait<>();
        };
    }

    private static ResponseEntity<Object> tooMany() {
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too_many", List.of());
    }

    private static Whole whole(Case found, boolean officer) {
        var complaint = found.complaint();
        var told = complaint.told();
        return new Whole(
                Line.of(complaint),
                complaint.reference().map(Receipt::toString),
                told.link(),
                told.description(),
                officer ? told.contact().text() : told.contact().masked(),
                found.steps().stream()
                        .map(step -> new Taken(step.at(), step.act().word(), step.by(), step.words()))
                        .toList(),
                found.files().stream()
                        .map(file -> new File(
                                file.name(),
                                file.kind().mediaType(),
                                file.bytes(),
                                file.sha256(),
                                "/complaints/" + complaint.id() + "/attachments/" + file.id()))
                        .toList());
    }
}
