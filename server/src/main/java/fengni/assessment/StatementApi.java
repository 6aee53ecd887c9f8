package fengni.assessment;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/security-assessments}: statements of security assessments. A report’s file is the body of a POST to {@code
 * /reports?name=…}; the number that comes back goes into the statement within a day. Statements of other organisations are
 * as if they were not there.
 */
@RestController
@RequestMapping(StatementApi.HERE)
final class StatementApi implements Doors {
    static final String HERE = "/api/v1/security-assessments";

    private static final String ONE = HERE + "/{id}";
    private static final Role[] READERS = {Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER, Role.INSPECTOR};

    private final Statements statements;

    StatementApi(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, READERS),
                Door.read(HERE + "/outline", READERS),
                Door.read(ONE, READERS),
                Door.write(HERE, Role.COMPLIANCE_OFFICER),
                Door.write(HERE + "/reports", Role.COMPLIANCE_OFFICER),
                Door.write(ONE + "/withdraw", Role.COMPLIANCE_OFFICER));
    }

    record Reason(Optional<String> reason) {}

    /** A file that waits for its statement. */
    record HandedIn(String report, String name, String sha256, long bytes) {}

    @GetMapping("/outline")
    ResponseEntity<Object> outline() {
        return ResponseEntity.ok(StatementJson.Outline.of(statements.rulebook()));
    }

    @GetMapping
    ResponseEntity<Object> list(
            SignedIn who,
            @RequestParam Optional<Long> service,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        return Problem.or(
                Cursor.read(cursor, limit),
                at -> ResponseEntity.ok(
                        statements.list(who.organisation(), service, at).map(this::json)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(SignedIn who, @PathVariable long id) {
        return Problem.or(
                Outcome.found(statements.find(who.organisation(), id)),
                one -> ResponseEntity.ok()
                        .eTag(id + "-" + one.standing(statements.today()).word())
                        .body(json(one)));
    }

    @PostMapping("/reports")
    ResponseEntity<Object> report(HttpServletRequest request, @RequestParam(defaultValue = "") String name)
            throws IOException {
        return Problem.or(
                statements.files().handIn(request.getInputStream(), name),
                kept -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(new HandedIn(kept.id().toString(), kept.name(), kept.sha256(), kept.bytes())));
    }

    @PostMapping
    ResponseEntity<Object> sign(SignedIn who, @RequestBody StatementDraft draft) {
        return Problem.or(
                statements.sign(who, draft),
                one -> ResponseEntity.created(URI.create(HERE + "/" + one.id())).body(json(one)));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<Object> withdraw(SignedIn who, @PathVariable long id, @RequestBody Reason reason) {
        return Problem.or(statements.withdraw(who, id, reason.reason()), one -> ResponseEntity.ok(json(one)));
    }

    private StatementJson json(Statement one) {
        return StatementJson.of(one, statements.today());
    }
}
