package fengni.registry;

import static fengni.registry.RegistryHouse.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.evidence.RecordType;
import fengni.law.FilingAct;
import fengni.law.FilingState;
import fengni.law.ReviewPoint;
import fengni.registry.Yearly.State;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The yearly verification, the statistics and the page of subjects: what the registry looks at from time to time. */
class YearlyTest {
    private static final List<State> ALL = Arrays.asList(State.values());
    private static final List<ReviewPoint> POINTS = List.of(new ReviewPoint("algorithm.introduction", "与实际不符"));
    private static final Duration YEAR_LESS_A_MONTH = Duration.ofDays(340);

    private final RegistryHouse house = new RegistryHouse();
    private final YearlyList list = new YearlyList(house.shelves, house.around);
    private final YearlyChecks checks = new YearlyChecks(house.shelves, house.around);

    @BeforeEach
    void settle() {
        house.settle();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void only_what_is_offered_in_a_companion_service_is_verified_unless_the_registry_chooses_all() {
        filed();
        house.later(YEAR_LESS_A_MONTH);
        assertThat(list.rule()).isEqualTo(new YearlyRule(YearlyRule.Scope.COMPANION, 30, LocalDate.of(2026, 7, 15)));
        assertThat(list.term().orElseThrow().basis().citation("zh")).contains("第二十六条");
        assertThat(list.bring()).isZero();

        list.set("all", "30", "guanli");

        assertThat(list.bring()).isEqualTo(1);
        assertThat(checks.list(ALL, 0, 9)).singleElement().satisfies(one -> {
            assertThat(one.dueOn()).isEqualTo("2027-11-23");
            assertThat(one.state()).isEqualTo(State.OPEN);
        });
        assertThat(house.records.last().outcome()).isEqualTo("yearly_due");
        assertThat(faults(list.set("some", "181", "guanli"))).containsExactly("required", "range");
        list.set("none", "0", "guanli");
        house.later(Duration.ofDays(400));
        assertThat(list.bring()).isZero();
    }

    @Test
    void what_was_missed_while_nothing_ran_is_made_up_for_and_never_twice() {
        filed();
        list.set("all", "0", "guanli");
        house.later(Duration.ofDays(3 * 366));

        assertThat(list.bring()).isEqualTo(3);
        assertThat(list.bring()).isZero();
        assertThat(checks.list(ALL, 0, 9))
                .extracting(Yearly::dueOn)
                .containsExactly(LocalDate.of(2027, 11, 23), LocalDate.of(2028, 11, 23), LocalDate.of(2029, 11, 23));
    }

    @Test
    void of_two_rounds_at_once_each_entry_comes_once() throws Exception {
        var subject = house.approvedSubject();
        for (int i = 0; i < 10; i++) {
            house.done(house.proposed(subject), officer(2), FilingAct.GRANT, "");
        }
        list.set("all", "30", "guanli");
        house.later(YEAR_LESS_A_MONTH);
        var barrier = new CyclicBarrier(2);
        Callable<Integer> round = () -> {
            barrier.await();
            return new YearlyList(house.shelves, house.around).bring();
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            var added = threads.invokeAll(List.of(round, round));
            assertThat(added.get(0).get() + added.get(1).get()).isEqualTo(10);
        }

        assertThat(checks.list(ALL, 0, 50)).hasSize(10);
        assertThat(house.records.all().stream()
                        .filter(record -> record.outcome().equals("yearly_due")))
                .hasSize(10);
    }

    @Test
    void without_a_record_no_entry_comes_and_the_next_round_brings_it() {
        filed();
        list.set("all", "30", "guanli");
        house.later(YEAR_LESS_A_MONTH);
        house.records.failOn(RecordType.FILING);
        assertThatThrownBy(list::bring).hasMessage("the disk is full");
        assertThat(checks.list(ALL, 0, 9)).isEmpty();

        house.records.failOn(RecordType.HOLD);

        assertThat(list.bring()).isEqualTo(1);
    }

    @Test
    void one_officer_answers_and_another_confirms() {
        var yearly = due();
        assertThat(refusal(9, yearly, YearlyAct.TAKE)).isEqualTo("own_dossier");
        assertThat(refusal(1, yearly, YearlyAct.CONFIRM)).isEqualTo("step_not_possible");
        var taken = done(1, yearly, YearlyAct.TAKE);
        assertThat(refusal(1, taken, YearlyAct.TAKE_OVER)).isEqualTo("step_not_possible");
        assertThat(answer(2, taken, true, List.of()).toString()).contains("not_your_review");
        assertThat(answer(1, taken, false, List.of()).toString()).contains("yearly_points_missing");
        assertThat(answer(1, taken, true, POINTS).toString()).contains("yearly_points_in_order");
        var over = done(2, taken, YearlyAct.TAKE_OVER);
        var proposed = value(answer(2, over, true, List.of()));
        assertThat(refusal(2, proposed, YearlyAct.CONFIRM)).isEqualTo("four_eyes");
        assertThat(refusal(1, over, YearlyAct.CONFIRM)).isEqualTo("dossier_moved");
        var back = done(1, proposed, YearlyAct.SEND_BACK);
        assertThat(back.state()).isEqualTo(State.TAKEN);

        var confirmed = done(3, value(answer(2, back, true, List.of())), YearlyAct.CONFIRM);

        assertThat(confirmed.state()).isEqualTo(State.IN_ORDER);
        assertThat(confirmed.answered()).isPresent();
        assertThat(checks.steps(confirmed))
                .extracting(YearlyStep::act)
                .containsExactly(
                        YearlyAct.TAKE,
                        YearlyAct.TAKE_OVER,
                        YearlyAct.ANSWER,
                        YearlyAct.SEND_BACK,
                        YearlyAct.ANSWER,
                        YearlyAct.CONFIRM);
        assertThat(house.records.last().outcome()).isEqualTo("yearly_confirm");
    }

    @Test
    void points_wait_for_a_change_and_say_when_one_was_adopted() {
        var yearly = due();
        var taken = done(1, yearly, YearlyAct.TAKE);
        var points = done(2, value(answer(1, taken, false, POINTS)), YearlyAct.CONFIRM);
        assertThat(points.state()).isEqualTo(State.POINTS);
        assertThat(points.mended()).isFalse();
        assertThat(checks.steps(points).get(1).points()).isEqualTo(POINTS);

        house.later(Duration.ofDays(1));
        var dossier = checks.dossier(points);
        house.shelves
                .steps()
                .add(
                        dossier.id(),
                        dossier.revision() + 1,
                        2,
                        new Step(2, FilingAct.ADOPT, "officer2", "", "", List.of(), house.now.get()));

        assertThat(checks.find(points.id()).orElseThrow().mended()).isTrue();
    }

    @Test
    void only_officers_of_the_dossiers_desks_verify() {
        var yearly = due();
        house.placeDesks.open(new PlaceDeskDraft("福建", "local", "35", Set.of(1L)), "guanli");
        house.placeDesks.open(new PlaceDeskDraft("中央", "central", "", Set.of(2L)), "guanli");

        assertThat(refusal(3, yearly, YearlyAct.TAKE)).isEqualTo("not_your_desk");
        var taken = done(1, yearly, YearlyAct.TAKE);
        assertThat(refusal(3, taken, YearlyAct.TAKE_OVER)).isEqualTo("not_your_desk");
        assertThat(checks.acts(value(answer(1, taken, true, List.of())), officer(2)))
                .containsExactly(YearlyAct.SEND_BACK, YearlyAct.CONFIRM);
    }

    @Test
    void a_companion_service_is_noted_with_its_source_and_what_is_none_any_more_lapses() {
        var number = filed();
        assertThat(faults(list.note(officer(1), new CompanionNote(number, true, " "))))
                .containsExactly("required");
        assertThat(list.note(officer(1), new CompanionNote("PARK-1", true, "说明")))
                .isInstanceOf(Outcome.Absent.class);
        assertThat(list.note(RegistryHouse.ofOperator(9), new CompanionNote(number, true, "说明"))
                        .toString())
                .contains("own_dossier");
        list.note(officer(1), new CompanionNote(number, true, "产品说明"));
        house.later(YEAR_LESS_A_MONTH);
        assertThat(list.bring()).isEqualTo(1);
        assertThat(list.companions()).extracting(CompanionNote::number).containsExactly(number);

        list.note(officer(1), new CompanionNote(number, false, "已停用"));
        list.bring();

        assertThat(checks.list(ALL, 0, 9)).extracting(Yearly::state).containsExactly(State.LAPSED);
    }

    @Test
    void the_figures_count_what_came_in_and_was_decided_and_name_nobody() {
        var statistics = new Statistics(new StatisticsTable(house.database), house.around);
        var months = statistics.months("", "");
        assertThat(statistics.lines(months)).singleElement().satisfies(line -> {
            assertThat(line.isWhole()).isTrue();
            assertThat(line.median()).isEmpty();
        });
        house.placeDesks.open(new PlaceDeskDraft("福建", "local", "35", Set.of(1L, 2L)), "guanli");
        var subject = house.approvedSubject();
        var proposed = house.proposed(subject);
        house.later(Duration.ofDays(14));
        var filed = house.done(proposed, officer(2), FilingAct.GRANT, "");
        house.later(Duration.ofDays(60));
        var open = house.done(filed, officer(1), FilingAct.OPEN_REMOVAL, "依据");
        house.done(open, officer(2), FilingAct.CANCEL, "");

        var lines = statistics.lines(statistics.months("2026-11", "2027-02"));

        assertThat(lines.getFirst().figures())
                .containsExactly("2", "1", "1", "0", "0", "1", "0", "0", "5.0", "9.0", "0");
        assertThat(lines.stream().skip(1).map(line -> line.month() + " " + line.desk() + " " + line.intake()))
                .containsExactly("2027-02 福建 0", "2026-12 福建 0", "2026-11 福建 2");
        assertThat(lines.toString()).doesNotContain("officer", "示例科技");
    }

    @Test
    void months_that_are_none_or_too_many_are_put_right() {
        var statistics = new Statistics(new StatisticsTable(house.database), house.around);

        assertThat(statistics.months("yesterday", "2026-13"))
                .isEqualTo(new Statistics.Months(YearMonth.of(2025, 12), YearMonth.of(2026, 11)));
        assertThat(statistics.months("1999-01", "2026-11").from()).isEqualTo(YearMonth.of(2025, 12));
        assertThat(statistics.months("2001-01", "2026-11").from()).isEqualTo(YearMonth.of(2021, 12));
    }

    @Test
    void approved_subjects_are_found_by_name_and_code_with_their_algorithms() {
        filed();
        var subjects = new Subjects(house.shelves);

        assertThat(subjects.find("示例科技", 0, 51)).singleElement().satisfies(one -> {
            assertThat(one.algorithms()).hasSize(1);
            assertThat(one.desk()).isEqualTo("—");
        });
        assertThat(subjects.find("91350100m0", 0, 51)).hasSize(1);
        assertThat(subjects.find("别家", 0, 51)).isEmpty();
    }

    private String filed() {
        var filed = house.done(house.proposed(house.approvedSubject()), officer(2), FilingAct.GRANT, "");
        return ((FilingState.Filed) filed.state()).number();
    }

    private Yearly due() {
        filed();
        list.set("all", "30", "guanli");
        house.later(YEAR_LESS_A_MONTH);
        list.bring();
        return checks.list(ALL, 0, 9).getFirst();
    }

    private Outcome<Yearly> answer(long person, Yearly yearly, boolean good, List<ReviewPoint> points) {
        return checks.take(
                officer(person),
                yearly.id(),
                new YearlyAsked(YearlyAct.ANSWER, yearly.revision(), Optional.of(good), "与现场一致", points));
    }

    private Yearly done(long person, Yearly yearly, YearlyAct act) {
        return value(checks.take(officer(person), yearly.id(), YearlyAsked.plain(act, yearly.revision(), "理由")));
    }

    private static Yearly value(Outcome<Yearly> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Yearly>) outcome).value();
    }

    private String refusal(long person, Yearly yearly, YearlyAct act) {
        var who = person == 9 ? RegistryHouse.ofOperator(9) : officer(person);
        return checks.take(who, yearly.id(), YearlyAsked.plain(act, yearly.revision(), "理由"))
                        instanceof Outcome.Conflicting<Yearly>(var fault)
                ? fault.code()
                : "";
    }

    private static List<String> faults(Outcome<?> outcome) {
        return outcome instanceof Outcome.Faulty<?>(var faults)
                ? faults.stream().map(Fault::code).toList()
                : List.of(outcome.toString());
    }
}
