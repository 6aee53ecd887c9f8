package fengni.offering;

import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/services/{id}/testers}: whom a service answers before it is public. */
@RestController
@RequestMapping("/api/v1/services/{id}/testers")
final class TesterApi {
    private final Testers testers;
    private final OwnServices services;

    TesterApi(Testers testers, OwnServices services) {
        this.testers = testers;
        this.services = services;
    }

    /** The last day as ISO 8601, in China. */
    record Asked(
            Optional<String> user,
            Optional<Boolean> staff,
            Optional<String> name,
            Optional<String> note,
            Optional<String> until) {
        Outcome<TesterDraft> draft() {
            try {
                return new Outcome.Done<>(
                        new TesterDraft(user, staff.orElse(false), name, note, until.map(LocalDate::parse)));
            } catch (DateTimeParseException _) {
                return Outcome.faulty(Fault.of("until", "date"));
            }
        }
    }

    record Shown(
            String user,
            boolean staff,
            String name,
            String note,
            Optional<LocalDate> until,
            String addedBy,
            Instant addedAt) {
        static Shown of(Tester one) {
            return new Shown(one.user(), one.staff(), one.name(), one.note(), one.until(), one.by(), one.at());
        }
    }

    @GetMapping
    ResponseEntity<Object> list(
            SignedIn who,
            @PathVariable long id,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        return Problem.or(
                own(who, id),
                service -> Problem.or(
                        Cursor.read(cursor, limit),
                        at -> ResponseEntity.ok(testers.list(service, at).map(Shown::of))));
    }

    @PostMapping
    ResponseEntity<Object> add(SignedIn who, @PathVariable long id, @RequestBody Asked asked) {
        return Problem.or(
                own(who, id).then(service -> asked.draft().then(draft -> testers.add(service, draft, who.login()))),
                tester -> ResponseEntity.status(HttpStatus.CREATED).body(Shown.of(tester)));
    }

    @DeleteMapping("/{*user}")
    ResponseEntity<Object> remove(SignedIn who, @PathVariable long id, @PathVariable String user) {
        return Problem.or(
                own(who, id).then(service -> testers.remove(service, user.substring(1), who.login())),
                tester -> ResponseEntity.ok(Shown.of(tester)));
    }

    private Outcome<ServiceId> own(SignedIn who, long id) {
        return Outcome.found(services.find(who, id).map(offer -> offer.service().id()));
    }
}
