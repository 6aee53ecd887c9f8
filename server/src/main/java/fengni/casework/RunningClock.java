package fengni.casework;

import fengni.law.Deadline;
import fengni.law.WorkingDays;
import java.time.LocalDate;

/**
 * The time limit that runs against the operator.
 *
 * @param from the day of the event, in China; not counted
 * @param days the calendar of the moment of the look
 */
record RunningClock(TimeLimit.Step step, LocalDate from, WorkingDays days) {
    Deadline due() {
        return TimeLimit.of(step).after(from, days);
    }

    boolean overdue(LocalDate today) {
        return today.isAfter(due().due());
    }
}
