package fengni.registry.orders;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.correspondence.LetterContent.ReportFile;
import fengni.correspondence.OrderKind;
import fengni.registry.Registry;
import fengni.registry.Whose;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/registry/orders}: orders of this registry for programs of its officers; steps are POSTs to {@code /{id}/{act}}. */
@RestController
@RequestMapping(IssuedApi.HERE)
final class IssuedApi implements Doors {
    static final String HERE = "/api/v1/registry/orders";

    private final IssuedOrders orders;
    private final Registry registry;

    IssuedApi(IssuedOrders orders, Registry registry) {
        this.orders = orders;
        this.registry = registry;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.REGISTRY_OFFICER),
                Door.read(HERE + "/{id}", Role.REGISTRY_OFFICER),
                Door.write(HERE, Role.REGISTRY_OFFICER),
                Door.write(HERE + "/{id}/{act}", Role.REGISTRY_OFFICER));
    }

    record Step(
            String act,
            String words,
            String number,
            Optional<LocalDate> day,
            List<ReportFile> files,
            String by,
            Instant at) {
        static Step of(IssuedStep step) {
            return new Step(
                    step.act().word(), step.words(), step.number(), step.day(), step.files(), step.by(), step.at());
        }
    }

    /** Whose registry it is stands in every answer; it is never the state's. */
    record Shown(
            boolean official,
            String registry,
            long id,
            UUID order,
            String operator,
            String operatorName,
            String state,
            String authority,
            String number,
            LocalDate day,
            List<String> kinds,
            String other,
            List<String> services,
            Optional<LocalDate> until,
            String reason,
            String citation,
            Optional<LocalDate> reportBy,
            List<Step> steps) {}

    @GetMapping
    ResponseEntity<Object> list(@RequestParam Optional<String> cursor, @RequestParam Optional<Integer> limit) {
        return Problem.or(
                Cursor.read(cursor, limit),
                at -> ResponseEntity.ok(orders.after(at).map(this::shown)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable long id) {
        return Problem.or(
                Outcome.found(orders.find(id)),
                order -> ResponseEntity.ok()
                        .eTag(String.valueOf(order.steps().getLast().id()))
                        .body(shown(order)));
    }

    @PostMapping
    ResponseEntity<Object> draft(SignedIn who, @RequestBody IssuedDraft draft) {
        return Problem.or(
                orders.draft(who, draft),
                order -> ResponseEntity.created(URI.create(HERE + "/" + order.id()))
                        .body(shown(order)));
    }

    @PostMapping("/{id}/{act}")
    ResponseEntity<Object> take(
            SignedIn who, @PathVariable long id, @PathVariable String act, @RequestBody IssuedOrders.Asked asked) {
        return Problem.or(
                Outcome.found(IssuedAct.of(act).filter(IssuedAct::isOfficers))
                        .then(chosen -> orders.take(who, id, chosen, asked)),
                order -> ResponseEntity.ok(shown(order)));
    }

    private Shown shown(IssuedOrder order) {
        var words = order.words();
        return new Shown(
                false,
                registry.whose().map(Whose::name).orElse(""),
                order.id(),
                order.name(),
                order.operator(),
                order.operatorName(),
                order.phase().word(),
                words.authority(),
                words.number(),
                words.day(),
                words.kindsInOrder().stream().map(OrderKind::word).toList(),
                words.other(),
                words.services(),
                words.until(),
                words.reason(),
                words.citation(),
                words.reportBy(),
                order.steps().stream().map(Step::of).toList());
    }
}
