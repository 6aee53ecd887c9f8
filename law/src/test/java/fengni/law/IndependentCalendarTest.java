package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import fengni.law.Deadline.Firm;
import fengni.law.Deadline.Provisional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our days against a calendar that others made of the same notices, day for day and term for term. */
class IndependentCalendarTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 1, 1);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final WorkingDays calendar = WorkingDays.published();

    @Test
    void every_day_of_three_years_is_worked_in_both_or_in_neither() {
        assertThat(FIRST.datesUntil(END).filter(day -> calendar.isWorkingDay(day) != isWorked(day)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 15, 20, 30})
    void a_term_ends_where_counting_day_by_day_ends(int term) {
        assertThat(FIRST.datesUntil(END)).allSatisfy(event -> {
            var due = counted(event, term);

            // the other calendar knows nothing of 2027: what ends there is a guess in both
            if (due.isBefore(END)) {
                assertThat(calendar.after(event, term)).isEqualTo(new Firm(due));
            } else {
                assertThat(calendar.after(event, term))
                        .isInstanceOfSatisfying(
                                Provisional.class,
                                provisional ->
                                        assertThat(provisional.unpublished()).isEqualTo(List.of(Year.of(2027))));
            }
        });
    }

    /** Counting Mondays to Fridays, as most calculators do, is wrong on most days of a year with make-up workdays. */
    @Test
    void forgetting_make_up_workdays_would_show() {
        var event = LocalDate.of(2026, 2, 10);

        assertThat(calendar.after(event, 10)).isEqualTo(new Firm(LocalDate.of(2026, 3, 2)));
        assertThat(isWorked(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(isWorked(LocalDate.of(2026, 2, 28))).isTrue();
    }

    /** The trap of every calendar that ends: new year's day is no working day, whoever forgot to say so. */
    @Test
    void the_other_calendar_walks_into_new_years_day_and_ours_does_not() {
        assertThat(counted(LocalDate.of(2026, 12, 20), 10)).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(calendar.after(LocalDate.of(2026, 12, 20), 10))
                .isEqualTo(new Provisional(LocalDate.of(2027, 1, 4), List.of(Year.of(2027))));
    }

    private static LocalDate counted(LocalDate event, int term) {
        var day = event;
        int left = term;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorked(day)) {
                left = left - 1;
            }
        }
        return day;
    }

    private static boolean isWorked(LocalDate day) {
        var holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return holiday == null ? !WEEKEND.contains(day.getDayOfWeek()) : holiday.isWork();
    }
}
