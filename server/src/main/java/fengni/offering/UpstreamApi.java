package fengni.offering;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.answers.Problem;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/upstreams}: where models are served. They belong to the installation, not to one organisation. A key goes
 * in and never comes out.
 */
@RestController
@RequestMapping(UpstreamApi.HERE)
final class UpstreamApi implements Doors {
    static final String HERE = "/api/v1/upstreams";

    private final Offerings offerings;

    UpstreamApi(Offerings offerings) {
        this.offerings = offerings;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.ADMINISTRATOR),
                Door.write(HERE, Role.ADMINISTRATOR),
                new Door(HttpMethod.DELETE, HERE + "/{id}", Set.of(Role.ADMINISTRATOR)));
    }

    record Asked(
            Optional<String> model, Optional<String> base, Optional<String> key, Optional<Boolean> allowPlainHttp) {
        /** Keeps the key out of logs and messages. */
        @Override
        public String toString() {
            return "Asked[" + model + " at " + base + "]";
        }
    }

    /** @param source {@code configuration} or {@code console} */
    record Shown(Optional<Long> id, String model, URI base, boolean hasKey, String source) {
        static Shown of(UpstreamEntry entry) {
            return new Shown(
                    Optional.of(entry.id()).filter(_ -> !entry.configured()),
                    entry.upstream().model(),
                    entry.upstream().base(),
                    entry.upstream().key().isPresent(),
                    entry.configured() ? "configuration" : "console");
        }
    }

    record All(List<Shown> items) {}

    @GetMapping
    All list() {
        return new All(offerings.upstreams().stream().map(Shown::of).toList());
    }

    @PostMapping
    ResponseEntity<Object> add(@RequestBody Asked asked, Principal caller) {
        var draft = new UpstreamDraft(
                asked.model(), asked.base(), asked.key(), asked.allowPlainHttp().orElse(false));
        return Problem.or(
                offerings.add(draft, caller.getName()),
                made -> ResponseEntity.created(URI.create(HERE + "/" + made.id()))
                        .body(Shown.of(made)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Object> remove(@PathVariable long id) {
        return Problem.or(
                offerings.removeUpstream(id), _ -> ResponseEntity.noContent().build());
    }
}
