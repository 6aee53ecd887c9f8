package fengni.registry;

import fengni.law.ChinaDay;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Figures of the registry's work, computed at each look from its own tables. Safe for use by many threads. */
final class Statistics {
    private static final int USUAL_MONTHS = 11;
    private static final int MOST_MONTHS = 60;

    /** An answer later than this after the sending still counts its days; what waited longer seems to have waited so long. */
    private static final int YEARS_BEFORE = 2;

    private final StatisticsTable table;
    private final Surroundings around;

    Statistics(StatisticsTable table, Surroundings around) {
        this.table = table;
        this.around = around;
    }

    /** The months that are looked at, first and last. */
    record Months(YearMonth from, YearMonth to) {}

    /** Reads two months; without them, or with what is none, the last twelve. At most five years. */
    Months months(String from, String to) {
        var last = month(to).orElseGet(() -> YearMonth.from(ChinaDay.of(around.now())));
        var first = month(from).filter(one -> !one.isAfter(last)).orElseGet(() -> last.minusMonths(USUAL_MONTHS));
        var earliest = last.minusMonths(MOST_MONTHS - 1L);
        return new Months(first.isBefore(earliest) ? earliest : first, last);
    }

    private static Optional<YearMonth> month(String typed) {
        try {
            return Optional.of(YearMonth.parse(typed))
                    .filter(month -> month.getYear() >= 2000 && month.getYear() < 3000);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Returns the whole first, then month by month and desk by desk. */
    List<StatisticsLine> lines(Months months) {
        var from = months.from().atDay(1);
        var before = months.to().plusMonths(1).atDay(1);
        var calendar = around.term().days().get();
        var days = from.minusYears(YEARS_BEFORE)
                .datesUntil(before)
                .filter(calendar::isWorkingDay)
                .toList();
        return table.lines(
                new StatisticsTable.Span(from, before, around.term().rule().amount()), days);
    }
}
