package fengni.cli;

import fengni.label.TextMark.Place;
import java.util.Set;

/** Where a text, a sound or a document is marked, as people type it. */
enum MarkPlaces {
    START(Set.of(Place.START)),
    END(Set.of(Place.END)),
    BOTH(Set.of(Place.START, Place.END));

    @SuppressWarnings("ImmutableEnumChecker") // a set that nobody can change
    private final Set<Place> places;

    MarkPlaces(Set<Place> places) {
        this.places = places;
    }

    Set<Place> places() {
        return places;
    }
}
