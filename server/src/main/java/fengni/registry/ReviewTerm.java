package fengni.registry;

import fengni.law.Deadline;
import fengni.law.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The clock of a review: 30 working days from the day on which the open version came in (algorithm provisions, Art. 25).
 * Each resubmission starts it anew.
 */
final class ReviewTerm {
    static final String CITATION = "《互联网信息服务算法推荐管理规定》第二十五条";

    private static final int WORKING_DAYS = 30;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ReviewTerm() {}

    static Deadline of(Instant received) {
        return WorkingDays.published().after(LocalDate.ofInstant(received, CHINA), WORKING_DAYS);
    }

    static boolean isOver(Instant received, Instant now) {
        return of(received).due().isBefore(LocalDate.ofInstant(now, CHINA));
    }

    /** Returns the instant before which a version must have come in to be overdue now. */
    static Instant overdueBefore(Instant now) {
        var day = LocalDate.ofInstant(now, CHINA).minusDays(WORKING_DAYS);
        while (!isOver(day.atStartOfDay(CHINA).toInstant(), now)) {
            day = day.minusDays(1);
        }
        return day.plusDays(1).atStartOfDay(CHINA).toInstant();
    }
}
