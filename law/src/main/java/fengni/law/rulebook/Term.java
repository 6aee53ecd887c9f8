package fengni.law.rulebook;

import fengni.law.Deadline;
import fengni.law.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How long something may take, or must last.
 *
 * @param amount hours, days, months or years, up to {@value WorkingDays#LONGEST_TERM}; 0 where the kind has no number
 * @param event what starts it, or what it must come before
 */
public record Term(Kind kind, int amount, Wording event, Basis basis) {

    /** The kinds, from the earliest to the latest. */
    public enum Kind {
        /** Before the event. */
        BEFORE,
        /** After the event without delay; the rule names no number. */
        PROMPTLY,
        HOURS,
        /** Working days, make-up workdays included. */
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS,
        YEARS,
        /** Within the limit that whoever is bound has published. */
        PUBLISHED;

        boolean isCounted() {
            return switch (this) {
                case HOURS, WORKING_DAYS, CALENDAR_DAYS, MONTHS, YEARS -> true;
                case BEFORE, PROMPTLY, PUBLISHED -> false;
            };
        }
    }

    /** Returns the last day after an event; empty where the term does not end with a day that the event sets. */
    public Optional<Deadline> after(LocalDate day, WorkingDays calendar) {
        return switch (kind) {
            case BEFORE -> Optional.of(new Deadline.Firm(day.minusDays(1)));
            case WORKING_DAYS -> Optional.of(calendar.after(day, amount));
            case CALENDAR_DAYS -> Optional.of(new Deadline.Firm(day.plusDays(amount)));
            case MONTHS -> Optional.of(new Deadline.Firm(day.plusMonths(amount)));
            case YEARS -> Optional.of(new Deadline.Firm(day.plusYears(amount)));
            case PROMPTLY, HOURS, PUBLISHED -> Optional.empty();
        };
    }

    public Term {
        if (kind.isCounted() != amount > 0 || amount > WorkingDays.LONGEST_TERM) {
            throw new IllegalArgumentException("term of " + amount + " of kind " + kind);
        }
    }
}
