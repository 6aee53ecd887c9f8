package fengni.law;

import fengni.law.FilingState.Approved;
import fengni.law.FilingState.ApprovedElsewhere;
import fengni.law.FilingState.CancellationProposed;
import fengni.law.FilingState.CancellationRequested;
import fengni.law.FilingState.CancellationReturned;
import fengni.law.FilingState.CancellationUnderReview;
import fengni.law.FilingState.Cancelled;
import fengni.law.FilingState.Cancelling;
import fengni.law.FilingState.ChangeDraft;
import fengni.law.FilingState.ChangeHandedIn;
import fengni.law.FilingState.ChangeProposed;
import fengni.law.FilingState.ChangeReturned;
import fengni.law.FilingState.ChangeSubmitted;
import fengni.law.FilingState.ChangeUnderReview;
import fengni.law.FilingState.Changing;
import fengni.law.FilingState.Draft;
import fengni.law.FilingState.Filed;
import fengni.law.FilingState.FiledElsewhere;
import fengni.law.FilingState.HandedIn;
import fengni.law.FilingState.InForce;
import fengni.law.FilingState.Proposed;
import fengni.law.FilingState.Refused;
import fengni.law.FilingState.RemovalProposed;
import fengni.law.FilingState.Returned;
import fengni.law.FilingState.Revoked;
import fengni.law.FilingState.Submitted;
import fengni.law.FilingState.UnderReview;
import fengni.law.FilingState.Withdrawn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The steps that a dossier may take: one table, from which both faces draw their buttons, the documentation its picture
 * and the tests their cases. Subject first, then algorithm: two dossiers, two procedures.
 *
 * <p>The table says which step is possible; a face adds what it alone knows, such as who did the first review. A row may
 * name a group of states: {@link InForce}, {@link Changing}, {@link Cancelling}. A step that leads to {@link InForce}
 * leads back to what was in force.
 */
public final class FilingProcedure {
    /** For the filing subject (主体信息). */
    public static final FilingProcedure SUBJECT = new FilingProcedure(
            "subject",
            row(Proposed.class, FilingAct.APPROVE, Approved.class),
            row(HandedIn.class, FilingAct.APPROVE_BY_HAND, ApprovedElsewhere.class),
            row(ChangeHandedIn.class, FilingAct.APPROVE_BY_HAND, ApprovedElsewhere.class));

    /** For an algorithm with its products or its technical service. */
    public static final FilingProcedure ALGORITHM = new FilingProcedure(
            "algorithm",
            row(Proposed.class, FilingAct.GRANT, Filed.class),
            row(Proposed.class, FilingAct.REFUSE, Refused.class),
            row(Draft.class, FilingAct.FILE_BY_HAND, FiledElsewhere.class),
            row(HandedIn.class, FilingAct.FILE_BY_HAND, FiledElsewhere.class),
            row(ChangeHandedIn.class, FilingAct.FILE_BY_HAND, FiledElsewhere.class),
            row(InForce.class, FilingAct.REQUEST_CANCELLATION, CancellationRequested.class),
            row(CancellationRequested.class, FilingAct.CLAIM, CancellationUnderReview.class),
            row(CancellationUnderReview.class, FilingAct.PROPOSE, CancellationProposed.class),
            row(CancellationUnderReview.class, FilingAct.RETURN, CancellationReturned.class),
            row(CancellationProposed.class, FilingAct.RETURN, CancellationReturned.class),
            row(CancellationProposed.class, FilingAct.CANCEL, Cancelled.class),
            row(CancellationReturned.class, FilingAct.REQUEST_CANCELLATION, CancellationRequested.class),
            row(Cancelling.class, FilingAct.WITHDRAW, InForce.class),
            row(CancellationRequested.class, FilingAct.RETURN_BY_HAND, CancellationReturned.class),
            row(CancellationRequested.class, FilingAct.CANCEL_BY_HAND, Cancelled.class),
            row(Filed.class, FilingAct.OPEN_REMOVAL, RemovalProposed.class),
            row(Changing.class, FilingAct.OPEN_REMOVAL, RemovalProposed.class),
            row(Cancelling.class, FilingAct.OPEN_REMOVAL, RemovalProposed.class),
            row(RemovalProposed.class, FilingAct.CANCEL, Cancelled.class),
            row(RemovalProposed.class, FilingAct.REVOKE, Revoked.class),
            row(RemovalProposed.class, FilingAct.REFUSE, InForce.class));

    private static final List<Transition> FIRST = List.of(
            row(Draft.class, FilingAct.SUBMIT, Submitted.class),
            row(Submitted.class, FilingAct.CLAIM, UnderReview.class),
            row(Submitted.class, FilingAct.WITHDRAW, Withdrawn.class),
            row(UnderReview.class, FilingAct.PROPOSE, Proposed.class),
            row(UnderReview.class, FilingAct.RETURN, Returned.class),
            row(Proposed.class, FilingAct.RETURN, Returned.class),
            row(Returned.class, FilingAct.SUBMIT, Submitted.class),
            row(Returned.class, FilingAct.WITHDRAW, Withdrawn.class),
            row(Draft.class, FilingAct.HAND_IN, HandedIn.class),
            row(Returned.class, FilingAct.HAND_IN, HandedIn.class),
            row(HandedIn.class, FilingAct.RETURN_BY_HAND, Returned.class),
            row(HandedIn.class, FilingAct.REFUSE_BY_HAND, Refused.class));

    private static final List<Transition> CHANGE = List.of(
            row(InForce.class, FilingAct.BEGIN_CHANGE, ChangeDraft.class),
            row(ChangeDraft.class, FilingAct.SUBMIT, ChangeSubmitted.class),
            row(ChangeDraft.class, FilingAct.ABANDON_CHANGE, InForce.class),
            row(ChangeSubmitted.class, FilingAct.CLAIM, ChangeUnderReview.class),
            row(ChangeSubmitted.class, FilingAct.WITHDRAW, InForce.class),
            row(ChangeUnderReview.class, FilingAct.PROPOSE, ChangeProposed.class),
            row(ChangeUnderReview.class, FilingAct.RETURN, ChangeReturned.class),
            row(ChangeProposed.class, FilingAct.RETURN, ChangeReturned.class),
            row(ChangeProposed.class, FilingAct.ADOPT, InForce.class),
            row(ChangeProposed.class, FilingAct.REFUSE, InForce.class),
            row(ChangeReturned.class, FilingAct.SUBMIT, ChangeSubmitted.class),
            row(ChangeReturned.class, FilingAct.WITHDRAW, InForce.class),
            row(ChangeDraft.class, FilingAct.HAND_IN, ChangeHandedIn.class),
            row(ChangeReturned.class, FilingAct.HAND_IN, ChangeHandedIn.class),
            row(ChangeHandedIn.class, FilingAct.RETURN_BY_HAND, ChangeReturned.class),
            row(ChangeHandedIn.class, FilingAct.REFUSE_BY_HAND, InForce.class));

    private final String name;
    private final List<Transition> own;

    private FilingProcedure(String name, Transition... own) {
        this.name = name;
        this.own = List.of(own);
    }

    private static Transition row(Class<? extends FilingState> from, FilingAct act, Class<? extends FilingState> to) {
        return new Transition(from, act, to);
    }

    @Override
    public String toString() {
        return name;
    }

    /** One row of the table. */
    public record Transition(Class<? extends FilingState> from, FilingAct act, Class<? extends FilingState> to) {}

    public List<Transition> transitions() {
        return Stream.of(FIRST, own, CHANGE).flatMap(List::stream).toList();
    }

    /** Returns what may be done now, in the order of the table. */
    public List<FilingAct> acts(FilingState now) {
        return transitions().stream()
                .filter(row -> row.from().isInstance(now))
                .map(Transition::act)
                .distinct()
                .toList();
    }

    /** Returns what one party may do now. */
    public List<FilingAct> acts(FilingState now, FilingAct.Party party) {
        return acts(now).stream().filter(act -> act.party() == party).toList();
    }

    /** Returns the state after a step; empty if the step is not possible from here. */
    public Optional<FilingState> after(FilingState now, FilingEvent event) {
        return acts(now).contains(event.act()) ? Optional.of(event.reached(now)) : Optional.empty();
    }

    /** Returns the table as a state diagram in Mermaid's notation. */
    public String diagram() {
        return transitions().stream()
                .map(row -> "    %s --> %s: %s"
                        .formatted(
                                row.from().getSimpleName(),
                                row.to().getSimpleName(),
                                row.act().word()))
                .collect(Collectors.joining("\n", "stateDiagram-v2\n    [*] --> Draft\n", "\n"));
    }
}
