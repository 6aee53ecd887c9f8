package fengni.filing;

import fengni.law.ChinaDay;
import fengni.law.Deadline;
import fengni.law.WorkingDays;
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
    DriftAlarm {
        steps = List.copyOf(steps);
    }

    /** Returns the day from which the clock runs, in case that it is a change: the first on which it was seen. */
    LocalDate from() {
        return ChinaDay.of(change.glimpse().since());
    }

    /** Returns the last day of its term; empty once it is dealt with. */
    Optional<Deadline> due(Term term, WorkingDays calendar) {
        return state.running() ? term.after(from(), calendar) : Optional.empty();
    }
}
