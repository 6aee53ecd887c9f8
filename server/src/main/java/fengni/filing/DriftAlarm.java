package fengni.filing;

import fengni.law.ChinaDay;
import fengni.law.Deadline;
import fengni.law.WorkingDays;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A possible change that was raised, and what people did about it.
 *
 * @param version counts its steps; an officer acts on the one that they saw
 */
record DriftAlarm(
        long id,
        int version,
        long organisation,
        long dossier,
        PossibleChange change,
        DriftState state,
        List<DriftStep> steps) {
    /** Within how long a change is filed, from the day on which it was (Art. 24(2)). */
    static final Term TERM =
            Rulebook.published().clock("filing-change").orElseThrow().standard();

    DriftAlarm {
        steps = List.copyOf(steps);
    }

    /** Returns the day from which the clock runs, in case that it is a change: the first on which it was seen. */
    LocalDate from() {
        return ChinaDay.of(change.glimpse().since());
    }

    /** Returns by when the change would have to be filed; provisional as long as nobody has confirmed it. */
    Optional<Deadline> due(WorkingDays calendar) {
        return state.running() ? TERM.after(from(), calendar) : Optional.empty();
    }
}
