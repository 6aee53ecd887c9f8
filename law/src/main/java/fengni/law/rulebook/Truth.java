package fengni.law.rulebook;

import java.util.stream.Stream;

/** Whether something holds; open while a question that decides it is unanswered. */
public enum Truth {
    NO,
    OPEN,
    YES;

    /** Returns the weaker of the two: a no is a no, whatever is open. */
    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    static Truth any(Stream<Truth> truths) {
        return truths.max(Truth::compareTo).orElse(NO);
    }
}
