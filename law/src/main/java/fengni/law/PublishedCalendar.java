package fengni.law;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calendar in the library's own table. */
final class PublishedCalendar {
    private static final CodeList TABLE = CodeList.shipped("working-days.csv", 5);

    /** Holidays that the law fixes to a date. */
    static final Set<MonthDay> STATUTORY =
            rows("statutory").flatMap(PublishedCalendar::yearly).collect(Collectors.toUnmodifiableSet());

    /** One of them became a holiday on 1 January 2025. */
    static final MonthDay SINCE_2025 = MonthDay.of(5, 2);

    static final WorkingDays WORKING_DAYS =
            new WorkingDays(rows("notice").map(PublishedCalendar::year).toList(), STATUTORY);

    private PublishedCalendar() {}

    private static Stream<List<String>> rows(String kind) {
        return TABLE.rows().stream().filter(row -> row.get(0).equals(kind));
    }

    private static CalendarYear year(List<String> notice) {
        var year = Year.parse(notice.get(1));
        return new CalendarYear(
                year,
                notice.get(2),
                TABLE.source(notice.get(3), notice.get(4)),
                days("off", year),
                days("worked", year));
    }

    private static Set<LocalDate> days(String kind, Year year) {
        return rows(kind)
                .flatMap(row -> LocalDate.parse(row.get(1))
                        .datesUntil(LocalDate.parse(row.get(2)).plusDays(1)))
                .filter(day -> Year.from(day).equals(year))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<MonthDay> yearly(List<String> row) {
        int leap = 2024;
        return MonthDay.parse(row.get(1))
                .atYear(leap)
                .datesUntil(MonthDay.parse(row.get(2)).atYear(leap).plusDays(1))
                .map(MonthDay::from);
    }
}
