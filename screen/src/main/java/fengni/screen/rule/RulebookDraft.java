package fengni.screen.rule;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Layered;
import fengni.screen.matching.Matching;
import fengni.screen.matching.PlaceTable;
import fengni.screen.rule.Rule.AnyWord;
import fengni.screen.rule.Rule.Excuse;
import fengni.screen.rule.Rule.Fits;
import fengni.screen.rule.Rule.Together;
import fengni.screen.rule.Rulebook.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The making of a rulebook out of another one. Words that the other one has keep their places and what they hold; one that
 * is to hold more gets a second place. Not thread-safe.
 */
final class RulebookDraft {
    private static final Matching AS_WRITTEN = Matching.USUAL.withEncoded(false).withGap(0);

    private final Layered<Atom> atomsBefore;
    private final Layered<List<Use>> usesBefore;
    private final PlaceTable places;
    private final List<Atom> atoms = new ArrayList<>();
    private final List<List<Use>> uses = new ArrayList<>();
    private final Map<Integer, List<Use>> changed = new HashMap<>();

    RulebookDraft(Layered<Atom> atoms, Layered<List<Use>> uses, PlaceTable places) {
        atomsBefore = atoms;
        usesBefore = uses;
        this.places = places.layer();
    }

    Layered<Atom> atoms() {
        return atomsBefore.with(Map.of(), atoms);
    }

    Layered<List<Use>> uses() {
        return usesBefore.with(changed, uses);
    }

    PlaceTable places() {
        return places;
    }

    /** @param classes all words of each class that combinations name */
    void add(int place, Rule rule, Map<String, List<Sought>> classes) {
        visit(place, rule, classes, this::use);
    }

    /** Takes a rule back; {@code classes} as they were when it was added. */
    void drop(int place, Rule rule, Map<String, List<Sought>> classes) {
        visit(place, rule, classes, (word, holds, use) -> drop(word, place));
    }

    private static void visit(int place, Rule rule, Map<String, List<Sought>> classes, Leaves.Told told) {
        switch (rule) {
            case AnyWord any
            when any.words().size() == 1 -> told.use(any.words().getFirst(), any.holds(), new Use.Alone(place));
            case AnyWord any ->
                any.words().stream().distinct().forEach(word -> told.use(word, any.holds(), new Use.Alone(place)));
            case Excuse excuse -> told.use(excuse.word(), excuse.holds(), new Use.Excuses(place));
            case Fits fits ->
                fits.regex()
                        .required()
                        .forEach(word -> told.use(new Sought(word, AS_WRITTEN), fits.holds(), new Use.Calls(place)));
            case Together together -> new Leaves(place, together, classes, told).visit();
        }
    }

    private void use(Sought word, int holds, Use use) {
        int fixed = atomsBefore.size();
        var known = places.find(
                hash(word), place -> is(place, word) && (place >= fixed || covers(atomsBefore.get(place), holds)));
        if (known.isEmpty()) {
            places.put(hash(word), fixed + atoms.size());
            atoms.add(new Atom(word.text(), word.how(), holds));
            uses.add(List.of(use));
            return;
        }
        int place = known.getFirst();
        if (place < fixed) {
            changed.computeIfAbsent(place, each -> new ArrayList<>(usesBefore.get(each)))
                    .add(use);
            return;
        }
        var atom = atoms.get(place - fixed);
        if (!covers(atom, holds)) {
            atoms.set(place - fixed, new Atom(atom.text(), atom.how(), atom.holds() | holds));
        }
        var all =
                uses.get(place - fixed).size() > 1 ? uses.get(place - fixed) : new ArrayList<>(uses.get(place - fixed));
        all.add(use);
        uses.set(place - fixed, all);
    }

    private void drop(Sought word, int rule) {
        int fixed = atomsBefore.size();
        for (int place : places.find(hash(word), each -> each < fixed && is(each, word))) {
            changed.computeIfAbsent(place, each -> new ArrayList<>(usesBefore.get(each)))
                    .removeIf(use -> use.rule() == rule);
        }
    }

    private boolean is(int place, Sought word) {
        int fixed = atomsBefore.size();
        var atom = place < fixed ? atomsBefore.get(place) : atoms.get(place - fixed);
        return atom.text().equals(word.text()) && atom.how().equals(word.how());
    }

    private static boolean covers(Atom atom, int holds) {
        return (holds & ~atom.holds()) == 0;
    }

    private static int hash(Sought word) {
        return PlaceTable.hash(word.text());
    }
}
