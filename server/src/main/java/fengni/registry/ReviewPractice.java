package fengni.registry;

import fengni.law.CodeList;
import fengni.law.Confidence;
import fengni.law.rulebook.Wording;

/**
 * What practice shows beside the term of the law, from a table.
 *
 * @param source who says so
 */
record ReviewPractice(Confidence confidence, Wording source, Wording words) {
    private static final int CELLS = 6;
    private static final ReviewPractice RESTART = restart();

    private static ReviewPractice restart() {
        var row = CodeList.shipped(ReviewPractice.class, "review-practice.csv", CELLS)
                .rows()
                .getFirst();
        return new ReviewPractice(
                Confidence.valueOf(row.get(1)),
                new Wording(row.get(2), row.get(3)),
                new Wording(row.get(4), row.get(5)));
    }

    /** Each sending starts the wait anew. */
    static ReviewPractice published() {
        return RESTART;
    }
}
