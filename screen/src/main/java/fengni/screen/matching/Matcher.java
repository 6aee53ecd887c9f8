package fengni.screen.matching;

import fengni.screen.snapshot.Sink;
import fengni.screen.snapshot.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words, ready to be found in any number of texts.
 *
 * <p>Time grows with the length of the text and the number of sightings, whatever the words and the text are; memory is
 * bounded by {@link #MOST_HELD} and the longest word. Immutable and safe for use by several threads.
 */
public final class Matcher {
    /** A word is not followed further than so many UTF-16 units from its start: see {@link Sightings#stretched}. */
    public static final int MOST_HELD = 4096;

    private final Layered<Atom> atoms;
    /** So many of the words, the first ones, are in the first tables. */
    private final int first;
    /** By reading, the tables of the first words and behind them those of the others. */
    private final List<Words> readings;

    private final int firstReadings;
    private final Glance[] glances;

    private Matcher(Layered<Atom> atoms, int first, List<Words> firstReadings, List<Words> others) {
        this.atoms = atoms;
        this.first = first;
        this.firstReadings = firstReadings.size();
        this.readings = Stream.concat(firstReadings.stream(), others.stream()).toList();
        this.glances = readings.stream().map(Glance::new).toArray(Glance[]::new);
    }

    /**
     * Makes a matcher. Words that are alike may be there several times; each is told.
     *
     * @throws IllegalArgumentException when a word says nothing in one of its views, or if the words of one view are made of
     *     more than 28,671 different units
     */
    public static Matcher of(List<Atom> atoms) {
        var own = Layered.of(atoms);
        // the first reading is there without words too: it knows where sentences end
        return new Matcher(own, own.size(), tables(own, 0, true), List.of());
    }

    /**
     * Returns a matcher that seeks these words too, behind those of this one. The large tables are shared; small ones for all
     * words that were added since {@link #of} stand beside them and cost a look at the text each.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public Matcher with(List<Atom> added) {
        if (added.isEmpty()) {
            return this;
        }
        var all = atoms.with(Map.of(), added);
        return new Matcher(all, first, readings.subList(0, firstReadings), tables(all, first, false));
    }

    /**
     * Reads the tables that {@link #writeTo} wrote for the same words.
     *
     * @throws fengni.screen.snapshot.BadSnapshot when they are for other words
     */
    public static Matcher readFrom(Source source, List<Atom> atoms) {
        var own = Layered.of(atoms);
        source.expect(source.number() == own.size());
        var tables = new ArrayList<Words>();
        for (int left = source.number(); left > 0; left--) {
            tables.add(Words.readFrom(source));
        }
        return new Matcher(own, own.size(), List.copyOf(tables), List.of());
    }

    /**
     * Writes the tables, not the words.
     *
     * @throws IllegalStateException when words were added since {@link #of}
     */
    public void writeTo(Sink sink) throws IOException {
        if (added() > 0) {
            throw new IllegalStateException(added() + " words have tables of their own");
        }
        sink.number(atoms.size());
        sink.number(readings.size());
        for (Words words : readings) {
            words.writeTo(sink);
        }
    }

    private static List<Words> tables(List<Atom> atoms, int from, boolean always) {
        var places = new ArrayList<Ints>();
        for (int reading = 0; reading < Reading.all().size(); reading++) {
            places.add(new Ints());
        }
        for (int place = from; place < atoms.size(); place++) {
            for (int reading : Reading.of(atoms.get(place))) {
                places.get(reading).add(place);
            }
        }
        var tables = new ArrayList<Words>();
        for (int reading = 0; reading < places.size(); reading++) {
            if ((always && reading == 0) || places.get(reading).size() > 0) {
                tables.add(new Words(
                        Reading.all().get(reading), atoms, places.get(reading).toArray()));
            }
        }
        return List.copyOf(tables);
    }

    /** Returns whether a word says anything in each of its views, so that it can be sought. */
    public static boolean canSeek(Atom atom) {
        var readings = Reading.of(atom);
        for (int place : readings) {
            if (Reading.all().get(place).spellings(atom.text()).isEmpty()) {
                return false;
            }
        }
        return !readings.isEmpty();
    }

    /** Returns whether a sweep of this text may tell anything but where sentences end. Sure where it says no. */
    public boolean mayFind(CharSequence text) {
        for (Glance glance : glances) {
            if (glance.mayHold(text)) {
                return true;
            }
        }
        return false;
    }

    /** Returns how many words are sought. */
    public int size() {
        return atoms.size();
    }

    /** Returns how many words were added since {@link #of}. */
    public int added() {
        return atoms.size() - first;
    }

    /** Begins to search a text. */
    public Sweep sweep(Sightings sightings) {
        return new Sweep(this, sightings);
    }

    /** Returns a watch over the beginning of a text, if all readings of these words can be read so lightly. */
    public Optional<Watch> watch() {
        return Watch.of(readings);
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
