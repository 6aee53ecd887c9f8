package fengni.filing;

import fengni.law.Deadline;
import fengni.law.rulebook.Term;
import fengni.rulebook.Calendars;
import fengni.rulebook.Rulebooks;
import java.util.Optional;

/** The clock of a change by the rulebook and the calendar in use (algorithm provisions, Art. 24(2)). */
record DriftClock(Rulebooks rulebooks, Calendars calendars) {
    /** Returns within how long a change is filed. */
    Term term() {
        return rulebooks.current().clock("filing-change").orElseThrow().standard();
    }

    /** Returns by when it would have to be filed; provisional as long as nobody has confirmed that it is a change. */
    Optional<Deadline> due(DriftAlarm alarm) {
        return alarm.due(term(), calendars.days());
    }
}
