package fengni.standing;

/** The answer to a measure: the subject moved, or the rules do not let it. */
sealed interface Move {
    record Moved(Standing to) implements Move {}

    record Refused(Standing from, Measure asked) implements Move {}
}
