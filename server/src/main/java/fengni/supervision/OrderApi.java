package fengni.supervision;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.attachments.Upload;
import fengni.correspondence.OrderKind;
import fengni.standing.Applied;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/orders}: orders of authorities. A scan is the body of a POST to {@code /files?name=…}; the number that comes
 * back goes into the order or the step within a day. Steps are POSTs to {@code /{id}/{act}}. Orders over other
 * organisations are as if they were not there.
 */
@RestController
@RequestMapping(OrderApi.HERE)
final class OrderApi implements Doors {
    static final String HERE = "/api/v1/orders";

    private static final Role[] WRITERS = {Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER, Role.DUTY_OFFICER};
    private static final Role[] READERS = {
        Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER, Role.DUTY_OFFICER, Role.INSPECTOR
    };

    private final Orders orders;

    OrderApi(Orders orders) {
        this.orders = orders;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, READERS),
                Door.read(HERE + "/{id}", READERS),
                Door.write(HERE, WRITERS),
                Door.write(HERE + "/files", WRITERS),
                Door.write(HERE + "/{id}/{act}", WRITERS));
    }

    /** One step; {@code number} and {@code day} are those of a document. */
    record Step(String act, String words, String number, Optional<LocalDate> day, String by, Instant at) {
        static Step of(OrderStep step) {
            return new Step(step.act().word(), step.words(), step.number(), step.day(), step.by(), step.at());
        }
    }

    record Shown(
            long id,
            String state,
            boolean confirmed,
            boolean inForce,
            String authority,
            String number,
            LocalDate day,
            List<String> kinds,
            String other,
            boolean whole,
            List<Long> services,
            List<String> named,
            Optional<LocalDate> until,
            String reason,
            String citation,
            Optional<LocalDate> reportBy,
            String registry,
            List<Step> steps,
            List<Applied> applied) {}

    /** A file that waits for its step. */
    record HandedIn(String file, String name, String sha256, long bytes) {}

    @GetMapping
    ResponseEntity<Object> list(
            SignedIn who, @RequestParam Optional<String> cursor, @RequestParam Optional<Integer> limit) {
        return Problem.or(
                Cursor.read(cursor, limit),
                at -> ResponseEntity.ok(orders.after(who.organisation(), at).map(this::shown)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(SignedIn who, @PathVariable long id) {
        return Problem.or(
                Outcome.found(orders.find(who.organisation(), id)),
                order -> ResponseEntity.ok()
                        .eTag(String.valueOf(order.steps().getLast().id()))
                        .body(shown(order)));
    }

    @PostMapping("/files")
    ResponseEntity<Object> file(HttpServletRequest request, @RequestParam(defaultValue = "") String name) {
        return Problem.or(
                orders.parts().files().handIn(List.of(new Upload(name, request::getInputStream))),
                kept -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(new HandedIn(
                                kept.getFirst().id().toString(),
                                kept.getFirst().name(),
                                kept.getFirst().sha256(),
                                kept.getFirst().bytes())));
    }

    @PostMapping
    ResponseEntity<Object> enter(SignedIn who, @RequestBody OrderDraft draft) {
        return Problem.or(
                orders.enter(who, draft),
                order -> ResponseEntity.created(URI.create(HERE + "/" + order.id()))
                        .body(shown(order)));
    }

    @PostMapping("/{id}/{act}")
    ResponseEntity<Object> take(
            SignedIn who, @PathVariable long id, @PathVariable String act, @RequestBody OrderAsked asked) {
        return Problem.or(
                Outcome.found(OrderAct.of(act).filter(OrderAct::isPersons))
                        .then(chosen -> orders.take(who, id, chosen, asked)),
                order -> ResponseEntity.ok(shown(order)));
    }

    private Shown shown(Order order) {
        var text = order.text();
        var state = order.state();
        return new Shown(
                order.id(),
                state.phase().word(),
                state.confirmed(),
                state.acts() && !order.hasRunOut(orders.now()),
                text.authority(),
                text.number(),
                text.day(),
                text.kindsInOrder().stream().map(OrderKind::word).toList(),
                text.other(),
                text.whole(),
                text.services(),
                text.named(),
                text.until(),
                text.reason(),
                text.citation(),
                text.reportBy(),
                order.registry(),
                order.steps().stream().map(Step::of).toList(),
                orders.parts().measures().applied(order.id()));
    }
}
