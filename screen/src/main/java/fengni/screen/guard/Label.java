package fengni.screen.guard;

import fengni.screen.Decision;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/**
 * One thing that a guard holds of a text.
 *
 * @param name the guard's own word, for example {@code illicit/violent} or {@code Illegal}
 * @param detail the guard's finer word; may be empty
 * @param score how sure the guard is, 0 to 1; 1 when it gives no score
 * @param riskClass the class of harm by the {@link LabelTable}, for example {@code A.1.f}
 * @param decision what it leads to by the {@link LabelTable}
 */
public record Label(String name, String detail, double score, String riskClass, Decision decision) {
    public Label {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score + ", should be 0 to 1");
        }
    }

    /** Reads a score between 0 and {@code most} as a share of that; empty if it is none. */
    static OptionalDouble score(JsonNode node, double most) {
        if (!node.isNumber()) {
            return OptionalDouble.empty();
        }
        double share = node.doubleValue() / most;
        return share >= 0 && share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }
}
