package fengni.registry;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.registry.PlaceDesk.Seat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which desks there are, which places each takes, and who sits there. Every change is on record before it counts, and
 * survives a crash when the method has returned. Safe for use by many threads.
 */
final class PlaceDesks {
    private final Shelves shelves;
    private final Surroundings around;
    private final Officers officers;

    PlaceDesks(Shelves shelves, Surroundings around, Officers officers) {
        this.shelves = shelves;
        this.around = around;
        this.officers = officers;
    }

    List<PlaceDesk> list() {
        return shelves.desks().list();
    }

    Optional<PlaceDesk> find(long id) {
        return shelves.desks().find(id);
    }

    /** Returns everybody who may sit at a desk. */
    List<Officer> officers() {
        return officers.all();
    }

    /** Opens a desk. */
    Outcome<PlaceDesk> open(PlaceDeskDraft draft, String by) {
        return draft.checked()
                .then(desk -> around.inOne(() -> {
                    shelves.desks().lock();
                    return possible(0, desk, draft).map(seated -> {
                        around.recorder().keep(Registry.record("desk_opened", by, what(seated)));
                        return shelves.desks().find(shelves.desks().add(seated)).orElseThrow();
                    });
                }));
    }

    /** Gives a desk another name, other places or other people; it stays local or central. */
    Outcome<PlaceDesk> change(long id, PlaceDeskDraft draft, String by) {
        return draft.checked()
                .then(desk -> around.inOne(() -> {
                    shelves.desks().lock();
                    return Outcome.found(find(id))
                            .then(before -> before.kind() == desk.kind()
                                    ? possible(id, desk, draft)
                                    : Outcome.faulty(Fault.of("kind", "desk_kind_stays")))
                            .map(seated -> {
                                around.recorder().keep(Registry.record("desk_changed", by, what(seated)));
                                shelves.desks().change(id, seated);
                                return shelves.desks().find(id).orElseThrow();
                            });
                }));
    }

    /** Closes a desk: what lies there goes by its place from now on. */
    Outcome<PlaceDesk> close(long id, String by) {
        return around.inOne(() -> {
            shelves.desks().lock();
            return Outcome.found(find(id)).map(desk -> {
                around.recorder().keep(Registry.record("desk_closed", by, what(desk)));
                shelves.desks().close(id);
                return desk;
            });
        });
    }

    private Outcome<PlaceDesk> possible(long id, PlaceDesk desk, PlaceDeskDraft draft) {
        var known = officers.all().stream().collect(Collectors.toMap(Officer::person, Officer::login));
        var others = list().stream().filter(other -> other.id() != id).toList();
        var faults = new Faults().expect(known.keySet().containsAll(draft.people()), "people", "officer_unknown");
        faults.expect(others.stream().noneMatch(other -> other.name().equals(desk.name())), "name", "desk_name_taken");
        faults.expect(
                desk.kind() == PlaceDesk.Kind.LOCAL || others.stream().noneMatch(other -> other.kind() == desk.kind()),
                "kind",
                "central_desk_taken");
        others.forEach(other -> other.prefixes().stream()
                .filter(desk.prefixes()::contains)
                .forEach(prefix -> faults.expect(false, "places", "place_taken", prefix, other.name())));
        var seats = draft.people().stream()
                .sorted()
                .map(person -> new Seat(person, known.getOrDefault(person, "")))
                .toList();
        return faults.none()
                ? new Outcome.Done<>(new PlaceDesk(id, desk.name(), desk.kind(), desk.prefixes(), seats))
                : new Outcome.Faulty<>(faults.list());
    }

    private static Map<String, Object> what(PlaceDesk desk) {
        return Map.of(
                "desk", desk.name(),
                "kind", desk.kind().word(),
                "places", desk.prefixes(),
                "officers", desk.seats().stream().map(Seat::login).toList());
    }
}
