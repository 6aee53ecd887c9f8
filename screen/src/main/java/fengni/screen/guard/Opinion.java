package fengni.screen.guard;

import fengni.screen.Decision;
import java.util.List;

/** What one guard says of a text. */
public sealed interface Opinion {
    /** Returns the name of the guard. */
    String guard();

    /**
     * It has judged the whole text, or enough of it to refuse it.
     *
     * @param version what judged, as the service calls it; may be empty
     * @param references the service's ids of its answers, one for each piece, for questions to its operator
     * @param decision the strongest decision of the labels; PASS without any
     * @param labels those that a row of the table or the guard itself holds to matter, or that have a score
     */
    record Judged(String guard, String version, List<String> references, Decision decision, List<Label> labels)
            implements Opinion {
        public Judged {
            references = List.copyOf(references);
            labels = List.copyOf(labels);
        }
    }

    /**
     * It has not judged the whole text.
     *
     * @param heard what it said of earlier pieces
     */
    record Unanswered(String guard, Reason reason, List<Label> heard) implements Opinion {
        public Unanswered {
            heard = List.copyOf(heard);
        }
    }

    /** Returns the strongest decision of some labels; PASS without any. */
    static Decision strongest(List<Label> labels) {
        return labels.stream().map(Label::decision).reduce(Decision.PASS, Decision::stronger);
    }
}
