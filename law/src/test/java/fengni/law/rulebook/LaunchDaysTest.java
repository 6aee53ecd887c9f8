package fengni.law.rulebook;

import static fengni.law.rulebook.Given.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.Deadline;
import fengni.law.WorkingDays;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchDaysTest {
    /** Ten working days counted by hand on the notices of the State Council Office for 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-30, 2026-01-29, 2026-02-13",
        "2026-02-10, 2026-02-09, 2026-03-02",
        "2026-04-28, 2026-04-27, 2026-05-14",
        "2026-09-18, 2026-09-17, 2026-10-09",
        "2026-09-30, 2026-09-29, 2026-10-20"
    })
    void filing_has_both_days_and_the_earlier_one_first(LocalDate launch, LocalDate before, LocalDate after) {
        assertThat(days(launch).of(duty("filing")))
                .extracting(LaunchDays.TermDay::by)
                .containsExactly(new Deadline.Firm(before), new Deadline.Firm(after));
    }

    @Test
    void a_day_that_reaches_a_year_without_notice_is_provisional() {
        var days = days(LocalDate.of(2026, 12, 24)).of(duty("filing"));

        assertThat(days.getFirst().by().provisional()).isFalse();
        assertThat(days.getLast().by().provisional()).isTrue();
    }

    @Test
    void what_does_not_start_with_the_launch_has_no_day_of_it() {
        var days = days(LocalDate.of(2026, 9, 18));

        assertThat(days.of(duty("filing-change"))).isEmpty();
        assertThat(days.of(duty("management-systems"))).isEmpty();
        assertThat(days.of(duty("tool-assessment"))).hasSize(1);
        assertThat(days.eve().due()).isEqualTo(LocalDate.of(2026, 9, 17));
    }

    private static LaunchDays days(LocalDate launch) {
        return new LaunchDays(BOOK, WorkingDays.published(), launch);
    }

    private static Duty duty(String id) {
        return BOOK.duties().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
