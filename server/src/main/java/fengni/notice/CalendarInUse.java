package fengni.notice;

import fengni.law.WorkingDays;

/** Knows by which working days the deadlines are counted now; a room above keeps the yearly notices. */
@FunctionalInterface
public interface CalendarInUse {
    WorkingDays days();
}
