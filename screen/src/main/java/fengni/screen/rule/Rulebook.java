package fengni.screen.rule;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Layered;
import fengni.screen.matching.PlaceTable;
import fengni.screen.rule.Rule.Fits;
import fengni.screen.rule.Rule.Together;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What words mean together: the words to be sought for a list of rules, each once, and what each of them leads to.
 * Immutable and safe for use by several threads.
 */
public final class Rulebook {
    /** A word leads to so many combinations and expressions at most: each sighting of it costs that much. */
    public static final int MOST_USES = 2_000;

    private final Layered<Rule> rules;
    private final Map<String, List<Sought>> classes;
    private final Reader reader;
    /** So many rules ask for the text itself. */
    private final int readers;

    private final Layered<Atom> atoms;
    private final Layered<List<Use>> uses;
    private final PlaceTable places;

    private Rulebook(
            Layered<Rule> rules, Map<String, List<Sought>> classes, Reader reader, int readers, RulebookDraft draft) {
        this.rules = rules;
        this.classes = Map.copyOf(classes);
        this.reader = reader;
        this.readers = readers;
        this.atoms = draft.atoms();
        this.uses = draft.uses();
        this.places = draft.places();
    }

    /** What a word leads to. */
    sealed interface Use {
        int rule();

        /** It is a hit by itself. */
        record Alone(int rule) implements Use {}

        /** It excuses hits. */
        record Excuses(int rule) implements Use {}

        /**
         * It is part of a combination.
         *
         * @param leaf which part, counted through the whole combination
         * @param first whether a hit may begin with it
         * @param excluded whether it keeps the combination from being a hit
         */
        record Part(int rule, int leaf, boolean first, boolean excluded) implements Use {}

        /** An expression is to be run around it. */
        record Calls(int rule) implements Use {}
    }

    /**
     * Makes a rulebook.
     *
     * @param classes all words of each class that combinations name
     * @param reader how the texts of expressions are read
     */
    public static Rulebook of(List<Rule> rules, Map<String, List<Sought>> classes, Reader reader) {
        var draft = new RulebookDraft(Layered.of(List.of()), Layered.of(List.of()), new PlaceTable());
        for (int place = 0; place < rules.size(); place++) {
            draft.add(place, rules.get(place), classes);
        }
        return new Rulebook(Layered.of(rules), classes, reader, readers(rules), draft);
    }

    /**
     * What becomes of a rulebook.
     *
     * @param gone places of rules that are no more; nobody else gets them
     * @param instead rules that others take the place of, by their places
     * @param added rules behind those that are there
     * @param classes all words of each class that combinations name then
     */
    public record Change(
            List<Integer> gone, Map<Integer, Rule> instead, List<Rule> added, Map<String, List<Sought>> classes) {
        public Change {
            gone = List.copyOf(gone);
            instead = Map.copyOf(instead);
            added = List.copyOf(added);
            classes = Map.copyOf(classes);
        }
    }

    /**
     * Returns what this rulebook becomes; it shares what does not change, and words keep their places. Words that nothing
     * needs any more stay among {@link #atoms} and lead to nothing.
     */
    public Rulebook changed(Change change) {
        var draft = new RulebookDraft(atoms, uses, places);
        change.gone().forEach(place -> draft.drop(place, rules.get(place), classes));
        change.instead().keySet().forEach(place -> draft.drop(place, rules.get(place), classes));
        change.instead().forEach((place, rule) -> draft.add(place, rule, change.classes()));
        for (int i = 0; i < change.added().size(); i++) {
            draft.add(rules.size() + i, change.added().get(i), change.classes());
        }
        int left = readers - readers(change.gone().stream().map(rules::get).toList());
        return new Rulebook(
                rules.with(change.instead(), change.added()),
                change.classes(),
                reader,
                left + readers(change.added()),
                draft);
    }

    /** Returns how many words lead to something else than when the rulebook was made whole. */
    public int changes() {
        return uses.changes();
    }

    /** Returns the words of the classes that combinations name, by the ids of the classes. */
    public Map<String, List<Sought>> classes() {
        return classes;
    }

    private static int readers(List<Rule> rules) {
        return (int) rules.stream()
                .filter(each -> each instanceof Together || each instanceof Fits)
                .count();
    }

    /** Returns the words to be sought; a sighting names its place in this list. */
    public List<Atom> atoms() {
        return atoms;
    }

    /** Begins a text. */
    public RuleRun run(RuleRun.Told told, IntPredicate stops, boolean strict) {
        return new RuleRun(this, told, stops, strict);
    }

    /** Returns whether any rule asks for more than words: the run must be given the text too. */
    public boolean readsText() {
        return readers > 0;
    }

    /** Returns whether a word may have a part in stopping a text that is held for it. */
    boolean mayStop(int atom, IntPredicate stops, boolean strict) {
        var all = uses.get(atom);
        for (int i = 0; i < all.size(); i++) {
            if (mayStop(all.get(i), stops, strict)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayStop(Use use, IntPredicate stops, boolean strict) {
        return switch (use) {
            case Use.Alone alone -> stops.test(alone.rule());
            case Use.Excuses excuses -> false;
            case Use.Part part -> strict && part.first() && stops.test(part.rule());
            case Use.Calls calls -> strict && stops.test(calls.rule());
        };
    }

    Reader reader() {
        return reader;
    }

    /** Returns a rule by its place; of those that are gone what they were. */
    public Rule rule(int place) {
        return rules.get(place);
    }

    List<Use> uses(int atom) {
        return uses.get(atom);
    }
}
