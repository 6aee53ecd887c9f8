package fengni.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What came in and what was answered in one month at one desk; no person is in it.
 *
 * @param month as {@code 2026-11}; empty in the line of the whole
 * @param desk its name; empty where no desk takes the place
 * @param decided by kind, in the order of {@link #KINDS}
 * @param median working days from the last sending to the answer; empty if nothing was answered
 * @param late answers after the term
 */
record StatisticsLine(
        String month,
        String desk,
        long intake,
        List<Long> decided,
        long returned,
        OptionalDouble median,
        OptionalDouble ninth,
        long late) {
    /** The decisions that are counted, as words of their steps. */
    static final List<String> KINDS = List.of("approve", "grant", "adopt", "refuse", "cancel", "revoke");

    StatisticsLine {
        decided = List.copyOf(decided);
    }

    boolean isWhole() {
        return month.isEmpty();
    }

    /** Returns working days with one place behind the point; a dash if nothing was answered. */
    static String days(OptionalDouble days) {
        return days.isEmpty() ? "—" : String.format(Locale.ROOT, "%.1f", days.getAsDouble());
    }

    /** Returns the figures in the order of the columns. */
    List<String> figures() {
        var figures = new ArrayList<String>();
        figures.add(String.valueOf(intake));
        decided.forEach(count -> figures.add(String.valueOf(count)));
        figures.add(String.valueOf(returned));
        figures.add(days(median));
        figures.add(days(ninth));
        figures.add(String.valueOf(late));
        return List.copyOf(figures);
    }
}
