package fengni.law;

import fengni.law.FilingState.Cancelling;
import fengni.law.FilingState.Changing;
import fengni.law.FilingState.InForce;
import java.time.LocalDate;
import java.util.List;

/** One step of a dossier, with what it brings; its {@link FilingAct} says who may take it. */
public sealed interface FilingEvent {
    /** What the filer writes down of a place that takes no letters, such as the state's portal. */
    sealed interface ByHand extends FilingEvent {}

    /** The filer sends the dossier or a change of it, for the first time or after mending it. */
    record Submit() implements FilingEvent {}

    /** The filer takes back what was sent; what is in force stays so. */
    record Withdraw() implements FilingEvent {}

    /** An officer takes up the first review. */
    record Claim() implements FilingEvent {}

    /** The first review proposes to do what was asked for. */
    record Propose(String opinion) implements FilingEvent {}

    /** An officer sends it back. */
    record Return(List<ReviewPoint> points) implements FilingEvent {
        /** @throws IllegalArgumentException without a point: nobody could mend that */
        public Return {
            points = mendable(points);
        }
    }

    /** A second officer approves a subject. */
    record Approve() implements FilingEvent {}

    /** A second officer files an algorithm under a number of the registry's own series. */
    record Grant(String number) implements FilingEvent {}

    /** A second officer refuses what was asked for or proposed, with reasons; what is in force stays so. */
    record Refuse(String reasons) implements FilingEvent {}

    /**
     * The filer begins a change of what is filed.
     *
     * @param why what changed, in a few words
     * @param on the day on which it changed
     */
    record BeginChange(String why, LocalDate on) implements FilingEvent {}

    /** The filer throws the draft of a change away. */
    record AbandonChange() implements FilingEvent {}

    /** A second officer adopts a change: it holds from now on, under the same number. */
    record Adopt() implements FilingEvent {}

    /**
     * The filer asks to cancel.
     *
     * @param ended the day on which the service ended
     * @param arrangements what was arranged for its users
     */
    record RequestCancellation(LocalDate ended, String arrangements, String reason) implements FilingEvent {}

    /** An officer proposes to revoke, or to cancel without a request (Art. 33). */
    record OpenRemoval(String grounds) implements FilingEvent {}

    /** A second officer cancels. */
    record Cancel() implements FilingEvent {}

    /** A second officer revokes. */
    record Revoke() implements FilingEvent {}

    /** It was handed in by hand. */
    record HandIn(LocalDate on) implements ByHand {}

    /** It came back with points. */
    record ReturnByHand(List<ReviewPoint> points, String source) implements ByHand {
        /** @throws IllegalArgumentException without a point */
        public ReturnByHand {
            points = mendable(points);
        }
    }

    /** Another place approved the subject. */
    record ApproveByHand(String source, LocalDate since) implements ByHand {}

    /** It was filed elsewhere, under a number exactly as entered. */
    record FileByHand(String number, String source, LocalDate since) implements ByHand {}

    /** Another place refused it. */
    record RefuseByHand(String reasons, String source) implements ByHand {}

    /** Another place cancelled it. */
    record CancelByHand(String source, LocalDate on) implements ByHand {}

    /** Returns the act of which this is one. */
    default FilingAct act() {
        return switch (this) {
            case Submit submit -> FilingAct.SUBMIT;
            case Withdraw withdraw -> FilingAct.WITHDRAW;
            case Claim claim -> FilingAct.CLAIM;
            case Propose propose -> FilingAct.PROPOSE;
            case Return back -> FilingAct.RETURN;
            case Approve approve -> FilingAct.APPROVE;
            case Grant grant -> FilingAct.GRANT;
            case Refuse refuse -> FilingAct.REFUSE;
            case BeginChange begin -> FilingAct.BEGIN_CHANGE;
            case AbandonChange abandon -> FilingAct.ABANDON_CHANGE;
            case Adopt adopt -> FilingAct.ADOPT;
            case RequestCancellation request -> FilingAct.REQUEST_CANCELLATION;
            case OpenRemoval open -> FilingAct.OPEN_REMOVAL;
            case Cancel cancel -> FilingAct.CANCEL;
            case Revoke revoke -> FilingAct.REVOKE;
            case HandIn hand -> FilingAct.HAND_IN;
            case ReturnByHand back -> FilingAct.RETURN_BY_HAND;
            case ApproveByHand approve -> FilingAct.APPROVE_BY_HAND;
            case FileByHand file -> FilingAct.FILE_BY_HAND;
            case RefuseByHand refuse -> FilingAct.REFUSE_BY_HAND;
            case CancelByHand cancel -> FilingAct.CANCEL_BY_HAND;
        };
    }

    /**
     * Returns the state of a dossier after this step.
     *
     * @param now a state from which {@link FilingProcedure} allows it
     */
    default FilingState reached(FilingState now) {
        return switch (this) {
            case Submit submit ->
                now instanceof Changing change
                        ? new FilingState.ChangeSubmitted(change.before())
                        : new FilingState.Submitted();
            case Withdraw withdraw -> before(now, new FilingState.Withdrawn());
            case Claim claim -> reviewed(now);
            case Propose propose -> proposed(now);
            case Return(List<ReviewPoint> points) -> returned(now, points);
            case Approve approve -> new FilingState.Approved();
            case Grant(String number) -> new FilingState.Filed(number);
            case Refuse(String reasons) -> before(now, new FilingState.Refused(reasons));
            case BeginChange begin -> new FilingState.ChangeDraft(held(now));
            case AbandonChange abandon -> held(now);
            case Adopt adopt -> held(now);
            case RequestCancellation request -> new FilingState.CancellationRequested(held(now));
            case OpenRemoval(String grounds) -> new FilingState.RemovalProposed(held(now), grounds);
            case Cancel cancel -> new FilingState.Cancelled(number(now));
            case Revoke revoke ->
                new FilingState.Revoked(
                        number(now), now instanceof FilingState.RemovalProposed removal ? removal.grounds() : "");
            case HandIn(LocalDate on) ->
                now instanceof Changing change
                        ? new FilingState.ChangeHandedIn(change.before(), on)
                        : new FilingState.HandedIn(on);
            case ReturnByHand(List<ReviewPoint> points, String source) -> returned(now, points);
            case ApproveByHand(String source, LocalDate since) -> new FilingState.ApprovedElsewhere(source, since);
            case FileByHand(String number, String source, LocalDate since) ->
                new FilingState.FiledElsewhere(number, source, since);
            case RefuseByHand(String reasons, String source) -> before(now, new FilingState.Refused(reasons));
            case CancelByHand cancel -> new FilingState.Cancelled(number(now));
        };
    }

    private static FilingState reviewed(FilingState now) {
        if (now instanceof Changing change) {
            return new FilingState.ChangeUnderReview(change.before());
        }
        return now instanceof Cancelling cancelling
                ? new FilingState.CancellationUnderReview(cancelling.before())
                : new FilingState.UnderReview();
    }

    private static FilingState proposed(FilingState now) {
        if (now instanceof Changing change) {
            return new FilingState.ChangeProposed(change.before());
        }
        return now instanceof Cancelling cancelling
                ? new FilingState.CancellationProposed(cancelling.before())
                : new FilingState.Proposed();
    }

    private static FilingState returned(FilingState now, List<ReviewPoint> points) {
        if (now instanceof Changing change) {
            return new FilingState.ChangeReturned(change.before(), points);
        }
        return now instanceof Cancelling cancelling
                ? new FilingState.CancellationReturned(cancelling.before(), points)
                : new FilingState.Returned(points);
    }

    private static FilingState before(FilingState now, FilingState otherwise) {
        return now.inForce().<FilingState>map(held -> held).orElse(otherwise);
    }

    private static InForce held(FilingState now) {
        return now.inForce().orElseThrow(() -> new IllegalStateException("nothing is in force while " + now.word()));
    }

    private static String number(FilingState now) {
        return held(now).under().orElse("");
    }

    private static List<ReviewPoint> mendable(List<ReviewPoint> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a return needs at least one point");
        }
        return List.copyOf(points);
    }
}
