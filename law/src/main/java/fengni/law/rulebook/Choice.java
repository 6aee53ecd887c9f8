package fengni.law.rulebook;

import java.util.Set;

/**
 * One answer that a question offers.
 *
 * @param gives the facts that it brings
 * @param alone whether it excludes every other answer to the question
 * @param ends why the rules do not concern whoever gives it; empty if they still may
 */
public record Choice(String id, Wording words, Set<String> gives, boolean alone, Wording ends) {
    public Choice {
        gives = Set.copyOf(gives);
    }
}
