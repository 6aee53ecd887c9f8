package fengni.screen.rule;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Matching;
import fengni.screen.rule.Combination.Alternative;
import fengni.screen.rule.Expression.OfClass;
import fengni.screen.rule.Expression.Word;
import fengni.screen.rule.Rule.AnyWord;
import fengni.screen.rule.Rule.Excuse;
import fengni.screen.rule.Rule.Fits;
import fengni.screen.rule.Rule.Together;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final Matching AS_WRITTEN = Matching.USUAL.withEncoded(false).withGap(0);

    private final List<Rule> rules;
    private final Map<String, List<Sought>> classes;
    private final Reader reader;
    private final boolean readsText;
    private final List<Atom> atoms = new ArrayList<>();
    private final List<List<Use>> uses = new ArrayList<>();
    private final Map<Sought, Integer> places = new HashMap<>();

    private Rulebook(List<Rule> rules, Map<String, List<Sought>> classes, Reader reader) {
        this.rules = List.copyOf(rules);
        this.classes = Map.copyOf(classes);
        this.reader = reader;
        this.readsText = rules.stream().anyMatch(each -> each instanceof Together || each instanceof Fits);
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
        var book = new Rulebook(rules, classes, reader);
        for (int place = 0; place < rules.size(); place++) {
            book.add(place, rules.get(place));
        }
        return book;
    }

    /** Returns the words to be sought; a sighting names its place in this list. */
    public List<Atom> atoms() {
        return List.copyOf(atoms);
    }

    /** Begins a text. */
    public RuleRun run(RuleRun.Told told, IntPredicate stops, boolean strict) {
        return new RuleRun(this, told, stops, strict);
    }

    /** Returns whether any rule asks for more than words: the run must be given the text too. */
    public boolean readsText() {
        return readsText;
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

    Rule rule(int place) {
        return rules.get(place);
    }

    List<Use> uses(int atom) {
        return uses.get(atom);
    }

    List<Sought> wordsOf(OfClass name) {
        return classes.getOrDefault(name.id(), List.of());
    }

    private void add(int place, Rule rule) {
        switch (rule) {
            case AnyWord any ->
                any.words().stream().distinct().forEach(word -> use(word, any.holds(), new Use.Alone(place)));
            case Excuse excuse -> use(excuse.word(), excuse.holds(), new Use.Excuses(place));
            case Fits fits ->
                fits.regex()
                        .required()
                        .forEach(word -> use(new Sought(word, AS_WRITTEN), fits.holds(), new Use.Calls(place)));
            case Together together -> new Leaves(place, together).add();
        }
    }

    private void use(Sought word, int holds, Use use) {
        Integer known = places.putIfAbsent(word, atoms.size());
        if (known == null) {
            atoms.add(new Atom(word.text(), word.how(), holds));
            uses.add(List.of(use));
            return;
        }
        atoms.set(known, new Atom(word.text(), word.how(), atoms.get(known).holds() | holds));
        var all = uses.get(known).size() > 1 ? uses.get(known) : new ArrayList<>(uses.get(known));
        all.add(use);
        uses.set(known, all);
    }

    /** Numbers the words and classes of a combination in the order in which {@link Together} has them. */
    private final class Leaves {
        private final int place;
        private final Together together;
        private int leaf;

        Leaves(int place, Together together) {
            this.place = place;
            this.together = together;
        }

        void add() {
            for (Alternative alternative : together.combination().alternatives()) {
                add(alternative.required(), true, false);
                alternative.excluded().forEach(each -> add(each, false, true));
            }
        }

        private void add(Expression expression, boolean first, boolean excluded) {
            switch (expression) {
                case Word word -> add(new Sought(word.text(), together.how()), first, excluded);
                case OfClass name -> wordsOf(name).stream().distinct().forEach(word -> add(word, first, excluded));
                case Expression.InOrder order -> {
                    for (int i = 0; i < order.parts().size(); i++) {
                        add(order.parts().get(i), first && i == 0, excluded);
                    }
                }
                case Expression.All all -> all.parts().forEach(each -> add(each, first, excluded));
                case Expression.Any any -> any.parts().forEach(each -> add(each, first, excluded));
                case Expression.AtLeast some -> some.parts().forEach(each -> add(each, first, excluded));
                case Expression.Not not -> add(not.part(), false, true);
            }
            leaf += expression.inside().isEmpty() ? 1 : 0;
        }

        private void add(Sought word, boolean first, boolean excluded) {
            use(word, first ? together.holds() : 0, new Use.Part(place, leaf, first, excluded));
        }
    }
}
