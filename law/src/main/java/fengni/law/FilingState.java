package fengni.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a dossier stands: that of a filing subject (主体) or of an algorithm with its products (算法推荐管理规定,
 * Arts 24, 25 and 33).
 *
 * <p>The labels of the state's own portal are not confirmed; these are this product's, and each face shows them in its
 * reader's language.
 */
public sealed interface FilingState {
    /** What is filed, and stays so while something else is asked for. */
    sealed interface InForce extends FilingState {
        /** Returns the number; empty for a subject, which has none. */
        default Optional<String> under() {
            return switch (this) {
                case Filed filed -> Optional.of(filed.number());
                case FiledElsewhere filed -> Optional.of(filed.number());
                case Approved approved -> Optional.empty();
                case ApprovedElsewhere approved -> Optional.empty();
            };
        }
    }

    /** Something is asked for; {@link #before} holds until it is decided. */
    sealed interface Pending extends FilingState {
        InForce before();
    }

    /** A change of what is filed is on its way (Art. 24(2)). */
    sealed interface Changing extends Pending {}

    /** The filer asked to cancel what is filed (Art. 24(3)). */
    sealed interface Cancelling extends Pending {}

    /** Sent back, with at least one point to mend. */
    sealed interface SentBack extends FilingState {
        List<ReviewPoint> points();
    }

    /** Whose turn it is. */
    enum Phase {
        /** The filer writes. */
        WRITING,
        /** The registry reviews. */
        REVIEW,
        /** It was handed in somewhere else, by hand. */
        HANDED_IN,
        /** The filer mends what was sent back. */
        MENDING,
        /** Nobody's: it is in force. */
        IN_FORCE,
        /** Nobody's: it is over. */
        ENDED
    }

    /** Being written; nobody but its filer sees it. */
    record Draft() implements FilingState {}

    /** Sent; no officer has taken it up. */
    record Submitted() implements FilingState {}

    /** An officer does the first review. */
    record UnderReview() implements FilingState {}

    /** The first review proposes to file it; another officer decides. */
    record Proposed() implements FilingState {}

    /** See {@link SentBack}. */
    record Returned(List<ReviewPoint> points) implements SentBack {
        public Returned {
            points = List.copyOf(points);
        }
    }

    /** A subject that may now file algorithms. */
    record Approved() implements InForce {}

    /** Filed under a number (Art. 25(1)). */
    record Filed(String number) implements InForce {}

    /** Not filed, with reasons (Art. 25(1)). */
    record Refused(String reasons) implements FilingState {}

    /** Taken back by its filer before a decision. */
    record Withdrawn() implements FilingState {}

    /** Handed in by hand at a place that takes no letters, by the word of its filer. */
    record HandedIn(LocalDate on) implements FilingState {}

    /** A subject that another place approved, by the word of its filer. */
    record ApprovedElsewhere(String source, LocalDate since) implements InForce {}

    /**
     * Filed at the state's system or another registry, by the word of its filer.
     *
     * @param number exactly as entered
     * @param source where it was read
     * @param since the day of filing
     */
    record FiledElsewhere(String number, String source, LocalDate since) implements InForce {}

    /** A change is being written. */
    record ChangeDraft(InForce before) implements Changing {}

    /** A change was sent; no officer has taken it up. */
    record ChangeSubmitted(InForce before) implements Changing {}

    /** An officer does the first review of a change. */
    record ChangeUnderReview(InForce before) implements Changing {}

    /** The first review proposes to adopt a change; another officer decides. */
    record ChangeProposed(InForce before) implements Changing {}

    /** A change was sent back. */
    record ChangeReturned(InForce before, List<ReviewPoint> points) implements Changing, SentBack {
        public ChangeReturned {
            points = List.copyOf(points);
        }
    }

    /** A change was handed in by hand. */
    record ChangeHandedIn(InForce before, LocalDate on) implements Changing {}

    /** Its filer asked to cancel; no officer has taken it up. */
    record CancellationRequested(InForce before) implements Cancelling {}

    /** An officer does the first review of a request to cancel. */
    record CancellationUnderReview(InForce before) implements Cancelling {}

    /** The first review proposes to cancel; another officer decides. */
    record CancellationProposed(InForce before) implements Cancelling {}

    /** A request to cancel was sent back. */
    record CancellationReturned(InForce before, List<ReviewPoint> points) implements Cancelling, SentBack {
        public CancellationReturned {
            points = List.copyOf(points);
        }
    }

    /** An officer proposes to revoke or to cancel without a request (Art. 33); another officer decides. */
    record RemovalProposed(InForce before, String grounds) implements Pending {}

    /** Cancelled: the number stays its own and is never given again. */
    record Cancelled(String number) implements FilingState {}

    /** Revoked, as obtained by concealment or false material (Art. 33(1)). */
    record Revoked(String number, String grounds) implements FilingState {}

    /** Returns what holds now; empty before it was filed and after it ended. */
    default Optional<InForce> inForce() {
        return switch (this) {
            case InForce now -> Optional.of(now);
            case Pending pending -> Optional.of(pending.before());
            case Draft draft -> Optional.empty();
            case Submitted submitted -> Optional.empty();
            case UnderReview review -> Optional.empty();
            case Proposed proposed -> Optional.empty();
            case Returned returned -> Optional.empty();
            case HandedIn handed -> Optional.empty();
            case Refused refused -> Optional.empty();
            case Withdrawn withdrawn -> Optional.empty();
            case Cancelled cancelled -> Optional.empty();
            case Revoked revoked -> Optional.empty();
        };
    }

    default Phase phase() {
        return switch (this) {
            case Draft draft -> Phase.WRITING;
            case ChangeDraft draft -> Phase.WRITING;
            case Submitted submitted -> Phase.REVIEW;
            case UnderReview review -> Phase.REVIEW;
            case Proposed proposed -> Phase.REVIEW;
            case ChangeSubmitted submitted -> Phase.REVIEW;
            case ChangeUnderReview review -> Phase.REVIEW;
            case ChangeProposed proposed -> Phase.REVIEW;
            case CancellationRequested requested -> Phase.REVIEW;
            case CancellationUnderReview review -> Phase.REVIEW;
            case CancellationProposed proposed -> Phase.REVIEW;
            case RemovalProposed proposed -> Phase.REVIEW;
            case HandedIn handed -> Phase.HANDED_IN;
            case ChangeHandedIn handed -> Phase.HANDED_IN;
            case SentBack back -> Phase.MENDING;
            case InForce force -> Phase.IN_FORCE;
            case Refused refused -> Phase.ENDED;
            case Withdrawn withdrawn -> Phase.ENDED;
            case Cancelled cancelled -> Phase.ENDED;
            case Revoked revoked -> Phase.ENDED;
        };
    }

    /** Returns the name of the state: stored, sent between the faces, and a part of keys of words; never renamed. */
    default String word() {
        return word(getClass());
    }

    /** See {@link #word()}. */
    static String word(Class<? extends FilingState> state) {
        return Words.hyphened(state.getSimpleName());
    }
}
