package fengni.registry.publication;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Cursor;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.registry.Keeper;
import fengni.registry.Narrowing;
import fengni.registry.PublicList;
import fengni.vault.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/registry/filings}: the public list for programs, without sign-in. Every answer names the registry and
 * says {@code "official": false}; an ETag changes with the record or the registry's settings, not with the time.
 */
@RestController
@RequestMapping("/api/v1/registry/filings")
final class PublicRecordApi implements Doors {
    private static final String HERE = "/api/v1/registry/filings";

    private final PublicList list;
    private final Batches batches;
    private final Objections objections;
    private final InstantSource clock;

    PublicRecordApi(PublicList list, Batches batches, Objections objections, InstantSource clock) {
        this.list = list;
        this.batches = batches;
        this.objections = objections;
        this.clock = clock;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.GET, HERE), Door.open(HttpMethod.GET, HERE + "/{number}"));
    }

    record One(
            boolean official,
            Keeper registry,
            Instant asOf,
            RecordJson.Entry filing,
            List<RecordJson.Version> versions,
            List<RecordJson.Announced> notices,
            List<RecordNote> notes,
            int objections) {
        String tag() {
            return Vault.digest(
                    registry + " " + filing + " " + versions + " " + notices + " " + notes + " " + objections);
        }
    }

    record Many(boolean official, Keeper registry, Instant asOf, List<RecordJson.Entry> items, Optional<String> next) {}

    @GetMapping("/{number}")
    ResponseEntity<Object> one(@PathVariable String number) {
        var versions = list.versions(number);
        return Problem.or(Outcome.found(versions.stream().findFirst()), newest -> {
            var one = new One(
                    false,
                    Keeper.of(list.whose()),
                    clock.instant(),
                    RecordJson.entry(newest, versions.getLast().at()),
                    versions.stream().map(RecordJson::version).toList(),
                    batches.marks(number).stream().map(RecordJson::announced).toList(),
                    objections.notes(number),
                    objections.admitted(number));
            return ResponseEntity.ok().eTag("W/\"" + one.tag() + "\"").body(one);
        });
    }

    /** @param state {@code in_force} or {@code ended} */
    @GetMapping
    ResponseEntity<Object> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> role,
            @RequestParam Optional<String> state,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<Integer> batch,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        var faults = new Faults()
                .expect(role.isEmpty() || Narrowing.ROLES.contains(role.get()), "role", "choice", "provider, supporter")
                .expect(
                        state.isEmpty() || Narrowing.STATES.contains(state.get()),
                        "state",
                        "choice",
                        "in_force, ended");
        Outcome<Cursor> place = faults.none() ? Cursor.read(cursor, limit) : new Outcome.Faulty<>(faults.list());
        return Problem.or(place, at -> many(new Narrowing(q, role, state, year, batch), at));
    }

    private ResponseEntity<Object> many(Narrowing by, Cursor at) {
        var page = list.search(by, at);
        var filed = list.filed(page.items());
        var shown = page.map(one -> RecordJson.entry(one, filed.getOrDefault(one.number(), one.at())));
        return ResponseEntity.ok(
                new Many(false, Keeper.of(list.whose()), clock.instant(), shown.items(), shown.next()));
    }
}
