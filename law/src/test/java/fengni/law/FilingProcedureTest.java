package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilingProcedureTest {
    private static final List<ReviewPoint> POINTS = List.of(new ReviewPoint("algorithm.name", "名称前后不一致"));
    private static final List<FilingState> STATES = List.of(
            new FilingState.Draft(),
            new FilingState.Submitted(),
            new FilingState.UnderReview(),
            new FilingState.Proposed(),
            new FilingState.Returned(POINTS),
            new FilingState.Approved(),
            new FilingState.Filed("n"),
            new FilingState.Refused("r"),
            new FilingState.Withdrawn());
    private static final List<FilingEvent> EVENTS = List.of(
            new FilingEvent.Submit(),
            new FilingEvent.Withdraw(),
            new FilingEvent.Claim(),
            new FilingEvent.Propose("齐全"),
            new FilingEvent.Return(POINTS),
            new FilingEvent.Approve(),
            new FilingEvent.Grant("n"),
            new FilingEvent.Refuse("r"));

    static Stream<FilingProcedure> procedures() {
        return Stream.of(FilingProcedure.SUBJECT, FilingProcedure.ALGORITHM);
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void every_pair_of_state_and_step_leads_where_the_table_says_or_nowhere(FilingProcedure procedure) {
        for (var state : STATES) {
            for (var event : EVENTS) {
                var row = procedure.transitions().stream()
                        .filter(one -> one.from().isInstance(state) && one.act() == event.act())
                        .findFirst();
                assertThat(procedure.after(state, event).<Class<?>>map(Object::getClass))
                        .as("%s of %s", event, state)
                        .isEqualTo(row.map(FilingProcedure.Transition::to));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void what_is_decided_or_taken_back_stays_so(FilingProcedure procedure) {
        Stream.of(
                        new FilingState.Approved(),
                        new FilingState.Filed("n"),
                        new FilingState.Refused("r"),
                        new FilingState.Withdrawn())
                .forEach(end -> assertThat(procedure.acts(end)).isEmpty());
    }

    @Test
    void a_subject_is_approved_and_an_algorithm_gets_a_number() {
        assertThat(FilingProcedure.SUBJECT.after(new FilingState.Proposed(), new FilingEvent.Grant("n")))
                .isEmpty();
        assertThat(FilingProcedure.ALGORITHM.after(new FilingState.Proposed(), new FilingEvent.Grant("n")))
                .isEqualTo(Optional.of(new FilingState.Filed("n")));
    }

    @Test
    void a_return_without_a_point_cannot_be_said() {
        assertThatThrownBy(() -> new FilingEvent.Return(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void states_are_stored_under_their_words() {
        assertThat(STATES.stream().map(FilingState::word))
                .containsExactly(
                        "draft",
                        "submitted",
                        "under-review",
                        "proposed",
                        "returned",
                        "approved",
                        "filed",
                        "refused",
                        "withdrawn");
    }
}
