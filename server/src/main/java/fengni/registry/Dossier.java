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
 * @param filed the version of the content that is in force; 0 before any is
 * @param place where it is reviewed, as the tables say
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
        long firstOfficer,
        int filed,
        Place place) {

    /** Returns this dossier with another thing asked for: what the papers say stays as it is in force. */
    Dossier asked(FilingState reached, int version, Instant at) {
        return new Dossier(
                id, operator, name, kind, subject, title, reached, version, revision + 1, at, 0, filed, place);
    }

    /** Returns the version whose papers are shown: the open one, or the one in force. */
    int shown() {
        return filed != 0 && (state.phase() == FilingState.Phase.IN_FORCE || !hasPapers()) ? filed : version;
    }

    /** A request to cancel and a removal bring no papers of their own. */
    private boolean hasPapers() {
        return state instanceof FilingState.Changing || state.phase() == FilingState.Phase.IN_FORCE || filed == 0;
    }

    /** Returns whether it waits for an officer. */
    boolean isOpen() {
        return state.phase() == FilingState.Phase.REVIEW;
    }

    /** Returns whether a term runs: for the answer to what was sent, and not for what the registry itself proposes. */
    boolean hasClock() {
        return isOpen() && !(state instanceof FilingState.RemovalProposed);
    }

    /** Returns whether an officer has it in hand for the first review, or should have. */
    boolean isUnderReview() {
        return isOpen() && !FourEyes.isProposed(state) && !FourEyes.isUnclaimed(state);
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
