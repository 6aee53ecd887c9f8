package fengni.rulebook;

import fengni.law.WorkingDays;

/** A room that stores days which it counted; most rooms count at each view and need none of this. */
@FunctionalInterface
public interface CalendarReader {
    /** Counts anew, within the transaction that changes the calendar. */
    void changed(WorkingDays days);
}
