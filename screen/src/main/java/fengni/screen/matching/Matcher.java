package fengni.screen.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Words, ready to be found in any number of texts.
 *
 * <p>Time grows with the length of the text and the number of sightings, whatever the words and the text are; memory is
 * bounded by {@link #MOST_HELD} and the longest word. Immutable and safe for use by several threads.
 */
public final class Matcher {
    /** A word is not followed further than so many UTF-16 units from its start: see {@link Sightings#stretched}. */
    public static final int MOST_HELD = 4096;

    private final List<Atom> atoms;
    private final List<Words> readings;
    private final Glance[] glances;

    private Matcher(List<Atom> atoms, List<Words> readings) {
        this.atoms = atoms;
        this.readings = readings;
        this.glances = readings.stream().map(Glance::new).toArray(Glance[]::new);
    }

    /**
     * Makes a matcher. Words that are alike may be there several times; each is told.
     *
     * @throws IllegalArgumentException when a word says nothing in one of its views, or if the words of one view are made of
     *     more than 28,671 different units
     */
    public static Matcher of(List<Atom> atoms) {
        var own = List.copyOf(atoms);
        var places = new ArrayList<List<Integer>>();
        for (int reading = 0; reading < Reading.all().size(); reading++) {
            places.add(new ArrayList<>());
        }
        for (int place = 0; place < own.size(); place++) {
            for (int reading : Reading.of(own.get(place))) {
                places.get(reading).add(place);
            }
        }
        var readings = new ArrayList<Words>();
        for (int reading = 0; reading < places.size(); reading++) {
            // the first reading is there without words too: it knows where sentences end
            if (reading == 0 || !places.get(reading).isEmpty()) {
                readings.add(new Words(Reading.all().get(reading), own, places.get(reading)));
            }
        }
        return new Matcher(own, List.copyOf(readings));
    }

    /** Returns whether a word says anything in each of its views, so that it can be sought. */
    public static boolean canSeek(Atom atom) {
        var readings = Reading.of(atom);
        return !readings.isEmpty()
                && readings.stream()
                        .allMatch(place ->
                                !Reading.all().get(place).spellings(atom.text()).isEmpty());
    }

    /**
     * Returns whether a sweep of this text may tell anything but where sentences end. Sure where it says no; for texts longer
     * than {@link #MOST_HELD} it never does.
     */
    public boolean mayFind(CharSequence text) {
        if (text.length() > MOST_HELD) {
            return true;
        }
        for (Glance glance : glances) {
            if (glance.mayHold(text)) {
                return true;
            }
        }
        return false;
    }

    /** Begins to search a text. */
    public Sweep sweep(Sightings sightings) {
        return new Sweep(this, sightings);
    }

    /** Returns a word by its place. */
    public Atom atom(int place) {
        return atoms.get(place);
    }

    List<Atom> atoms() {
        return atoms;
    }

    List<Words> readings() {
        return readings;
    }
}
