package fengni.registry;

import fengni.law.FilingAct;
import fengni.law.FilingState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A dossier as it stands at the registry.
 *
 * @param operator unified social credit code of whoever sent it
 * @param name chosen by the operator; unique only together with it
 * @param subject for an algorithm, the name of the dossier of its subject
 * @param title the name of the subject or algorithm as entered; may name a person
 * @param version of the content that is open, counted by the operator
 * @param revision counts every step; who acts on an older one is told so
 * @param received when the open version came in: the clock runs from that day
 * @param firstOfficer the person of the first review, 0 before it is claimed
 */
record Dossier(
        long id,
        String operator,
        UUID name,
        DossierKind kind,
        Optional<UUID> subject,
        String title,
        FilingState state,
        int version,
        long revision,
        Instant received,
        long firstOfficer) {

    /** Returns whether it waits for an officer. */
    boolean isOpen() {
        return switch (state) {
            case FilingState.Submitted(), FilingState.UnderReview(), FilingState.Proposed() -> true;
            case FilingState.Draft(),
                    FilingState.Returned _,
                    FilingState.Approved(),
                    FilingState.Filed _,
                    FilingState.Refused _,
                    FilingState.Withdrawn() -> false;
        };
    }

    /** Returns whether the officer's own organisation sent it. */
    boolean isOf(Officer who) {
        return who.organisation().filter(operator::equals).isPresent();
    }

    /** Returns what this officer may do now: what the procedure allows, less what is another's part. */
    List<FilingAct> acts(Officer who) {
        return kind.procedure().acts(state).stream()
                .filter(act -> FourEyes.objection(act, this, who).isEmpty())
                .toList();
    }
}
