package fengni.offering;

import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.offering.ServiceKey.Made;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/services/{id}/keys}: a key is shown once, when it is made. */
@RestController
@RequestMapping("/api/v1/services/{id}/keys")
final class ServiceKeyApi {
    private final Offerings offerings;

    ServiceKeyApi(Offerings offerings) {
        this.offerings = offerings;
    }

    record Asked(Optional<String> name) {}

    /** @param key the key itself, only in the answer that made it */
    record Shown(
            long id,
            String name,
            String lastFour,
            Instant madeAt,
            String madeBy,
            Optional<Instant> revokedAt,
            Optional<String> revokedBy,
            Optional<String> key) {
        static Shown of(ServiceKey one, Optional<String> secret) {
            return new Shown(
                    one.id(),
                    one.name(),
                    one.lastFour(),
                    one.made().at(),
                    one.made().by(),
                    one.revoked().map(Made::at),
                    one.revoked().map(Made::by),
                    secret);
        }
    }

    record All(List<Shown> items) {}

    @GetMapping
    ResponseEntity<Object> list(@PathVariable long id) {
        var service = Outcome.found(ServiceId.of(id).flatMap(offerings::service));
        return Problem.or(
                service,
                offer ->
                        ResponseEntity.ok(new All(offerings.keys(offer.service().id()).stream()
                                .map(key -> Shown.of(key, Optional.empty()))
                                .toList())));
    }

    @PostMapping
    ResponseEntity<Object> add(@PathVariable long id, @RequestBody Asked asked, Principal caller) {
        return Problem.or(
                Outcome.found(ServiceId.of(id))
                        .then(service -> offerings.newKey(service, asked.name(), caller.getName())),
                fresh -> ResponseEntity.created(URI.create("/api/v1/services/" + id + "/keys/"
                                + fresh.key().id()))
                        .cacheControl(CacheControl.noStore())
                        .body(Shown.of(fresh.key(), Optional.of(fresh.secret()))));
    }

    @DeleteMapping("/{key}")
    ResponseEntity<Object> revoke(@PathVariable long id, @PathVariable long key, Principal caller) {
        return Problem.or(
                Outcome.found(ServiceId.of(id)).then(service -> offerings.revokeKey(service, key, caller.getName())),
                revoked -> ResponseEntity.ok(Shown.of(revoked, Optional.empty())));
    }
}
