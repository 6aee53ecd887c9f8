package fengni.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.filing.PossibleChange.Glimpse;
import fengni.filing.PossibleChange.Origin;
import fengni.filing.PossibleChange.What;
import fengni.law.ChinaDay;
import fengni.law.Deadline;
import fengni.law.WorkingDays;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of an alarm, every pair of state and act, and its clock. */
class DriftProcedureTest {
    private static final Term TERM =
            Rulebook.published().clock("filing-change").orElseThrow().standard();

    @Test
    void every_step_is_listed_or_refused() {
        var steps = Stream.of(DriftState.values())
                .flatMap(state -> Stream.of(DriftAct.values())
                        .map(act -> state.word() + " " + act.word() + " "
                                + DriftProcedure.after(state, act)
                                        .map(DriftState::word)
                                        .orElse("-")))
                .collect(Collectors.joining("\n"));

        assertThat(steps).isEqualTo("""
                open raise -
                open confirm confirmed
                open dismiss dismissed
                open settle -
                confirmed raise -
                confirmed confirm -
                confirmed dismiss dismissed
                confirmed settle settled
                dismissed raise -
                dismissed confirm confirmed
                dismissed dismiss -
                dismissed settle -
                settled raise -
                settled confirm -
                settled dismiss -
                settled settle -""");
    }

    /** Counted by hand on the published calendars: ten working days after the day on which it was first seen. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-02,2026-11-16",
        "2026-11-07,2026-11-20",
        "2025-09-26,2025-10-16",
    })
    void the_clock_runs_ten_working_days_from_the_day_it_was_first_seen(LocalDate day, LocalDate due) {
        assertThat(alarm(day, DriftState.OPEN).due(TERM, WorkingDays.published()))
                .contains(new Deadline.Firm(due));
    }

    @Test
    void a_clock_that_reaches_a_year_without_a_calendar_says_that_it_may_move() {
        assertThat(alarm(LocalDate.of(2026, 12, 25), DriftState.CONFIRMED).due(TERM, WorkingDays.published()))
                .hasValueSatisfying(by -> assertThat(by.provisional()).isTrue());
    }

    @Test
    void the_clock_stops_when_a_person_has_dealt_with_it() {
        assertThat(Stream.of(DriftState.DISMISSED, DriftState.SETTLED)
                        .map(state -> alarm(LocalDate.of(2026, 11, 2), state).due(TERM, WorkingDays.published())))
                .allMatch(due -> due.isEmpty());
    }

    private static DriftAlarm alarm(LocalDate day, DriftState state) {
        var late = day.plusDays(1).atStartOfDay(ChinaDay.ZONE).toInstant().minusSeconds(1);
        var glimpse = new Glimpse(Origin.GATEWAY, "示例绘图", "", late, late.plusSeconds(99_999));
        var change = new PossibleChange(What.INPUT, "algorithm.input", 0, "文本", "图像", "image", glimpse);
        return new DriftAlarm(1, 1, 1, 2, change, state, List.of());
    }
}
