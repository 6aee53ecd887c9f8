package fengni.identity;

import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.offering.Service;
import fengni.offering.ServiceId;
import fengni.offering.Services;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/services/{id}/consent}: the statements of a service, the newest in force. */
@RestController
@RequestMapping("/api/v1/services/{id}/consent")
final class ConsentApi {
    private final Consents consents;
    private final Services services;

    ConsentApi(Consents consents, Services services) {
        this.consents = consents;
        this.services = services;
    }

    record Asked(Optional<String> edition, Optional<String> text) {}

    record Shown(String edition, String text, Instant publishedAt, String publishedBy) {
        static Shown of(ConsentStatement one) {
            return new Shown(one.edition(), one.words(), one.at(), one.by());
        }
    }

    record All(List<Shown> items) {}

    @GetMapping
    ResponseEntity<Object> list(@PathVariable long id) {
        return Problem.or(
                service(id),
                service -> ResponseEntity.ok(new All(
                        consents.history(service.id()).stream().map(Shown::of).toList())));
    }

    @PostMapping
    ResponseEntity<Object> publish(@PathVariable long id, @RequestBody Asked asked, Principal caller) {
        return Problem.or(
                service(id)
                        .then(service ->
                                consents.publish(service.id(), asked.edition(), asked.text(), caller.getName())),
                made -> ResponseEntity.status(HttpStatus.CREATED).body(Shown.of(made)));
    }

    private Outcome<Service> service(long id) {
        return Outcome.found(ServiceId.of(id).flatMap(services::byId));
    }
}
