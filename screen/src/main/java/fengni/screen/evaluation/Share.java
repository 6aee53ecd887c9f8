package fengni.screen.evaluation;

import java.util.Collection;
import java.util.Locale;

/** So many of so many. */
public record Share(long part, long whole) {
    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    static Share right(Collection<Outcome> outcomes) {
        return new Share(outcomes.stream().filter(Outcome::right).count(), outcomes.size());
    }

    static Share wrong(Collection<Outcome> outcomes) {
        return new Share(outcomes.stream().filter(each -> !each.right()).count(), outcomes.size());
    }

    /** Returns the part of one, 0 to 1; of nothing: 0. */
    public double value() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** Returns for example {@code 97.5 % (39/40)}, or a dash for nothing. */
    public String words() {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %% (%d/%d)", value() * 100, part, whole);
    }
}
