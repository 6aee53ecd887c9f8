package fengni.offering;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Cursor.Page;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/organisations}: who answers for services. People see the organisation for which they act. */
@RestController
@RequestMapping(OrganisationApi.HERE)
final class OrganisationApi implements Doors {
    static final String HERE = "/api/v1/organisations";

    private final Offerings offerings;

    OrganisationApi(Offerings offerings) {
        this.offerings = offerings;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE), Door.write(HERE, Role.ADMINISTRATOR));
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
    ResponseEntity<Object> list(
            SignedIn who, @RequestParam Optional<String> cursor, @RequestParam Optional<Integer> limit) {
        return Problem.or(
                Cursor.read(cursor, limit), at -> ResponseEntity.ok(own(who, at).map(Shown::of)));
    }

    @PostMapping
    ResponseEntity<Object> add(@RequestBody Asked asked, Principal caller) {
        var draft = new OrganisationDraft(asked.name(), asked.creditCode(), asked.extension());
        return Problem.or(
                offerings.add(draft, caller.getName()),
                made -> ResponseEntity.created(URI.create(HERE + "/" + made.id().value()))
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

    private Page<Organisation> own(SignedIn who, Cursor at) {
        var own = offerings.organisation(new OrganisationId(who.organisation())).stream()
                .filter(one -> one.id().value() > at.after())
                .toList();
        return at.page(own, one -> one.id().value());
    }
}
