package fengni.rulebook;

import fengni.law.WorkingDays;

/** All rooms that store counted days; asked for only when the calendar changes, since they ask for the calendar themselves. */
@FunctionalInterface
interface CalendarReaders {
    void changed(WorkingDays days);
}
