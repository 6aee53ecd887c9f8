package fengni.identity;

import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.offering.ServiceId;
import fengni.offering.ServiceKeyAuthentication;
import fengni.offering.Services;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
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

/**
 * {@code /api/v1/services/{id}/users}: a service attests its users. A person does it signed in, the service's backend
 * with {@code Authorization: Bearer fk-…}; a key reaches the users of its own service only.
 */
@RestController
@RequestMapping("/api/v1/services/{id}/users")
final class EndUserApi {
    private final EndUsers users;
    private final Consents consents;
    private final Services services;

    EndUserApi(EndUsers users, Consents consents, Services services) {
        this.users = users;
        this.consents = consents;
        this.services = services;
    }

    record Asked(
            Optional<String> user, Optional<String> method, Optional<Instant> attestedAt, Optional<String> reference) {
        EndUserDraft draft() {
            return new EndUserDraft(user, method, attestedAt, reference);
        }

        /** Keeps the reference out of logs and messages. */
        @Override
        public String toString() {
            return "Asked[" + user + " by " + method + "]";
        }
    }

    record Batch(Optional<List<Asked>> users) {}

    record Acceptance(Optional<String> user, Optional<String> edition) {}

    record Shown(
            String user,
            String method,
            Instant attestedAt,
            String attestedBy,
            boolean hasReference,
            Optional<Instant> withdrawnAt) {
        static Shown of(EndUser one) {
            return new Shown(
                    one.name(), one.method(), one.attestedAt(), one.attestedBy(), one.hasReference(), one.withdrawn());
        }
    }

    @GetMapping
    ResponseEntity<Object> list(
            @PathVariable long id,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit,
            HttpServletRequest request) {
        return as(
                id,
                request,
                (service, _) -> Problem.or(
                        Cursor.read(cursor, limit),
                        at -> ResponseEntity.ok(users.list(service, at).map(Shown::of))));
    }

    @GetMapping("/{*user}")
    ResponseEntity<Object> one(@PathVariable long id, @PathVariable String user, HttpServletRequest request) {
        return as(
                id,
                request,
                (service, _) -> Problem.or(
                        Outcome.found(users.find(service, user.substring(1))),
                        found -> ResponseEntity.ok(Shown.of(found))));
    }

    @PostMapping
    ResponseEntity<Object> register(@PathVariable long id, @RequestBody Asked asked, HttpServletRequest request) {
        return as(
                id,
                request,
                (service, by) -> Problem.or(
                        users.register(service, asked.draft(), by),
                        user -> ResponseEntity.status(HttpStatus.CREATED).body(Shown.of(user))));
    }

    @PostMapping("/batch")
    ResponseEntity<Object> batch(@PathVariable long id, @RequestBody Batch asked, HttpServletRequest request) {
        var drafts = asked.users().orElse(List.of()).stream().map(Asked::draft).toList();
        return as(id, request, (service, by) -> Problem.or(users.register(service, drafts, by), ResponseEntity::ok));
    }

    @PostMapping("/acceptances")
    ResponseEntity<Object> accept(@PathVariable long id, @RequestBody Acceptance asked, HttpServletRequest request) {
        return as(
                id,
                request,
                (service, by) -> Problem.or(
                        consents.accept(service, asked.user(), asked.edition(), by),
                        _ -> ResponseEntity.status(HttpStatus.CREATED).body(asked)));
    }

    @DeleteMapping("/{*user}")
    ResponseEntity<Object> withdraw(@PathVariable long id, @PathVariable String user, HttpServletRequest request) {
        return as(
                id,
                request,
                (service, by) -> Problem.or(
                        users.withdraw(service, user.substring(1), by), found -> ResponseEntity.ok(Shown.of(found))));
    }

    /** Runs the work in the name of who calls, if the service exists and the caller may act for it. */
    private ResponseEntity<Object> as(
            long id, HttpServletRequest request, BiFunction<ServiceId, String, ResponseEntity<Object>> work) {
        var header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        if (ServiceKeyAuthentication.presented(header)) {
            return asService(id, header, work);
        }
        var person = Optional.ofNullable(request.getUserPrincipal());
        if (person.isEmpty()) {
            return Problem.of(HttpStatus.UNAUTHORIZED, "sign_in", List.of());
        }
        return Problem.or(
                Outcome.found(ServiceId.of(id).flatMap(services::byId)),
                service -> work.apply(service.id(), person.get().getName()));
    }

    private ResponseEntity<Object> asService(
            long id, String header, BiFunction<ServiceId, String, ResponseEntity<Object>> work) {
        var service = new ServiceKeyAuthentication(services).caller(header);
        if (service.isEmpty()) {
            return Problem.of(HttpStatus.UNAUTHORIZED, "service_key", List.of());
        }
        var own = service.get();
        return own.id().value() == id
                ? work.apply(own.id(), ServiceKeyAuthentication.name(own))
                : Problem.of(HttpStatus.FORBIDDEN, "other_service", List.of());
    }
}
