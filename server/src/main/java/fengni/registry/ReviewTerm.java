package fengni.registry;

import fengni.law.ChinaDay;
import fengni.law.Deadline;
import fengni.law.WorkingDays;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.Term;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The clock of a review, from the day on which the open version came in (algorithm provisions, Art. 25). Each
 * resubmission starts it anew. Rule and calendar are those of the moment of the look.
 */
record ReviewTerm(Supplier<Rulebook> rulebook, Supplier<WorkingDays> days) {
    Term rule() {
        return rulebook.get().clock("filing-review").orElseThrow().standard();
    }

    Deadline of(Instant received) {
        return rule().after(ChinaDay.of(received), days.get()).orElseThrow();
    }

    boolean isOver(Instant received, Instant now) {
        return of(received).due().isBefore(ChinaDay.of(now));
    }

    /** Counts the working days from the day after one moment to the day of another. */
    int worked(Instant from, Instant to) {
        var calendar = days.get();
        var first = ChinaDay.of(from).plusDays(1);
        var end = ChinaDay.of(to).plusDays(1);
        return end.isAfter(first)
                ? (int) first.datesUntil(end).filter(calendar::isWorkingDay).count()
                : 0;
    }

    /** Returns the instant before which a version must have come in to be overdue now. */
    Instant overdueBefore(Instant now) {
        var day = ChinaDay.of(now).minusDays(rule().amount());
        while (!isOver(day.atStartOfDay(ChinaDay.ZONE).toInstant(), now)) {
            day = day.minusDays(1);
        }
        return day.plusDays(1).atStartOfDay(ChinaDay.ZONE).toInstant();
    }
}
