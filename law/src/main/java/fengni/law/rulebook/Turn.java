package fengni.law.rulebook;

import java.util.List;

/**
 * A negative answer with what would turn the result: an answer that ends the test, or one that must be explained.
 *
 * @param given the answers to the question as they are
 * @param instead the other answers of which each, alone, would bring another result
 */
public record Turn(Question question, List<Choice> given, List<Choice> instead) {
    public Turn {
        given = List.copyOf(given);
        instead = List.copyOf(instead);
    }
}
