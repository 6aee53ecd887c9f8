package fengni.screen.evaluation;

import java.util.Optional;
import java.util.Set;

/**
 * How a table of labelled texts is read.
 *
 * @param text heading of the column with the text
 * @param label heading of the column that says whether it is harmful
 * @param harmful what the label says of a harmful text, for example {@code 1}
 * @param innocent what it says of an innocent one
 * @param riskClass heading of the column with the class of harm, when there is one
 */
public record LabelledColumns(
        String text, String label, Set<String> harmful, Set<String> innocent, Optional<String> riskClass) {
    public LabelledColumns {
        harmful = Set.copyOf(harmful);
        innocent = Set.copyOf(innocent);
        if (harmful.stream().anyMatch(innocent::contains)) {
            throw new IllegalArgumentException("a label is both harmful and innocent: " + harmful + innocent);
        }
    }
}
