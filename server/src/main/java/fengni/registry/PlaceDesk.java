package fengni.registry;

import java.util.List;
import java.util.Locale;

/**
 * A desk of the registry: a local one does the first review of what is registered in its places, the central one decides.
 *
 * @param prefixes first digits of division codes, two, four or six each; none for the central desk
 * @param seats who sits there
 */
record PlaceDesk(long id, String name, Kind kind, List<String> prefixes, List<Seat> seats) {
    PlaceDesk {
        prefixes = List.copyOf(prefixes);
        seats = List.copyOf(seats);
    }

    /** Stored by {@link #word}: never rename one. */
    enum Kind {
        LOCAL,
        CENTRAL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Somebody who sits at a desk. */
    record Seat(long person, String login) {}

    boolean seats(long person) {
        return seats.stream().anyMatch(seat -> seat.person() == person);
    }

    /** Returns its places in words. */
    List<String> places() {
        return prefixes.stream().map(Place::shown).toList();
    }
}
