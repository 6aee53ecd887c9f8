package fengni.law.rulebook;

import fengni.law.Deadline;
import fengni.law.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days by which the duties before launch are due when a service goes public on a day. Where rules disagree, as on
 * filing (before going public by custom; ten working days after by the algorithm provisions, Art. 24(1)), both are here.
 *
 * @param launch the first day, in China, on which the service is open to its users, planned or past
 */
public record LaunchDays(Rulebook rulebook, WorkingDays calendar, LocalDate launch) {

    /** One term with its last day. */
    public record TermDay(Term term, Deadline by) {}

    /** Returns the days that the launch sets for a duty, the one that counts unless a person decides otherwise first. */
    public List<TermDay> of(Duty duty) {
        return duty.stage() == Duty.Stage.BEFORE_LAUNCH
                ? rulebook.clock(duty).stream()
                        .flatMap(clock -> clock.terms().stream())
                        .flatMap(term -> of(term).stream())
                        .toList()
                : List.of();
    }

    /** Returns the last day for what must stand before launch, clock or not. */
    public Deadline eve() {
        return new Deadline.Firm(launch.minusDays(1));
    }

    private Optional<TermDay> of(Term term) {
        return term.after(launch, calendar).map(by -> new TermDay(term, by));
    }
}
