package fengni.standing;

import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.offering.OwnServices;
import fengni.offering.ServiceId;
import fengni.standing.HoldDraft.ReasonsDraft;
import fengni.standing.Measure.Restore;
import fengni.standing.Measure.Restrict;
import fengni.standing.Measure.Suspend;
import fengni.standing.Subject.Account;
import fengni.standing.Subject.Offered;
import fengni.standing.Subject.Operator;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/holds}: warn, restrict, suspend, close and restore, each with its reasons. {@code DELETE} lifts one hold;
 * its reasons come as query parameters.
 *
 * <p>Subjects of other organisations are as if they were not there. A hold on the whole operator stands over every
 * organisation of the installation: all read it, and administrators lay and lift it.
 */
@RestController
@RequestMapping("/api/v1/holds")
final class HoldApi {
    private final Holds holds;
    private final Standings standings;
    private final OwnServices services;

    HoldApi(Holds holds, Standings standings, OwnServices services) {
        this.holds = holds;
        this.standings = standings;
        this.services = services;
    }

    /** Whom it is about: {@code account} (with service and user), {@code service} (with service) or {@code operator}. */
    record Whom(Optional<String> kind, Optional<Long> service, Optional<String> user) {
        static Whom of(Subject subject) {
            return switch (subject) {
                case Account(var service, var user) -> of(subject, Optional.of(service.value()), Optional.of(user));
                case Offered(var service) -> of(subject, Optional.of(service.value()), Optional.empty());
                case Operator() -> of(subject, Optional.empty(), Optional.empty());
            };
        }

        private static Whom of(Subject subject, Optional<Long> service, Optional<String> user) {
            return new Whom(Optional.of(subject.word()), service, user);
        }
    }

    record Asked(
            Optional<Whom> subject,
            Optional<String> measure,
            Optional<Integer> requestsPerHour,
            Optional<Instant> until,
            Optional<String> ground,
            Optional<String> facts,
            Optional<String> rule,
            Optional<String> appeal) {
        HoldDraft draft(Optional<String> taken) {
            return new HoldDraft(taken, requestsPerHour, until, ground, new ReasonsDraft(facts, rule, appeal));
        }
    }

    /** The query parameters of {@code DELETE}. */
    record Lifting(Optional<String> ground, Optional<String> facts, Optional<String> rule, Optional<String> appeal) {
        HoldDraft draft() {
            return new HoldDraft(
                    Optional.of("restore"),
                    Optional.empty(),
                    Optional.empty(),
                    ground,
                    new ReasonsDraft(facts, rule, appeal));
        }
    }

    record Shown(
            long id,
            Whom subject,
            String measure,
            Optional<Integer> requestsPerHour,
            Optional<Instant> until,
            Optional<String> ground,
            String facts,
            String rule,
            String appeal,
            String by,
            Instant at) {
        static Shown of(HoldEvent one) {
            var measure = one.measure();
            return new Shown(
                    one.id(),
                    Whom.of(one.subject()),
                    measure.word(),
                    measure instanceof Restrict(int perHour) ? Optional.of(perHour) : Optional.empty(),
                    measure instanceof Suspend(var until) ? until : Optional.empty(),
                    measure instanceof Restore(var ground) ? Optional.of(ground.word()) : Optional.empty(),
                    one.reasons().facts(),
                    one.reasons().rule(),
                    one.reasons().appeal(),
                    one.by(),
                    one.at());
        }
    }

    record Stand(Whom subject, String standing, List<Shown> events) {}

    @GetMapping
    ResponseEntity<Object> list(
            SignedIn who, @RequestParam Optional<String> cursor, @RequestParam Optional<Integer> limit) {
        return Problem.or(
                Cursor.read(cursor, limit),
                at -> ResponseEntity.ok(holds.list(own(who), at).map(Shown::of)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(SignedIn who, @PathVariable long id) {
        return Problem.or(
                found(who, id),
                found -> ResponseEntity.ok().eTag(String.valueOf(id)).body(Shown.of(found)));
    }

    @GetMapping("/standing")
    ResponseEntity<Object> standing(
            SignedIn who,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<Long> service,
            @RequestParam Optional<String> user) {
        return Problem.or(
                subject(who, Optional.of(new Whom(kind, service, user))),
                subject -> ResponseEntity.ok(new Stand(
                        Whom.of(subject),
                        standings.of(subject).word(),
                        holds.history(subject).stream().map(Shown::of).toList())));
    }

    @PostMapping
    ResponseEntity<Object> lay(SignedIn who, @RequestBody Asked asked) {
        return take(who, asked, asked.measure());
    }

    @PostMapping("/restore")
    ResponseEntity<Object> restore(SignedIn who, @RequestBody Asked asked) {
        return take(who, asked, Optional.of("restore"));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Object> lift(SignedIn who, @PathVariable long id, @ModelAttribute Lifting asked) {
        return Problem.or(
                found(who, id),
                hold -> change(
                        who,
                        hold.subject(),
                        () -> Problem.or(
                                holds.lift(id, asked.draft(), who.login()),
                                event -> ResponseEntity.ok(Shown.of(event)))));
    }

    private ResponseEntity<Object> take(SignedIn who, Asked asked, Optional<String> measure) {
        return Problem.or(
                subject(who, asked.subject()),
                subject -> change(
                        who,
                        subject,
                        () -> Problem.or(
                                holds.take(subject, asked.draft(measure), who.login()),
                                event -> ResponseEntity.created(URI.create("/api/v1/holds/" + event.id()))
                                        .body(Shown.of(event)))));
    }

    private static ResponseEntity<Object> change(
            SignedIn who, Subject subject, Supplier<ResponseEntity<Object>> change) {
        return subject instanceof Operator && !who.may(Set.of(Role.ADMINISTRATOR))
                ? Problem.of(HttpStatus.FORBIDDEN, "administrator", List.of())
                : change.get();
    }

    private Outcome<HoldEvent> found(SignedIn who, long id) {
        return Outcome.found(holds.find(id).filter(hold -> isOwn(who, hold.subject())));
    }

    private boolean isOwn(SignedIn who, Subject subject) {
        return switch (subject) {
            case Account(var service, var _) ->
                services.find(who, service.value()).isPresent();
            case Offered(var service) -> services.find(who, service.value()).isPresent();
            case Operator() -> true;
        };
    }

    private List<ServiceId> own(SignedIn who) {
        return services.of(who.organisation()).stream()
                .map(offer -> offer.service().id())
                .toList();
    }

    private Outcome<Subject> subject(SignedIn who, Optional<Whom> whom) {
        var kind = whom.flatMap(Whom::kind).orElse("");
        var service = whom.flatMap(Whom::service)
                .flatMap(id -> services.find(who, id))
                .map(offer -> offer.service().id());
        var user = whom.flatMap(Whom::user).filter(name -> !name.isBlank());
        return switch (kind) {
            case "operator" -> new Outcome.Done<>(new Operator());
            case "service" ->
                service.<Outcome<Subject>>map(id -> new Outcome.Done<>(new Offered(id)))
                        .orElseGet(() -> Outcome.faulty(Fault.of("subject/service", "unknown")));
            case "account" -> account(service, user);
            default -> Outcome.faulty(Fault.of("subject/kind", "choice", "account, service, operator"));
        };
    }

    private static Outcome<Subject> account(Optional<ServiceId> service, Optional<String> user) {
        var faults = new Faults()
                .expect(service.isPresent(), "subject/service", "unknown")
                .expect(user.isPresent(), "subject/user", "required");
        return faults.none()
                ? new Outcome.Done<>(new Account(service.orElseThrow(), user.orElseThrow()))
                : new Outcome.Faulty<>(faults.list());
    }
}
