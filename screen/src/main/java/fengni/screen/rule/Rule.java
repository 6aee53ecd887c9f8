package fengni.screen.rule;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Matching;
import java.util.List;

/** What is a hit; rules are known by their place in the list that {@link Rulebook#of} takes. */
public sealed interface Rule {
    /** Returns for whom a hit may stop a text: bits of {@link Atom#holds}. */
    int holds();

    /** Any of these words. */
    record AnyWord(List<Sought> words, int holds) implements Rule {
        public AnyWord {
            words = List.copyOf(words);
        }
    }

    /** An innocent word: what lies wholly inside it is excused. */
    record Excuse(Sought word) implements Rule {
        @Override
        public int holds() {
            return Atom.ALLOW;
        }
    }

    /** Words that come together, those of the combination itself sought in one way, those of classes each in its own. */
    record Together(Combination combination, Matching how, int holds) implements Rule {}

    /** What an expression matches. */
    record Fits(Regex regex, int holds) implements Rule {}
}
