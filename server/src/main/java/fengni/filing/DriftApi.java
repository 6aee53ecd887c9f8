package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.filing.Drift.Asked;
import fengni.filing.Sightings.Told;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.ledger.LedgerException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/drift}: possible changes of what is filed. Screenshots go by the page. */
@RestController
@RequestMapping(DriftApi.HERE)
final class DriftApi implements Doors {
    static final String HERE = "/api/v1/drift";

    private final Drift drift;
    private final Sightings sightings;
    private final DriftClock clock;

    DriftApi(Drift drift, Sightings sightings, DriftClock clock) {
        this.clock = clock;
        this.drift = drift;
        this.sightings = sightings;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Desk.READERS),
                Door.read(HERE + "/{id}", Desk.READERS),
                Door.write(HERE + "/compare", Desk.EDITORS),
                Door.write(HERE + "/sightings", Desk.EDITORS),
                Door.write(HERE + "/{id}/{act}", Role.COMPLIANCE_OFFICER));
    }

    /** A last day; a provisional one may still move with the calendar of a year not yet published. */
    record Due(LocalDate day, boolean provisional) {}

    record Step(Instant at, String act, String by, String words) {}

    /**
     * An alarm.
     *
     * @param what what may have changed; {@code field} is the form's field, {@code product} 0 for the dossier itself
     * @param filed left out, as {@code seen} is, where it tells of a person and the caller only reads
     * @param confidence that it differs: {@code high}, {@code medium}, {@code low}
     * @param from {@code gateway}, {@code console}, {@code calendar}, {@code person}
     * @param due by when it would have to be filed if it is a change; absent once it is dealt with
     */
    record Shown(
            long id,
            int version,
            long dossier,
            int product,
            String what,
            String field,
            Optional<String> filed,
            Optional<String> seen,
            String confidence,
            String from,
            String place,
            String proof,
            Instant since,
            Instant seenAt,
            String state,
            Optional<Due> due,
            String change,
            List<Step> steps) {
        static Shown of(DriftAlarm alarm, DriftClock clock, boolean whole) {
            var change = alarm.change();
            var glimpse = change.glimpse();
            boolean open = whole || !isPersonal(change.field());
            return new Shown(
                    alarm.id(),
                    alarm.version(),
                    alarm.dossier(),
                    change.product(),
                    change.what().word(),
                    change.field(),
                    Optional.of(change.filed()).filter(_ -> open),
                    Optional.of(change.seen()).filter(_ -> open),
                    change.what().sureness().word(),
                    glimpse.origin().word(),
                    glimpse.place(),
                    glimpse.proof(),
                    glimpse.since(),
                    glimpse.at(),
                    alarm.state().word(),
                    clock.due(alarm).map(by -> new Due(by.due(), by.provisional())),
                    "/filings/" + alarm.dossier() + "/change",
                    alarm.steps().stream()
                            .map(step -> new Step(step.at(), step.act().word(), step.by(), step.words()))
                            .toList());
        }
    }

    /** A step on the version that the officer last read. */
    record Said(Optional<Integer> version, Optional<String> words) {}

    record Compared(int dossiers, int differences, int raised) {}

    record Sight(
            Optional<Long> dossier,
            Optional<Integer> product,
            Optional<String> field,
            Optional<String> value,
            Optional<String> seenOn,
            Optional<String> source) {}

    record Seen(long id, int raised) {}

    @GetMapping
    ResponseEntity<Object> list(
            SignedIn who, @RequestParam Optional<String> cursor, @RequestParam Optional<Integer> limit) {
        return Problem.or(
                Cursor.read(cursor, limit),
                at -> ResponseEntity.ok(
                        drift.list(who.organisation(), at).map(alarm -> Shown.of(alarm, clock, Desk.mayEdit(who)))));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(SignedIn who, @PathVariable long id) {
        return Problem.or(Outcome.found(drift.find(who.organisation(), id)), alarm -> shown(who, alarm));
    }

    @PostMapping("/compare")
    ResponseEntity<Object> compare(SignedIn who) {
        var compared = drift.compare(who.organisation());
        return ResponseEntity.ok(new Compared(compared.dossiers(), compared.differences(), compared.raised()));
    }

    @PostMapping("/sightings")
    ResponseEntity<Object> saw(SignedIn who, @RequestBody Sight sight) {
        var told = new Told(
                sight.dossier(),
                sight.product().orElse(Place.DOSSIER),
                sight.field(),
                sight.value(),
                sight.seenOn().flatMap(LicenceRanOut::day),
                sight.source());
        return Problem.or(
                sightings.keep(Filer.of(who), told, List.of()),
                seen -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Seen(
                                seen.id(), drift.compare(who.organisation()).raised())));
    }

    @PostMapping("/{id}/{act}")
    ResponseEntity<Object> take(SignedIn who, @PathVariable long id, @PathVariable String act, @RequestBody Said said) {
        return Problem.or(
                Outcome.found(DriftAct.ofPerson(act))
                        .then(known -> said.version()
                                .<Outcome<Asked>>map(version -> new Outcome.Done<>(
                                        new Asked(version, known, said.words().orElse(""))))
                                .orElseGet(() -> Outcome.faulty(Fault.of("version", "required"))))
                        .then(asked -> drift.take(who.organisation(), id, asked, who.login())),
                alarm -> shown(who, alarm));
    }

    /** Nothing was taken: the sender may try again. */
    @ExceptionHandler(LedgerException.class)
    ResponseEntity<Object> unkept(LedgerException failure) {
        System.getLogger(DriftApi.class.getName())
                .log(System.Logger.Level.ERROR, "a step of an alarm could not be kept", failure);
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unkept", List.of());
    }

    private ResponseEntity<Object> shown(SignedIn who, DriftAlarm alarm) {
        return ResponseEntity.ok()
                .eTag(String.valueOf(alarm.version()))
                .body(Shown.of(alarm, clock, Desk.mayEdit(who)));
    }

    private static boolean isPersonal(String field) {
        return FilingForm.published().field(field).filter(FilingField::personal).isPresent();
    }
}
