package fengni.registry;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A desk as an administrator typed it.
 *
 * @param kind {@code local} or {@code central}
 * @param places prefixes of division codes, with anything but digits between them
 * @param people who is to sit there
 */
record PlaceDeskDraft(String name, String kind, String places, Set<Long> people) {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_PREFIXES = 200;

    PlaceDeskDraft {
        people = Set.copyOf(people);
    }

    /** Returns the desk without the people, who are known elsewhere, or everything that is wrong. */
    Outcome<PlaceDesk> checked() {
        var local = kind.equals(PlaceDesk.Kind.LOCAL.word());
        var prefixes = prefixes();
        var faults = new Faults()
                .words(Optional.of(name), "name", LONGEST_NAME)
                .expect(local || kind.equals(PlaceDesk.Kind.CENTRAL.word()), "kind", "required")
                .expect(!local || !prefixes.isEmpty(), "places", "required")
                .expect(local || prefixes.isEmpty(), "places", "central_takes_all")
                .expect(prefixes.size() <= MOST_PREFIXES, "places", "range", 1, MOST_PREFIXES);
        prefixes.stream()
                .filter(prefix -> !prefix.matches("([0-9]{2}){1,3}"))
                .forEach(prefix -> faults.expect(false, "places", "division_prefix", prefix));
        return faults.none()
                ? new Outcome.Done<>(new PlaceDesk(0, name.strip(), PlaceDesk.Kind.of(kind), prefixes, List.of()))
                : new Outcome.Faulty<>(faults.list());
    }

    private List<String> prefixes() {
        return Arrays.stream(places.split("[\\s,;、，；]+"))
                .filter(part -> !part.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
