package fengni.registry;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * Whose filings this registry verifies every year.
 *
 * @param ahead days before the day on which a verification is put on the list, 0 to 180
 * @param since days that fall before it are not verified any more
 */
record YearlyRule(Scope scope, int ahead, LocalDate since) {
    static final int FURTHEST = 180;

    private static final int USUAL = 30;

    /** Whose. Stored by {@link #word}: never rename one. */
    enum Scope {
        /** Those of companion services, as the rule says. */
        COMPANION,
        /** All; the registry's own choice. */
        ALL,
        /** Nobody's. */
        NONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Scope of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Returns what holds until an administrator chooses: the rule as it stands. */
    static YearlyRule standard(LocalDate since) {
        return new YearlyRule(Scope.COMPANION, USUAL, since);
    }

    /** Reads what an administrator typed. */
    static Outcome<YearlyRule> read(String scope, String ahead, LocalDate since) {
        var known = Arrays.stream(Scope.values()).anyMatch(one -> one.word().equals(scope));
        var days = ahead.matches("[0-9]{1,3}") ? Integer.parseInt(ahead) : -1;
        var faults = new Faults().expect(known, "scope", "required");
        if (days < 0 || days > FURTHEST) {
            faults.add(Fault.of("ahead", "range", 0, FURTHEST));
        }
        return faults.none()
                ? new Outcome.Done<>(new YearlyRule(Scope.of(scope), days, since))
                : new Outcome.Faulty<>(faults.list());
    }
}
