package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.law.Deadline.Firm;
import fengni.law.Deadline.Provisional;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private final WorkingDays calendar = WorkingDays.published();

    @ParameterizedTest
    @CsvSource({
        "2026-01-30, 10, 2026-02-13", "2026-01-30, 20, 2026-03-05", "2026-01-30, 30, 2026-03-19",
        "2026-02-10, 10, 2026-03-02", "2026-02-10, 20, 2026-03-16", "2026-02-10, 30, 2026-03-30",
        "2026-04-28, 10, 2026-05-14", "2026-04-28, 20, 2026-05-28", "2026-04-28, 30, 2026-06-11",
        "2026-09-18, 10, 2026-10-09", "2026-09-18, 20, 2026-10-22", "2026-09-18, 30, 2026-11-05",
        "2026-09-30, 10, 2026-10-20", "2026-09-30, 20, 2026-11-03", "2026-09-30, 30, 2026-11-17"
    })
    void a_term_inside_published_years_is_firm(LocalDate event, int days, LocalDate due) {
        assertThat(calendar.after(event, days)).isEqualTo(new Firm(due));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-20, 10, 2027-01-04", "2026-11-22, 30, 2027-01-04"})
    void a_term_reaching_a_year_without_notice_is_provisional_and_says_why(
            LocalDate event, int days, LocalDate earliest) {
        assertThat(calendar.after(event, days)).isEqualTo(new Provisional(earliest, List.of(Year.of(2027))));
    }

    @Test
    void a_term_ending_on_the_last_published_day_is_firm_and_one_day_more_is_not() {
        assertThat(calendar.after(LocalDate.of(2026, 12, 30), 1)).isEqualTo(new Firm(LocalDate.of(2026, 12, 31)));
        assertThat(calendar.after(LocalDate.of(2026, 12, 30), 2).provisional()).isTrue();
    }

    @Test
    void a_term_beginning_before_the_first_published_year_is_provisional_too() {
        assertThat(calendar.after(LocalDate.of(2023, 12, 28), 3))
                .isEqualTo(new Provisional(LocalDate.of(2024, 1, 3), List.of(Year.of(2023))));
    }

    @Test
    void a_term_over_many_years_names_each_without_notice() {
        assertThat(calendar.after(LocalDate.of(2026, 12, 31), 300))
                .isInstanceOfSatisfying(
                        Provisional.class,
                        term -> assertThat(term.unpublished()).containsExactly(Year.of(2027), Year.of(2028)));
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void the_days_of_each_year_add_up(int year, int total) {
        var published = calendar.years().stream()
                .filter(candidate -> candidate.year().getValue() == year)
                .findFirst()
                .orElseThrow();

        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(published::isWorkingDay))
                .hasSize(total);
    }

    @Test
    void every_year_names_its_notice_and_how_sure_it_is() {
        assertThat(calendar.years()).hasSize(3).allSatisfy(year -> {
            assertThat(year.notice()).isNotBlank();
            assertThat(year.source().note()).isNotBlank();
        });
    }

    @Test
    void an_added_notice_makes_a_provisional_term_firm() {
        var source = calendar.years().getFirst().source();
        var off = Set.of(LocalDate.of(2027, 1, 1));
        var more = calendar.with(new CalendarYear(Year.of(2027), "a notice for this test", source, off, Set.of()));

        assertThat(more.after(LocalDate.of(2026, 12, 20), 10)).isEqualTo(new Firm(LocalDate.of(2027, 1, 4)));
        assertThat(calendar.after(LocalDate.of(2026, 12, 20), 10).provisional()).isTrue();
    }

    @Test
    void a_year_without_a_notice_number_or_with_a_make_up_day_in_the_week_is_refused() {
        var source = calendar.years().getFirst().source();

        assertThatThrownBy(() -> new CalendarYear(Year.of(2027), " ", source, Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new CalendarYear(Year.of(2027), "notice", source, Set.of(), Set.of(LocalDate.of(2027, 1, 4))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_term_of_no_days_is_a_fault_of_the_caller() {
        assertThatThrownBy(() -> calendar.after(LocalDate.of(2026, 1, 1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
