package fengni.law.rulebook;

import java.util.Set;

/**
 * One answer that a question offers.
 *
 * @param gives the facts that it brings
 * @param alone whether it excludes every other answer to the question
 * @param ends why the rules do not concern whoever gives it; empty if they still may
 * @param explain what whoever gives it must write down with it; empty if it needs no words
 */
public record Choice(String id, Wording words, Set<String> gives, boolean alone, Wording ends, Wording explain) {
    public Choice {
        gives = Set.copyOf(gives);
    }

    /** Returns whether it says no to something that the rules ask for: it ends the test, or needs reasons. */
    public boolean isNegative() {
        return !ends.isEmpty() || !explain.isEmpty();
    }
}
