package fengni.registry;

import static fengni.registry.RegistryHouse.OPERATOR;
import static fengni.registry.RegistryHouse.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.evidence.RecordType;
import fengni.law.FilingAct;
import fengni.law.FilingState;
import fengni.pages.Form;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Desks by place, and dossiers that change hands between them and their officers. */
class PlacesTest {
    private final RegistryHouse house = new RegistryHouse();

    @BeforeEach
    void settle() {
        house.settle();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_place_is_in_the_subjects_credit_code_and_its_algorithms_are_where_it_is() {
        var subject = house.send(RegistryHouse.subject(UUID.randomUUID(), 1));
        var algorithm = house.send(RegistryHouse.algorithm(UUID.randomUUID(), 1, subject.name()));

        assertThat(subject.place()).isEqualTo(new Place("350100", 0, 0, 0));
        assertThat(subject.place().shown()).isEqualTo("福建（350100）");
        assertThat(algorithm.place().division()).isEqualTo("350100");
        assertThat(Place.shown("3301")).isEqualTo("浙江（3301）");
        assertThat(Place.shown("990000")).isEqualTo("990000");
        assertThat(Place.division("not a code")).isEmpty();
    }

    @Test
    void the_longest_prefix_counts_and_the_central_desk_decides() {
        desk("中央", "central", "", 2, 3);
        desk("福建", "local", "35", 1, 2);
        var city = desk("福州", "local", "3501", 1, 4);
        var subject = house.send(RegistryHouse.subject(UUID.randomUUID(), 1));

        assertThat(subject.place().present()).isEqualTo(city);
        assertThat(refusal(subject, 2, FilingAct.CLAIM)).isEqualTo("not_your_desk");
        assertThat(view(subject, 2).acts()).isEmpty();
        assertThat(view(subject, 2).desk().objection()).isEqualTo("not_your_desk");
        var claimed = house.done(subject, officer(1), FilingAct.CLAIM, "");
        var proposed = house.done(claimed, officer(1), FilingAct.PROPOSE, "齐全");
        assertThat(refusal(proposed, 4, FilingAct.APPROVE)).isEqualTo("not_your_desk");
        assertThat(house.done(proposed, officer(3), FilingAct.APPROVE, "").state())
                .isInstanceOf(FilingState.Approved.class);
    }

    @Test
    void four_eyes_and_the_conflict_of_interest_hold_at_every_desk() {
        desk("中央", "central", "", 1, 2, 9);
        var local = desk("福建", "local", "35", 1, 9);
        var subject = house.send(RegistryHouse.subject(UUID.randomUUID(), 1));
        var own = RegistryHouse.ofOperator(9);
        assertThat(refusal(house.moves.take(own, subject.id(), asked(DeskAct.TRANSFER, subject, local))))
                .isEqualTo("own_dossier");
        var claimed = house.done(subject, officer(1), FilingAct.CLAIM, "");
        var proposed = house.done(claimed, officer(1), FilingAct.PROPOSE, "齐全");

        assertThat(refusal(proposed, 1, FilingAct.APPROVE)).isEqualTo("four_eyes");
        assertThat(refusal(house.desk.take(own, proposed.id(), Asked.plain(FilingAct.APPROVE, proposed.revision()))))
                .isEqualTo("own_dossier");
        assertThat(refusal(house.moves.take(own, claimed.id(), asked(DeskAct.TAKE_OVER, proposed, 0))))
                .isEqualTo("own_dossier");
    }

    @Test
    void what_no_desk_takes_is_everybodys_and_a_closed_desk_passes_its_work_on() {
        var local = desk("浙江", "local", "33", 1);
        var subject = house.send(RegistryHouse.subject(UUID.randomUUID(), 1));
        assertThat(subject.place().present()).isZero();
        assertThat(view(subject, 5).acts()).containsExactly(FilingAct.CLAIM);
        var moved = done(5, subject, DeskAct.TRANSFER, local);
        assertThat(refusal(moved, 5, FilingAct.CLAIM)).isEqualTo("not_your_desk");

        house.placeDesks.close(local, "guanli");

        assertThat(house.shelves
                        .dossiers()
                        .find(subject.id())
                        .orElseThrow()
                        .place()
                        .present())
                .isZero();
    }

    @Test
    void a_transfer_ends_the_claim_but_neither_the_state_nor_the_clock() {
        desk("中央", "central", "", 3);
        desk("福建", "local", "35", 1);
        var other = desk("浙江", "local", "33", 2, 4);
        var subject = house.send(RegistryHouse.subject(UUID.randomUUID(), 1));
        var claimed = house.done(subject, officer(1), FilingAct.CLAIM, "");
        var letters = house.letters.size();
        house.later(Duration.ofDays(3));

        var moved = done(1, claimed, DeskAct.TRANSFER, other);

        assertThat(moved.state()).isEqualTo(claimed.state());
        assertThat(moved.received()).isEqualTo(claimed.received());
        assertThat(moved.place().present()).isEqualTo(other);
        assertThat(house.letters).hasSize(letters);
        assertThat(refusal(moved, 1, FilingAct.PROPOSE)).isEqualTo("not_your_review");
        assertThat(view(moved, 2).desk().acts()).contains(DeskAct.TAKE_OVER, DeskAct.TRANSFER);
        var taken = done(2, moved, DeskAct.TAKE_OVER, 0);
        assertThat(house.done(taken, officer(2), FilingAct.PROPOSE, "齐全").state())
                .isInstanceOf(FilingState.Proposed.class);
        assertThat(view(moved, 2).moments(true).stream().map(moment -> moment.key() + " " + moment.reason()))
                .contains("registry.step.transfer → 浙江 · 休假", "registry.step.take_over 休假");
    }

    @Test
    void a_claim_is_given_back_handed_over_and_taken_over() {
        var subject = house.send(RegistryHouse.subject(UUID.randomUUID(), 1));
        assertThat(refusal(house.moves.take(officer(2), subject.id(), asked(DeskAct.TAKE_OVER, subject, 0))))
                .isEqualTo("step_not_possible");
        var claimed = house.done(subject, officer(1), FilingAct.CLAIM, "");
        assertThat(refusal(house.moves.take(officer(2), subject.id(), asked(DeskAct.GIVE_BACK, claimed, 0))))
                .isEqualTo("not_your_review");
        assertThat(refusal(house.moves.take(officer(2), subject.id(), asked(DeskAct.HAND_OVER, claimed, 3))))
                .isEqualTo("not_your_review");
        assertThat(refusal(house.moves.take(officer(1), subject.id(), asked(DeskAct.HAND_OVER, claimed, 9))))
                .isEqualTo("colleague_own_dossier");
        assertThat(refusal(house.moves.take(officer(1), subject.id(), asked(DeskAct.HAND_OVER, claimed, 77))))
                .isEqualTo("officer_unknown");
        assertThat(refusal(house.moves.take(officer(1), subject.id(), new MoveAsked(DeskAct.HAND_OVER, 2, 0, " "))))
                .isEqualTo("required");

        var handed = done(1, claimed, DeskAct.HAND_OVER, 2);
        assertThat(handed.firstOfficer()).isEqualTo(2);
        var back = done(2, handed, DeskAct.GIVE_BACK, 0);
        assertThat(back.firstOfficer()).isZero();
        var taken = done(3, back, DeskAct.TAKE_OVER, 0);
        assertThat(refusal(house.moves.take(officer(1), subject.id(), asked(DeskAct.TAKE_OVER, back, 0))))
                .isEqualTo("dossier_moved");
        var proposed = house.done(taken, officer(3), FilingAct.PROPOSE, "齐全");
        assertThat(refusal(proposed, 3, FilingAct.APPROVE)).isEqualTo("four_eyes");
        assertThat(refusal(house.moves.take(officer(1), subject.id(), asked(DeskAct.TAKE_OVER, proposed, 0))))
                .isEqualTo("step_not_possible");
    }

    @Test
    void a_handover_of_roles_passes_open_reviews_but_none_to_the_operators_own_people() {
        var subject = house.send(RegistryHouse.subject(UUID.randomUUID(), 1));
        house.done(subject, officer(1), FilingAct.CLAIM, "");
        var work = new OpenReviews(house.shelves, house.moves);
        assertThat(work.open(2, 1)).isEqualTo(1);

        house.around.inOne(() -> {
            work.pass(2, 1, 2);
            return true;
        });
        assertThat(house.shelves.dossiers().find(subject.id()).orElseThrow().firstOfficer())
                .isEqualTo(2);
        house.around.inOne(() -> {
            work.pass(2, 2, 9);
            return true;
        });

        assertThat(house.shelves.dossiers().find(subject.id()).orElseThrow().firstOfficer())
                .isZero();
        assertThat(work.open(2, 2) + work.open(2, 9)).isZero();
    }

    @Test
    void a_change_of_hands_is_on_record_before_it_counts() {
        var subject = house.send(RegistryHouse.subject(UUID.randomUUID(), 1));
        var claimed = house.done(subject, officer(1), FilingAct.CLAIM, "");
        done(1, claimed, DeskAct.GIVE_BACK, 0);
        assertThat(house.records.last().outcome()).isEqualTo("give_back");
        assertThat(house.lastDecision()).containsEntry("by", "officer1").containsEntry("operator", OPERATOR);
        var back = house.shelves.dossiers().find(subject.id()).orElseThrow();
        house.records.failOn(RecordType.FILING);

        assertThatThrownBy(() -> done(2, back, DeskAct.TAKE_OVER, 0)).hasMessage("the disk is full");

        assertThat(house.shelves.dossiers().find(subject.id())).contains(back);
    }

    @Test
    void the_queue_is_narrowed_by_desk_officer_and_term_and_counted() {
        desk("中央", "central", "", 3);
        var local = desk("福建", "local", "35", 1, 2);
        var first = house.send(RegistryHouse.subject(UUID.randomUUID(), 1));
        house.later(Duration.ofDays(46));
        var second = house.send(RegistryHouse.subject(UUID.randomUUID(), 1));
        house.done(second, officer(2), FilingAct.CLAIM, "");

        assertThat(queue(1, Map.of("desk", "own"))).containsExactly(first.id(), second.id());
        assertThat(queue(5, Map.of("desk", "own"))).isEmpty();
        assertThat(queue(3, Map.of("desk", String.valueOf(local)))).hasSize(2);
        assertThat(queue(1, Map.of("officer", "2"))).containsExactly(second.id());
        assertThat(queue(1, Map.of("term", "overdue"))).containsExactly(first.id());
        assertThat(queue(1, Map.of("term", "soon"))).isEmpty();
        var looking = house.cabinet.looking(officer(1));
        assertThat(house.cabinet.counts(List.of(local), looking)).isEqualTo(new QueueCounts(1, 1, 0, 0, 1));
        assertThat(house.cabinet.counts(List.of(-1L), looking)).isEqualTo(new QueueCounts(0, 0, 0, 0, 0));
    }

    @Test
    void a_desk_with_faults_names_them_all() {
        desk("中央", "central", "", 3);
        var local = desk("福建", "local", "35", 1);

        assertThat(faults(new PlaceDeskDraft(" ", "", "3", Set.of()), 0))
                .containsExactly(
                        "name required", "kind required", "places central_takes_all", "places division_prefix");
        assertThat(faults(new PlaceDeskDraft("福建", "local", "35 33", Set.of(77L)), 0))
                .containsExactly("people officer_unknown", "name desk_name_taken", "places place_taken");
        assertThat(faults(new PlaceDeskDraft("又一", "central", "", Set.of()), 0))
                .containsExactly("kind central_desk_taken");
        assertThat(faults(new PlaceDeskDraft("浙江", "local", "", Set.of()), 0)).containsExactly("places required");
        assertThat(faults(new PlaceDeskDraft("福建", "central", "", Set.of()), local))
                .containsExactly("kind desk_kind_stays");
        assertThat(house.placeDesks.change(999, new PlaceDeskDraft("x", "local", "44", Set.of()), "guanli"))
                .isInstanceOf(Outcome.Absent.class);
        assertThat(house.placeDesks.close(999, "guanli")).isInstanceOf(Outcome.Absent.class);
        assertThat(house.placeDesks.list()).extracting(PlaceDesk::name).containsExactly("福建", "中央");
    }

    private List<String> faults(PlaceDeskDraft draft, long id) {
        var outcome = id == 0 ? house.placeDesks.open(draft, "guanli") : house.placeDesks.change(id, draft, "guanli");
        return ((Outcome.Faulty<PlaceDesk>) outcome)
                .faults().stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList();
    }

    private List<Long> queue(long person, Map<String, String> query) {
        var filter = QueueFilter.of(Form.of(query), house.cabinet.looking(officer(person)));
        return house.cabinet.queue(filter, 0, 50).stream().map(Dossier::id).toList();
    }

    private long desk(String name, String kind, String places, long... people) {
        var seated = Arrays.stream(people).boxed().collect(Collectors.toSet());
        var outcome = house.placeDesks.open(new PlaceDeskDraft(name, kind, places, seated), "guanli");
        return ((Outcome.Done<PlaceDesk>) outcome).value().id();
    }

    private DossierView view(Dossier dossier, long person) {
        return house.cabinet.open(dossier.id(), RegistryHouse.visit(person, 2)).orElseThrow();
    }

    private Dossier done(long person, Dossier dossier, DeskAct act, long to) {
        var outcome = house.moves.take(officer(person), dossier.id(), asked(act, dossier, to));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Dossier>) outcome).value();
    }

    private static MoveAsked asked(DeskAct act, Dossier dossier, long to) {
        return new MoveAsked(act, dossier.revision(), to, "休假");
    }

    private String refusal(Dossier dossier, long person, FilingAct act) {
        return refusal(
                house.desk.take(officer(person), dossier.id(), new Asked(act, dossier.revision(), "理由", List.of())));
    }

    private static String refusal(Outcome<Dossier> outcome) {
        return switch (outcome) {
            case Outcome.Conflicting(var fault) -> fault.code();
            case Outcome.Faulty(var faults) ->
                faults.stream().map(Fault::code).findFirst().orElse("");
            case Outcome.Done(var _), Outcome.Absent() -> outcome.toString();
        };
    }
}
