package fengni.supervision;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.access.Viewed;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import java.net.URI;
import java.time.LocalDate;
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

/** {@code /api/v1/inspections}: inspection cases with their log; the officers' names stay on the page. */
@RestController
@RequestMapping(InspectionApi.HERE)
final class InspectionApi implements Doors {
    static final String HERE = "/api/v1/inspections";

    private static final Role[] KEEPERS = {Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER};
    private static final int ROWS = 500;

    private final Inspections inspections;

    InspectionApi(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, KEEPERS),
                Door.read(HERE + "/{id}", KEEPERS),
                Door.read(HERE + "/{id}/log", KEEPERS),
                Door.write(HERE, KEEPERS),
                Door.write(HERE + "/{id}/{act}", KEEPERS));
    }

    record Shown(
            long id,
            String authority,
            String number,
            boolean whole,
            List<Long> services,
            LocalDate from,
            LocalDate to,
            LocalDate begins,
            LocalDate ends,
            boolean closed,
            List<Long> inspectors) {
        static Shown of(Inspection one) {
            return new Shown(
                    one.id(),
                    one.authority(),
                    one.number(),
                    one.whole(),
                    one.services(),
                    one.from(),
                    one.to(),
                    one.begins(),
                    one.ends(),
                    one.closed(),
                    one.admitted());
        }
    }

    record All(List<Shown> items) {}

    record Log(List<Viewed> items) {}

    @GetMapping
    All list(SignedIn who) {
        return new All(
                inspections.list(who.organisation()).stream().map(Shown::of).toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(SignedIn who, @PathVariable long id) {
        return Problem.or(
                Outcome.found(inspections.find(who.organisation(), id)), one -> ResponseEntity.ok(Shown.of(one)));
    }

    @GetMapping("/{id}/log")
    ResponseEntity<Object> log(SignedIn who, @PathVariable long id, @RequestParam Optional<Long> before) {
        return Problem.or(
                Outcome.found(inspections.find(who.organisation(), id)),
                one -> ResponseEntity.ok(new Log(inspections.log(one, before.orElse(Long.MAX_VALUE), ROWS))));
    }

    @PostMapping
    ResponseEntity<Object> open(SignedIn who, @RequestBody InspectionDraft draft) {
        return Problem.or(
                inspections.open(who, draft),
                one -> ResponseEntity.created(URI.create(HERE + "/" + one.id())).body(Shown.of(one)));
    }

    @PostMapping("/{id}/{act}")
    ResponseEntity<Object> take(
            SignedIn who, @PathVariable long id, @PathVariable String act, @RequestBody InspectionAsked asked) {
        return Problem.or(
                Outcome.found(InspectionAct.of(act).filter(chosen -> chosen != InspectionAct.OPEN))
                        .then(chosen -> inspections.take(who, id, chosen, asked)),
                one -> ResponseEntity.ok(Shown.of(one)));
    }
}
