package fengni.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A version that somebody wants to be in force, and what a second person decided.
 *
 * @param reason in the words of who proposed it
 */
record Proposal(long id, String version, String reason, Entered entered, Optional<Decision> decision) {

    /**
     * What came of a proposal.
     *
     * @param from the first day in force, in China; empty if it was refused
     */
    record Decision(Optional<LocalDate> from, String reason, Entered entered) {}

    Optional<LocalDate> from() {
        return decision.flatMap(Decision::from);
    }

    boolean isOpen() {
        return decision.isEmpty();
    }
}
