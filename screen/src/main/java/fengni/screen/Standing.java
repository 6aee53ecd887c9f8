package fengni.screen;

import fengni.screen.matching.Layered;
import fengni.screen.matching.PlaceTable;
import fengni.screen.rule.ClassPattern;
import fengni.screen.rule.Sought;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entries that were checked together, and what one more is held against: their ids and what they say by hashes, their
 * characters and the words of combinations by count. Entries that are gone keep their places.
 *
 * <p>Grows while entries are checked; safe for use by several threads once none is added any more.
 */
final class Standing {
    private final Layered<Feature> before;
    private final List<Feature> added = new ArrayList<>();
    private final BitSet gone;
    private final PlaceTable ids;
    private final PlaceTable keys;
    private final Tally<Integer> characters;
    private final Tally<Sought> uses;
    private final WordClasses classes;

    /** Begins without an entry. */
    Standing() {
        before = Layered.of(List.of());
        gone = new BitSet();
        ids = new PlaceTable();
        keys = new PlaceTable();
        characters = new Tally<>();
        uses = new Tally<>();
        classes = new WordClasses();
    }

    private Standing(Standing others, List<Integer> left, Set<String> leftIds) {
        before = others.features();
        gone = (BitSet) others.gone.clone();
        left.forEach(gone::set);
        ids = others.ids.layer();
        keys = others.keys.layer();
        characters = others.characters.layer();
        uses = others.uses.layer();
        classes = others.classes.without(leftIds);
        for (int place : left) {
            var asked = Needs.of(before.get(place));
            asked.characters().forEach(characters::remove);
            asked.uses().forEach(uses::remove);
        }
    }

    /** Returns what stands when these entries do, which were found sound together before. */
    static Standing of(List<Feature> sound) {
        var standing = new Standing();
        for (Feature feature : sound) {
            int place = standing.added.size();
            var asked = Needs.of(feature);
            standing.added.add(feature);
            standing.ids.put(PlaceTable.hash(feature.id()), place);
            standing.keys.put(PlaceTable.hash(PatternKey.of(feature)), place);
            asked.characters().forEach(standing.characters::add);
            asked.uses().forEach(standing.uses::add);
            if (feature.kind() == Kind.CLASS) {
                standing.add(feature, Needs.sound(ClassPattern.parse(feature.pattern())));
            }
        }
        return standing;
    }

    /**
     * Begins with these entries but for some, in time that grows with those.
     *
     * @throws IllegalArgumentException when there is no entry of one of these ids
     */
    Standing without(Set<String> leaving) {
        return new Standing(this, leaving.stream().map(this::placeOf).toList(), leaving);
    }

    /** Returns all entries by their places, those that are gone among them. */
    Layered<Feature> features() {
        return added.isEmpty() ? before : before.with(Map.of(), added);
    }

    /** Returns the entries that stand, in their order. */
    List<Feature> present() {
        var all = features();
        var present = new ArrayList<Feature>(size());
        for (int place = gone.nextClearBit(0); place < all.size(); place = gone.nextClearBit(place + 1)) {
            present.add(all.get(place));
        }
        return List.copyOf(present);
    }

    /** Returns how many entries stand. */
    int size() {
        return before.size() + added.size() - gone.cardinality();
    }

    boolean isGone(int place) {
        return gone.get(place);
    }

    /**
     * Returns the place of an entry that stands.
     *
     * @throws IllegalArgumentException when there is none
     */
    int placeOf(String id) {
        var found = ids.find(PlaceTable.hash(id), place -> isPresent(place, id));
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no entry " + id + " stands");
        }
        return found.getFirst();
    }

    boolean isTaken(String id) {
        return !ids.find(PlaceTable.hash(id), place -> isPresent(place, id)).isEmpty();
    }

    /** Takes one more entry; of several with one id the first is found by it. */
    void add(Feature feature) {
        if (!isTaken(feature.id())) {
            ids.put(PlaceTable.hash(feature.id()), before.size() + added.size());
        }
        added.add(feature);
    }

    /** Returns the ids of entries that say the same as the one that came last; if there is none, it is known by that from now. */
    List<String> alike() {
        var key = PatternKey.of(added.getLast());
        int hash = PlaceTable.hash(key);
        var alike = keys.find(
                hash, place -> !gone.get(place) && PatternKey.of(feature(place)).equals(key));
        if (alike.isEmpty()) {
            keys.put(hash, before.size() + added.size() - 1);
        }
        return alike.stream().map(place -> feature(place).id()).toList();
    }

    Tally<Integer> characters() {
        return characters;
    }

    Tally<Sought> uses() {
        return uses;
    }

    WordClasses classes() {
        return classes;
    }

    void add(Feature feature, ClassPattern pattern) {
        classes.add(feature, pattern);
    }

    private boolean isPresent(int place, String id) {
        return !gone.get(place) && feature(place).id().equals(id);
    }

    private Feature feature(int place) {
        return place < before.size() ? before.get(place) : added.get(place - before.size());
    }
}
