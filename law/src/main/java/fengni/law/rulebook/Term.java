package fengni.law.rulebook;

/**
 * How long something may take, or must last.
 *
 * @param amount hours, days, months or years; 0 where the kind has no number
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

    public Term {
        if (kind.isCounted() != amount > 0) {
            throw new IllegalArgumentException("term of " + amount + " of kind " + kind);
        }
    }
}
