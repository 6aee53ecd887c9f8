package fengni.registry;

import fengni.law.FilingAct;
import fengni.law.FilingState;
import java.util.Optional;

/**
 * Whose part a step is: the first review belongs to the officer who claimed it, the decision to anybody else. It goes by
 * the person, so a second session or a token of the same person changes nothing; the database holds the same rule. Nobody
 * reviews what their own organisation sent.
 */
final class FourEyes {
    /** The step belongs to the officer who claimed the first review. */
    static final String NOT_YOUR_REVIEW = "not_your_review";

    /** The step belongs to another officer than the one of the first review. */
    static final String FOUR_EYES = "four_eyes";

    /** The step belongs to whoever files. */
    static final String FILERS_STEP = "filers_step";

    /** The officer's own organisation sent the dossier: a conflict of interest. */
    static final String OWN_DOSSIER = "own_dossier";

    private FourEyes() {}

    /** Returns why the officer may not take the step; empty if they may. */
    static Optional<String> objection(FilingAct act, Dossier dossier, Officer who) {
        if (dossier.isOf(who)) {
            return Optional.of(OWN_DOSSIER);
        }
        var isFirst = dossier.firstOfficer() == who.person();
        return switch (act.party()) {
            case FILER -> Optional.of(FILERS_STEP);
            case FIRST_OFFICER -> unless(isFirst || begins(act), NOT_YOUR_REVIEW);
            case SECOND_OFFICER -> unless(!isFirst, FOUR_EYES);
            case EITHER_OFFICER ->
                isProposed(dossier.state()) ? unless(!isFirst, FOUR_EYES) : unless(isFirst, NOT_YOUR_REVIEW);
        };
    }

    /** Whoever takes such a step has the first review from then on. */
    static boolean begins(FilingAct act) {
        return act == FilingAct.CLAIM || act == FilingAct.OPEN_REMOVAL;
    }

    /** Returns whether the next step is the decision. */
    static boolean isProposed(FilingState state) {
        return state instanceof FilingState.Proposed
                || state instanceof FilingState.ChangeProposed
                || state instanceof FilingState.CancellationProposed
                || state instanceof FilingState.RemovalProposed;
    }

    /** Returns whether nobody has taken it up yet. */
    static boolean isUnclaimed(FilingState state) {
        return state instanceof FilingState.Submitted
                || state instanceof FilingState.ChangeSubmitted
                || state instanceof FilingState.CancellationRequested;
    }

    private static Optional<String> unless(boolean theirs, String objection) {
        return theirs ? Optional.empty() : Optional.of(objection);
    }
}
