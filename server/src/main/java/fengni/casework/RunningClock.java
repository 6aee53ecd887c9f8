package fengni.casework;

import fengni.law.Deadline;
import java.time.LocalDate;

/**
 * The time limit that runs against the operator.
 *
 * @param from the day of the event, in China; not counted
 */
record RunningClock(TimeLimit.Step step, LocalDate from) {
    Deadline due() {
        return TimeLimit.of(step).after(from);
    }

    boolean overdue(LocalDate today) {
        return today.isAfter(due().due());
    }
}
