package fengni.law;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts working days by the published calendar, make-up workdays included (algorithm provisions, Articles 24 and 25).
 *
 * <p>Immutable and safe for use by several threads. A year not published is never answered as certain. One thing no
 * calendar can know before it is announced: the notice for the next year may move the last days of December; once it is
 * published, it does.
 */
public final class WorkingDays {
    /** Ten times the longest term of the rules in force, so that a slip of the finger cannot ask for centuries. */
    public static final int LONGEST_TERM = 2_500;

    private final Map<Year, CalendarYear> years;
    private final Set<MonthDay> statutory;

    /**
     * @param years the years published, each once
     * @param statutory holidays that the law fixes to a date, used for years not published
     */
    public WorkingDays(List<CalendarYear> years, Set<MonthDay> statutory) {
        this.years = years.stream().collect(Collectors.toUnmodifiableMap(CalendarYear::year, Function.identity()));
        this.statutory = Set.copyOf(statutory);
    }

    /** Returns the calendar shipped with this library: 2024 to 2026. */
    public static WorkingDays published() {
        return PublishedCalendar.WORKING_DAYS;
    }

    /** Returns this calendar with a year more; the year replaces an earlier notice for the same year. */
    public WorkingDays with(CalendarYear added) {
        var kept = years.values().stream().filter(year -> !year.year().equals(added.year()));
        return new WorkingDays(Stream.concat(kept, Stream.of(added)).toList(), statutory);
    }

    /** Returns the published years in order. */
    public List<CalendarYear> years() {
        return years.keySet().stream().sorted().map(years::get).toList();
    }

    /**
     * Returns the last day of a term.
     *
     * @param event the day of the event, in Chinese time; not counted
     * @param workingDays length of the term, 1 to {@value #LONGEST_TERM}
     * @throws IllegalArgumentException if the term is out of that range
     */
    public Deadline after(LocalDate event, int workingDays) {
        if (workingDays < 1 || workingDays > LONGEST_TERM) {
            throw new IllegalArgumentException("term of " + workingDays + " working days, not 1 to " + LONGEST_TERM);
        }
        var guessed = new TreeSet<Year>();
        var day = event;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (!years.containsKey(Year.from(day))) {
                guessed.add(Year.from(day));
            }
            if (countsAsWorked(day)) {
                left--;
            }
        }
        return guessed.isEmpty() ? new Deadline.Firm(day) : new Deadline.Provisional(day, List.copyOf(guessed));
    }

    /** Returns whether a day is worked; of a year not published, as far as the law itself tells. */
    public boolean isWorkingDay(LocalDate day) {
        return countsAsWorked(day);
    }

    /** The notice for a year may begin its first holiday in the last days of December before it. */
    private boolean countsAsWorked(LocalDate day) {
        var next = years.get(Year.from(day).plusYears(1));
        if (next != null && next.names(day)) {
            return next.isWorkingDay(day);
        }
        var year = years.get(Year.from(day));
        return year == null
                ? !CalendarYear.isWeekend(day) && !statutory.contains(MonthDay.from(day))
                : year.isWorkingDay(day);
    }
}
