package fengni.registry;

import fengni.pages.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One verification of one filing in one year.
 *
 * @param dueOn the day on which its year since filing ends, in Chinese time
 * @param good what the first officer proposes; counts only once somebody did
 * @param firstOfficer who verifies, 0 before anybody took it
 * @param answered when the second officer confirmed the result
 * @param mended whether a change was adopted since points were found
 */
record Yearly(
        long id,
        long dossier,
        LocalDate dueOn,
        YearlyRule.Scope basis,
        State state,
        long revision,
        boolean good,
        long firstOfficer,
        Optional<Instant> answered,
        boolean mended) {

    /** Stored by {@link #word}: never rename one. */
    enum State {
        OPEN,
        TAKEN,
        PROPOSED,
        IN_ORDER,
        POINTS,
        /** Its filing ended, or turned out to be none that is verified. */
        LAPSED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        boolean isRunning() {
            return this == OPEN || this == TAKEN || this == PROPOSED;
        }

        Tone tone() {
            return switch (this) {
                case OPEN, TAKEN, PROPOSED -> Tone.INFO;
                case IN_ORDER -> Tone.GOOD;
                case POINTS -> Tone.WARN;
                case LAPSED -> Tone.NEUTRAL;
            };
        }
    }

    boolean isOver(LocalDate today) {
        return state.isRunning() && dueOn.isBefore(today);
    }
}
