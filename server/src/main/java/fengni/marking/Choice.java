package fengni.marking;

import fengni.law.Finding;
import java.util.List;

/** The answer to a person who chose a label policy. */
public sealed interface Choice {
    /** Kept: after this value exists the choice survives a crash. */
    record Chosen(ChosenPolicy chosen) implements Choice {}

    /**
     * Not kept, and nothing changed.
     *
     * @param findings all that is wrong, each with the JSON pointer of its field
     */
    record Refused(List<Finding> findings) implements Choice {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
