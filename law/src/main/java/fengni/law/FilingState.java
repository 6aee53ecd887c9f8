package fengni.law;

import java.util.List;

/**
 * Where a dossier stands: that of a filing subject (主体) or of an algorithm with its products (算法推荐管理规定,
 * Arts 24 and 25).
 *
 * <p>The labels of the state's own portal are not confirmed; these are this product's, and each face shows them in its
 * reader's language.
 */
public sealed interface FilingState {
    /** Being written; nobody but its filer sees it. */
    record Draft() implements FilingState {}

    /** Sent; no officer has taken it up. */
    record Submitted() implements FilingState {}

    /** An officer does the first review. */
    record UnderReview() implements FilingState {}

    /** The first review proposes to file it; another officer decides. */
    record Proposed() implements FilingState {}

    /** Sent back, with at least one point to mend. */
    record Returned(List<ReviewPoint> points) implements FilingState {
        public Returned {
            points = List.copyOf(points);
        }
    }

    /** A subject that may now file algorithms. */
    record Approved() implements FilingState {}

    /** Filed under a number (Art. 25(1)). */
    record Filed(String number) implements FilingState {}

    /** Not filed, with reasons (Art. 25(1)). */
    record Refused(String reasons) implements FilingState {}

    /** Taken back by its filer before a decision. */
    record Withdrawn() implements FilingState {}

    /** Returns the name of the state: stored, sent between the faces, and a part of keys of words; never renamed. */
    default String word() {
        return word(getClass());
    }

    /** See {@link #word()}. */
    static String word(Class<? extends FilingState> state) {
        return Words.hyphened(state.getSimpleName());
    }
}
