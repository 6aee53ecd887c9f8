package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.law.FilingState.InForce;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilingProcedureTest {
    private static final List<ReviewPoint> POINTS = List.of(new ReviewPoint("algorithm.name", "名称前后不一致"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final List<InForce> HELD = List.of(
            new FilingState.Approved(),
            new FilingState.Filed("n"),
            new FilingState.ApprovedElsewhere("s", DAY),
            new FilingState.FiledElsewhere("n", "s", DAY));
    private static final List<FilingState> STATES = Stream.of(
                    Stream.<FilingState>of(
                            new FilingState.Draft(),
                            new FilingState.Submitted(),
                            new FilingState.UnderReview(),
                            new FilingState.Proposed(),
                            new FilingState.Returned(POINTS),
                            new FilingState.HandedIn(DAY),
                            new FilingState.Refused("r"),
                            new FilingState.Withdrawn(),
                            new FilingState.Cancelled("n"),
                            new FilingState.Revoked("n", "g")),
                    HELD.stream(),
                    HELD.stream().flatMap(FilingProcedureTest::pending))
            .flatMap(states -> states)
            .map(FilingState.class::cast)
            .toList();
    private static final List<FilingEvent> EVENTS = List.of(
            new FilingEvent.Submit(),
            new FilingEvent.Withdraw(),
            new FilingEvent.Claim(),
            new FilingEvent.Propose("齐全"),
            new FilingEvent.Return(POINTS),
            new FilingEvent.Approve(),
            new FilingEvent.Grant("n"),
            new FilingEvent.Refuse("r"),
            new FilingEvent.BeginChange("w", DAY),
            new FilingEvent.AbandonChange(),
            new FilingEvent.Adopt(),
            new FilingEvent.RequestCancellation(DAY, "a", "r"),
            new FilingEvent.OpenRemoval("g"),
            new FilingEvent.Cancel(),
            new FilingEvent.Revoke(),
            new FilingEvent.HandIn(DAY),
            new FilingEvent.ReturnByHand(POINTS, "s"),
            new FilingEvent.ApproveByHand("s", DAY),
            new FilingEvent.FileByHand("n", "s", DAY),
            new FilingEvent.RefuseByHand("r", "s"),
            new FilingEvent.CancelByHand("s", DAY));

    private static Stream<FilingState> pending(InForce held) {
        return Stream.of(
                new FilingState.ChangeDraft(held),
                new FilingState.ChangeSubmitted(held),
                new FilingState.ChangeUnderReview(held),
                new FilingState.ChangeProposed(held),
                new FilingState.ChangeReturned(held, POINTS),
                new FilingState.ChangeHandedIn(held, DAY),
                new FilingState.CancellationRequested(held),
                new FilingState.CancellationUnderReview(held),
                new FilingState.CancellationProposed(held),
                new FilingState.CancellationReturned(held, POINTS),
                new FilingState.RemovalProposed(held, "g"));
    }

    static Stream<FilingProcedure> procedures() {
        return Stream.of(FilingProcedure.SUBJECT, FilingProcedure.ALGORITHM);
    }

    @Test
    void there_is_an_event_of_every_act_and_a_state_of_every_kind() {
        assertThat(EVENTS.stream().map(FilingEvent::act)).containsExactlyInAnyOrder(FilingAct.values());
        assertThat(STATES.stream().<Class<?>>map(FilingState::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        records(FilingState.class).distinct().toList());
    }

    /** Who may do what, from where, and what becomes of it: nothing but what a row says. */
    @ParameterizedTest
    @MethodSource("procedures")
    void every_triple_of_state_step_and_party_leads_where_the_table_says_or_nowhere(FilingProcedure procedure) {
        for (var state : STATES) {
            for (var event : EVENTS) {
                var rows = procedure.transitions().stream()
                        .filter(one -> one.from().isInstance(state) && one.act() == event.act())
                        .toList();
                var after = procedure.after(state, event);
                assertThat(rows).as("%s of %s", event, state).hasSizeLessThanOrEqualTo(1);
                assertThat(after.isPresent()).as("%s of %s", event, state).isEqualTo(!rows.isEmpty());
                rows.forEach(row -> assertThat(after.orElseThrow()).isInstanceOf(row.to()));
                for (var party : FilingAct.Party.values()) {
                    assertThat(procedure.acts(state, party).contains(event.act()))
                            .as("%s of %s by %s", event, state, party)
                            .isEqualTo(!rows.isEmpty() && event.act().party() == party);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void what_is_in_force_stays_so_until_a_step_ends_or_replaces_it(FilingProcedure procedure) {
        for (var held : HELD) {
            pending(held)
                    .forEach(state -> EVENTS.forEach(event -> procedure
                            .after(state, event)
                            .filter(after -> !(after instanceof FilingState.Cancelled)
                                    && !(after instanceof FilingState.Revoked)
                                    && event.act() != FilingAct.FILE_BY_HAND
                                    && event.act() != FilingAct.APPROVE_BY_HAND)
                            .ifPresent(after -> assertThat(after.inForce())
                                    .as("%s of %s", event, state)
                                    .contains(held))));
        }
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void what_is_over_stays_so(FilingProcedure procedure) {
        assertThat(STATES)
                .filteredOn(state -> state.phase() == FilingState.Phase.ENDED)
                .hasSize(4)
                .allSatisfy(end -> assertThat(procedure.acts(end)).isEmpty());
    }

    @Test
    void an_end_keeps_the_number() {
        var asked = new FilingState.CancellationProposed(new FilingState.Filed("n"));
        var removal = new FilingState.RemovalProposed(new FilingState.Filed("n"), "隐瞒");

        assertThat(FilingProcedure.ALGORITHM.after(asked, new FilingEvent.Cancel()))
                .contains(new FilingState.Cancelled("n"));
        assertThat(FilingProcedure.ALGORITHM.after(removal, new FilingEvent.Revoke()))
                .contains(new FilingState.Revoked("n", "隐瞒"));
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
        assertThat(STATES.stream().map(FilingState::word).distinct())
                .containsExactly(
                        "draft",
                        "submitted",
                        "under-review",
                        "proposed",
                        "returned",
                        "handed-in",
                        "refused",
                        "withdrawn",
                        "cancelled",
                        "revoked",
                        "approved",
                        "filed",
                        "approved-elsewhere",
                        "filed-elsewhere",
                        "change-draft",
                        "change-submitted",
                        "change-under-review",
                        "change-proposed",
                        "change-returned",
                        "change-handed-in",
                        "cancellation-requested",
                        "cancellation-under-review",
                        "cancellation-proposed",
                        "cancellation-returned",
                        "removal-proposed");
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses())
                        .flatMap(FilingProcedureTest::records)
                        .distinct();
    }
}
