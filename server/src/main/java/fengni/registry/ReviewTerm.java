package fengni.registry;

import fengni.law.ChinaDay;
import fengni.law.Deadline;
import fengni.law.WorkingDays;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.Term;
import java.time.Instant;

/**
 * The clock of a review, from the day on which the open version came in (algorithm provisions, Art. 25). Each
 * resubmission starts it anew.
 */
final class ReviewTerm {
    static final Term RULE =
            Rulebook.published().clock("filing-review").orElseThrow().standard();

    private ReviewTerm() {}

    static Deadline of(Instant received) {
        return RULE.after(ChinaDay.of(received), WorkingDays.published()).orElseThrow();
    }

    static boolean isOver(Instant received, Instant now) {
        return of(received).due().isBefore(ChinaDay.of(now));
    }

    /** Returns the instant before which a version must have come in to be overdue now. */
    static Instant overdueBefore(Instant now) {
        var day = ChinaDay.of(now).minusDays(RULE.amount());
        while (!isOver(day.atStartOfDay(ChinaDay.ZONE).toInstant(), now)) {
            day = day.minusDays(1);
        }
        return day.plusDays(1).atStartOfDay(ChinaDay.ZONE).toInstant();
    }
}
