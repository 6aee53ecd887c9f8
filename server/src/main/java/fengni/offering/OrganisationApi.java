package fengni.offering;

import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import java.net.URI;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/organisations}: who answers for services. */
@RestController
@RequestMapping("/api/v1/organisations")
final class OrganisationApi {
    private final Offerings offerings;

    OrganisationApi(Offerings offerings) {
        this.offerings = offerings;
    }

    record Asked(Optional<String> name, Optional<String> creditCode, Optional<String> extension) {}

    record Shown(long id, String name, String creditCode, String providerCode) {
        static Shown of(Organisation one) {
            return new Shown(
                    one.id().value(),
                    one.name(),
                    one.creditCode().value(),
                    one.providerCode().value());
        }
    }

    @GetMapping
    ResponseEntity<Object> list(@RequestParam Optional<String> cursor, @RequestParam Optional<Integer> limit) {
        return Problem.or(
                Cursor.read(cursor, limit),
                at -> ResponseEntity.ok(offerings.organisations(at).map(Shown::of)));
    }

    @PostMapping
    ResponseEntity<Object> add(@RequestBody Asked asked, Principal caller) {
        var draft = new OrganisationDraft(asked.name(), asked.creditCode(), asked.extension());
        return Problem.or(
                offerings.add(draft, caller.getName()),
                made -> ResponseEntity.created(
                                URI.create("/api/v1/organisations/" + made.id().value()))
                        .body(Shown.of(made)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable long id) {
        return Problem.or(
                Outcome.found(OrganisationId.of(id).flatMap(offerings::organisation)),
                found -> ResponseEntity.ok()
                        .eTag(String.valueOf(found.version()))
                        .body(Shown.of(found)));
    }
}
