package fengni.notice;

import fengni.law.Deadline;
import fengni.pages.Due;
import java.time.Instant;
import java.util.UUID;

/**
 * Something due, with what must outlast the moment in which a room computed it.
 *
 * @param id the same as long as it is the same thing that is due, whatever its day
 * @param sequence grows whenever its day moves, becomes firm or becomes doubtful
 * @param first when it was seen for the first time
 * @param changed when its sequence grew last
 */
record SeenDue(UUID id, Due due, int sequence, Instant first, Instant changed) {
    /**
     * What is kept of one.
     *
     * @param rule the citation, in Chinese; empty for a practice
     * @param calendar which years of working days it was counted by, and which were not yet published
     */
    record Row(
            UUID id,
            String identity,
            Deadlined day,
            String rule,
            String calendar,
            int sequence,
            Instant first,
            Instant changed) {
        boolean says(Due due, String countedBy) {
            return day.equals(Deadlined.of(due.by()))
                    && rule.equals(due.citation().zh())
                    && calendar.equals(countedBy);
        }
    }

    /** A day, and whether it may still move. */
    record Deadlined(java.time.LocalDate day, boolean provisional) {
        static Deadlined of(Deadline by) {
            return new Deadlined(by.due(), by.provisional());
        }
    }
}
