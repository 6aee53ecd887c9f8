package fengni.offering;

import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.offering.LaunchMove.AskException;
import fengni.offering.LaunchProof.Kind;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/services/{id}/launch}: how far a service is open, what speaks for opening it, and every move; {@code
 * POST} asks for one. Days are ISO 8601, in China.
 */
@RestController
@RequestMapping("/api/v1/services/{id}/launch")
final class LaunchApi {
    private final LaunchGate gate;
    private final OwnServices services;

    LaunchApi(LaunchGate gate, OwnServices services) {
        this.gate = gate;
        this.services = services;
    }

    record Asked(
            Optional<String> move,
            Optional<String> reason,
            Optional<Set<String>> missing,
            Optional<String> until,
            Optional<Long> request) {
        Outcome<LaunchDraft> draft() {
            try {
                return new Outcome.Done<>(
                        new LaunchDraft(move, reason, missing.orElse(Set.of()), until.map(LocalDate::parse), request));
            } catch (DateTimeParseException _) {
                return Outcome.faulty(Fault.of("until", "date"));
            }
        }
    }

    record Proof(String kind, String reference, String source, LocalDate since, String path) {
        static Proof of(LaunchProof proof) {
            return new Proof(proof.kind().word(), proof.reference(), proof.source(), proof.since(), proof.path());
        }
    }

    /** @param overdue whether the last day is over; the service is public all the same */
    record Excused(List<String> missing, Optional<LocalDate> until, boolean overdue) {}

    /** An exception that waits for a second person. */
    record Request(long id, List<String> missing, LocalDate until, String reason, String by, Instant at) {
        static Request of(Launch.Asked asked) {
            var event = asked.event();
            return new Request(
                    event.id(),
                    words(asked.exception().missing()),
                    asked.exception().until(),
                    event.reason(),
                    event.by(),
                    event.at());
        }
    }

    record Shown(
            long id,
            String move,
            String reason,
            List<String> missing,
            Optional<LocalDate> until,
            String by,
            Instant at,
            List<Proof> proofs) {
        static Shown of(LaunchEvent event) {
            var asked = event.move() instanceof AskException exception
                    ? Optional.of(exception)
                    : Optional.<AskException>empty();
            return new Shown(
                    event.id(),
                    event.move().word(),
                    event.reason(),
                    asked.map(exception -> words(exception.missing())).orElse(List.of()),
                    asked.map(AskException::until),
                    event.by(),
                    event.at(),
                    event.proofs().stream().map(Proof::of).toList());
        }
    }

    /** @param missing the proofs that are not there now */
    record Standing(
            String state,
            Optional<Excused> exception,
            Optional<Request> request,
            List<String> missing,
            List<Proof> proofs,
            List<Shown> events) {}

    @GetMapping
    ResponseEntity<Object> show(SignedIn who, @PathVariable long id) {
        return Problem.or(own(who, id), service -> ResponseEntity.ok(standing(service)));
    }

    @PostMapping
    ResponseEntity<Object> move(SignedIn who, @PathVariable long id, @RequestBody Asked asked) {
        var moved = own(who, id).then(service -> asked.draft().then(draft -> gate.move(service, draft, who)));
        return moved instanceof Outcome.Conflicting(var fault) && fault.code().equals(LaunchRules.ROLE)
                ? Problem.of(HttpStatus.FORBIDDEN, LaunchRules.ROLE, List.of())
                : Problem.or(
                        moved,
                        event -> ResponseEntity.created(URI.create("/api/v1/services/" + id + "/launch"))
                                .body(standing(event.service())));
    }

    private Outcome<ServiceId> own(SignedIn who, long id) {
        return Outcome.found(services.find(who, id).map(offer -> offer.service().id()));
    }

    private Standing standing(ServiceId service) {
        var history = gate.history(service);
        var launch = Launch.of(history);
        var proofs = gate.proofs(service);
        return new Standing(
                launch.state().word(),
                launch.exception()
                        .map(exception -> new Excused(
                                words(exception.missing()), exception.until(), exception.overdue(gate.today()))),
                launch.asked().map(Request::of),
                words(LaunchGate.lacking(proofs)),
                proofs.stream().map(Proof::of).toList(),
                history.stream().map(Shown::of).toList());
    }

    private static List<String> words(Collection<Kind> kinds) {
        return kinds.stream().sorted().map(Kind::word).toList();
    }
}
