package fengni.registry;

import static fengni.registry.RegistryHouse.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.answers.Outcome;
import fengni.correspondence.LetterContent;
import fengni.evidence.RecordType;
import fengni.law.FilingAct;
import fengni.law.FilingEvent;
import fengni.law.FilingState;
import fengni.law.RegistryNumber;
import fengni.law.ReviewPoint;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeskTest {
    private static final List<ReviewPoint> POINTS = List.of(new ReviewPoint("algorithm.introduction", "写明输入和输出"));

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
    void a_dossier_goes_the_whole_way_to_a_number_by_letters() {
        var subject = house.approvedSubject();
        var filed = house.done(house.proposed(subject), officer(2), FilingAct.GRANT, "");

        assertThat(filed.state()).isInstanceOf(FilingState.Filed.class);
        var number = RegistryNumber.read(((FilingState.Filed) filed.state()).number())
                .toOptional()
                .orElseThrow();
        assertThat(number.prefix()).isEqualTo("PARK");
        assertThat(number.serial()).isEqualTo(1);
        assertThat(house.letters.stream().map(letter -> said(letter.content())))
                .containsExactly(
                        "arrived R000001.1",
                        "claim",
                        "propose",
                        "approve",
                        "arrived R000002.1",
                        "claim",
                        "propose",
                        "grant " + number.value());
        var list = house.shelves.filings().versions(number.value());
        assertThat(list).singleElement().satisfies(filing -> {
            assertThat(filing.subject()).isEqualTo("示例科技有限公司");
            assertThat(filing.algorithm()).isEqualTo("小云图像生成算法");
            assertThat(filing.products()).containsExactly(new Filing.Product("小云绘图", "网站"));
        });
    }

    @Test
    void every_step_is_on_record_before_it_counts() {
        var subject = house.approvedSubject();

        assertThat(house.records.all())
                .allMatch(record -> record.type() == RecordType.FILING)
                .extracting(record -> record.outcome())
                .containsExactly("submit", "claim", "propose", "approve");
        assertThat(house.lastDecision())
                .containsEntry("dossier", subject.toString())
                .containsEntry("by", "officer2");
    }

    @Test
    void where_no_record_can_be_kept_nothing_moves_and_no_number_is_used() {
        var subject = house.approvedSubject();
        var first = house.proposed(subject);
        var second = house.proposed(subject);
        var letters = house.letters.size();
        house.records.failOn(RecordType.FILING);
        assertThatThrownBy(() -> take(first, officer(2), FilingAct.GRANT)).hasMessage("the disk is full");

        assertThat(house.shelves.dossiers().find(first.id())).contains(first);
        assertThat(house.letters).hasSize(letters);
        house.records.failOn(RecordType.HOLD);
        assertThat(serial(house.done(second, officer(2), FilingAct.GRANT, ""))).isEqualTo(1);
        assertThat(serial(house.done(first, officer(2), FilingAct.GRANT, ""))).isEqualTo(2);
    }

    /** Every state, every act, every person: what the procedure and the parts allow, and nothing else. */
    @Test
    void every_triple_of_state_act_and_person_is_allowed_or_refused_as_the_table_says() {
        var subject = house.approvedSubject();
        for (var kind : DossierKind.values()) {
            for (var reach : reaches(kind)) {
                var dossier = reached(kind, reach, subject);
                for (var act : FilingAct.values()) {
                    for (long person : new long[] {1, 2}) {
                        var isFirst = person == 1;
                        var allowed = kind.procedure().acts(dossier.state()).contains(act)
                                && switch (act) {
                                    case CLAIM, OPEN_REMOVAL -> true;
                                    case PROPOSE -> isFirst;
                                    case RETURN -> reach.endsWith("under-review") == isFirst;
                                    case APPROVE, GRANT, REFUSE, ADOPT, CANCEL, REVOKE -> !isFirst;
                                    case SUBMIT, WITHDRAW, BEGIN_CHANGE, ABANDON_CHANGE -> false;
                                    case REQUEST_CANCELLATION, HAND_IN, RETURN_BY_HAND, APPROVE_BY_HAND -> false;
                                    case FILE_BY_HAND, REFUSE_BY_HAND, CANCEL_BY_HAND -> false;
                                };
                        var outcome = take(dossier, officer(person), act);

                        assertThat(dossier.acts(officer(person)).contains(act))
                                .as("%s %s %s %s", kind, reach, act, person)
                                .isEqualTo(allowed);
                        assertThat(outcome instanceof Outcome.Done<Dossier>)
                                .as("%s %s %s %s: %s", kind, reach, act, person, outcome)
                                .isEqualTo(allowed);
                        assertThat(outcome).isNotInstanceOfAny(Outcome.Faulty.class, Outcome.Absent.class);
                        dossier = allowed ? reached(kind, reach, subject) : dossier;
                    }
                    for (long person : new long[] {1, 2, 3}) {
                        var own = RegistryHouse.ofOperator(person);
                        var possible = kind.procedure().acts(dossier.state()).contains(act);

                        assertThat(dossier.acts(own)).isEmpty();
                        assertThat(code(take(dossier, own, act)))
                                .as("%s %s %s %s of the operator", kind, reach, act, person)
                                .isEqualTo(possible ? "own_dossier" : "step_not_possible");
                    }
                }
            }
        }
    }

    @Test
    void whoever_opens_a_whole_dossier_is_written_down_first_and_told_if_it_is_their_own() {
        var dossier = house.send(RegistryHouse.subject(UUID.randomUUID(), 1));

        var other = house.cabinet.open(dossier.id(), RegistryHouse.visit(1, 2)).orElseThrow();
        var own = house.cabinet.open(dossier.id(), RegistryHouse.visit(3, 1)).orElseThrow();

        assertThat(house.opened).containsExactly("officer1 R000001.1", "officer3 R000001.1");
        assertThat(other.own()).isFalse();
        assertThat(other.acts()).containsExactly(FilingAct.CLAIM);
        assertThat(own.own()).isTrue();
        assertThat(own.acts()).isEmpty();
    }

    @Test
    void the_database_too_wants_four_eyes() {
        var proposed = house.proposed(house.approvedSubject());
        var jdbc = JdbcClient.create(house.database);
        var id = proposed.id();

        assertThatThrownBy(() -> jdbc.sql(
                                "update registry_dossier set state = 'refused', second_officer = 1 where id = " + id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("four_eyes");
        assertThatThrownBy(() -> jdbc.sql("update registry_dossier set state = 'refused' where id = " + id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("decided_by_two");
        assertThatThrownBy(() -> jdbc.sql("update registry_dossier set state = 'filed' where id = " + id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("in_force_by_two");
    }

    @Test
    void a_return_and_a_resubmission_show_what_changed_and_where_it_was_asked() {
        var subject = house.approvedSubject();
        var name = UUID.randomUUID();
        var first = house.send(RegistryHouse.algorithm(name, 1, subject));
        var claimed = house.done(first, officer(1), FilingAct.CLAIM, "");
        take(claimed, officer(1), FilingAct.RETURN);
        house.later(Duration.ofDays(3));
        var again = house.send(RegistryHouse.algorithm(name, 2, subject));

        assertThat(again.state()).isEqualTo(new FilingState.Submitted());
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.firstOfficer()).isZero();
        assertThat(house.around.term().of(again.received()).due())
                .isAfter(house.around.term().of(first.received()).due());
        var view = house.cabinet.open(again.id(), RegistryHouse.visit(1, 2)).orElseThrow();
        assertThat(view.before().orElseThrow().papers().value("algorithm.introduction"))
                .isEqualTo("生成图像");
        var changed = view.sections().stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> line.change() != Line.Change.SAME)
                .toList();
        assertThat(changed).extracting(Line::key).containsExactly("algorithm.introduction", "algorithm.output");
        assertThat(changed.getFirst().asked()).containsExactly("写明输入和输出");
    }

    @Test
    void the_same_version_twice_counts_once_and_nothing_comes_in_during_a_review() {
        var name = UUID.randomUUID();
        var first = house.send(RegistryHouse.subject(name, 1));
        var again = house.send(RegistryHouse.subject(name, 1));
        assertThat(again).isEqualTo(first);

        house.done(first, officer(1), FilingAct.CLAIM, "");
        var during = house.send(RegistryHouse.subject(name, 2));
        var late = house.send(new LetterContent.Withdrawal(name));

        assertThat(during.version()).isEqualTo(1);
        assertThat(late.state()).isEqualTo(new FilingState.UnderReview());
        assertThat(house.records.all())
                .extracting(record -> record.outcome())
                .endsWith("submit_ignored", "withdraw_ignored");
    }

    @Test
    void what_waits_may_be_taken_back() {
        var name = UUID.randomUUID();
        house.send(RegistryHouse.subject(name, 1));

        assertThat(house.send(new LetterContent.Withdrawal(name)).state()).isEqualTo(new FilingState.Withdrawn());
    }

    @Test
    void of_two_officers_at_once_the_later_is_told_that_it_moved() {
        var dossier = house.send(RegistryHouse.subject(UUID.randomUUID(), 1));
        house.done(dossier, officer(1), FilingAct.CLAIM, "");

        assertThat(take(dossier, officer(2), FilingAct.CLAIM))
                .isInstanceOfSatisfying(
                        Outcome.Conflicting.class,
                        conflict -> assertThat(conflict.fault().code()).isEqualTo("dossier_moved"));
    }

    @Test
    void an_algorithm_waits_for_its_subject_and_for_a_registry_that_has_a_name() {
        var strange = house.proposed(UUID.randomUUID());
        assertThat(code(take(strange, officer(2), FilingAct.GRANT))).isEqualTo("subject_not_approved");

        JdbcClient.create(house.database).sql("delete from registry_settings").update();
        assertThat(code(take(strange, officer(2), FilingAct.GRANT))).isEqualTo("registry_not_set");
        assertThat(house.cabinet
                        .open(strange.id(), RegistryHouse.visit(2, 2))
                        .orElseThrow()
                        .missing())
                .isEqualTo("registry.missing.subject");
    }

    @Test
    void the_opinion_of_the_first_officer_stays_inside() {
        house.approvedSubject();

        assertThat(house.letters.stream().map(letter -> letter.content()))
                .filteredOn(LetterContent.Step.class::isInstance)
                .allSatisfy(content -> assertThat(content.toString()).doesNotContain("材料齐全", "officer1", "officer2"));
    }

    @Test
    void what_may_tell_of_persons_is_sealed_at_rest() {
        house.send(RegistryHouse.subject(UUID.randomUUID(), 1));
        var jdbc = JdbcClient.create(house.database);

        var values = jdbc.sql("select encode(value, 'escape') from registry_field union all"
                        + " select encode(title, 'escape') from registry_dossier")
                .query(String.class);
        assertThat(values.list())
                .isNotEmpty()
                .noneMatch(text -> text.contains("13800000000") || text.contains("@example"));
        assertThat(house.shelves.editions().find(1, 1).orElseThrow().papers().value("subject.officer-phone"))
                .isEqualTo("13800000000");
    }

    @Test
    void the_clock_is_thirty_working_days_from_the_day_of_receipt() {
        var received = house.now.get();

        assertThat(house.around.term().of(received).due()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(house.around.term().of(received).provisional()).isTrue();
        for (int day = 0; day < 120; day++) {
            var now = received.plus(Duration.ofDays(day));
            assertThat(received.isBefore(house.around.term().overdueBefore(now)))
                    .as("after %s days", day)
                    .isEqualTo(house.around.term().isOver(received, now));
        }
    }

    /** 32 officers grant at the same time: no number twice, no hole. */
    @Test
    void numbers_given_at_once_are_unique_and_leave_no_hole() throws Exception {
        var many = Boolean.getBoolean("fengni.long") ? 10_000 : 500;
        var subject = house.approvedSubject();
        var waiting = house.copies(house.proposed(subject), many);
        var start = new CyclicBarrier(32);
        try (var officers = Executors.newFixedThreadPool(32)) {
            var work = new ArrayList<Callable<List<Integer>>>();
            for (int i = 0; i < 32; i++) {
                var mine = i;
                work.add(() -> {
                    start.await();
                    var serials = new ArrayList<Integer>();
                    for (int one = mine; one < many; one += 32) {
                        serials.add(serial(house.done(waiting.get(one), officer(2), FilingAct.GRANT, "")));
                    }
                    return serials;
                });
            }
            var all = new ArrayList<Integer>();
            for (var done : officers.invokeAll(work)) {
                assertThat(done.get()).isSorted();
                all.addAll(done.get());
            }
            assertThat(all).hasSize(many).doesNotHaveDuplicates();
            assertThat(all.stream().mapToInt(Integer::intValue).max()).hasValue(many);
        }
    }

    @Test
    void serials_left_out_are_never_given_and_their_row_says_why() {
        var subject = house.approvedSubject();
        assertThat(serial(house.done(house.proposed(subject), officer(2), FilingAct.GRANT, "")))
                .isEqualTo(1);
        assertThat(house.registry.skip(1, "恢复备份", "guanli")).isInstanceOf(Outcome.Faulty.class);
        assertThat(house.registry.skip(10, "恢复备份", "guanli")).isInstanceOf(Outcome.Done.class);

        assertThat(serial(house.done(house.proposed(subject), officer(2), FilingAct.GRANT, "")))
                .isEqualTo(11);
        assertThat(house.registry.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.first()).isEqualTo(2);
            assertThat(gap.last()).isEqualTo(10);
            assertThat(gap.reason()).isEqualTo("恢复备份");
        });
    }

    @Test
    void a_change_keeps_the_filed_version_public_until_another_officer_adopts_it() {
        var subject = house.approvedSubject();
        var filed = house.done(house.proposed(subject), officer(2), FilingAct.GRANT, "");
        var number = ((FilingState.Filed) filed.state()).number();
        var open = house.send(change(DossierKind.ALGORITHM, filed.name(), subject));

        assertThat(open.state())
                .isEqualTo(
                        new FilingState.ChangeSubmitted(filed.state().inForce().orElseThrow()));
        assertThat(house.listed(number)).containsExactly("1 []");
        var view = house.cabinet.open(open.id(), RegistryHouse.visit(1, 2)).orElseThrow();
        assertThat(view.isChange()).isTrue();
        assertThat(view.changed()).isEqualTo(2);
        assertThat(view.change().orElseThrow().why()).isEqualTo("新增产品");
        assertThat(house.send(change(DossierKind.ALGORITHM, filed.name(), subject)))
                .isEqualTo(open);
        assertThat(house.send(RegistryHouse.algorithm(filed.name(), 3, subject)))
                .isEqualTo(open);
        assertThat(house.send(new LetterContent.Withdrawal(filed.name()))).isEqualTo(open);

        var claimed = house.done(open, officer(3), FilingAct.CLAIM, "");
        var proposed = house.done(claimed, officer(3), FilingAct.PROPOSE, "可以");
        assertThat(code(take(proposed, officer(3), FilingAct.ADOPT))).isEqualTo("four_eyes");
        var adopted = house.done(proposed, officer(1), FilingAct.ADOPT, "");
        assertThat(adopted.state()).isEqualTo(filed.state());
        assertThat(adopted.filed()).isEqualTo(2);
        assertThat(house.listed(number)).containsExactly("2 [purpose]", "1 []");
    }

    @Test
    void what_is_cancelled_takes_no_more_letters_and_its_number_is_a_tombstone() {
        var subject = house.approvedSubject();
        var filed = house.done(house.proposed(subject), officer(2), FilingAct.GRANT, "");
        var number = ((FilingState.Filed) filed.state()).number();
        house.send(cancellation(filed.name(), 2));
        var back = house.send(new LetterContent.TakingBack(filed.name(), 2));
        assertThat(back.state()).isEqualTo(filed.state());
        var claimed = house.done(house.send(cancellation(filed.name(), 3)), officer(1), FilingAct.CLAIM, "");
        var proposed = house.done(claimed, officer(1), FilingAct.PROPOSE, "可以");
        house.records.failOn(RecordType.FILING);
        assertThatThrownBy(() -> take(proposed, officer(2), FilingAct.CANCEL)).hasMessage("the disk is full");
        assertThat(house.listed(number)).containsExactly("1 []");
        house.records.failOn(RecordType.HOLD);
        var cancelled = house.done(proposed, officer(2), FilingAct.CANCEL, "");

        assertThat(house.listed(number)).containsExactly("cancelled 1 []");
        assertThat(house.send(change(DossierKind.ALGORITHM, filed.name(), subject)))
                .isEqualTo(cancelled);
        assertThat(house.send(cancellation(filed.name(), 4))).isEqualTo(cancelled);
        assertThat(house.send(new LetterContent.TakingBack(filed.name(), 3))).isEqualTo(cancelled);
        assertThat(serial(house.done(house.proposed(subject), officer(2), FilingAct.GRANT, "")))
                .isEqualTo(2);
    }

    private Outcome<Dossier> take(Dossier dossier, Officer who, FilingAct act) {
        var points = act == FilingAct.RETURN ? POINTS : List.<ReviewPoint>of();
        return house.desk.take(who, dossier.id(), new Asked(act, dossier.revision(), "说明", points));
    }

    private Dossier reached(DossierKind kind, String reach, UUID subject) {
        if (reach.startsWith("c") || reach.equals("removal-proposed")) {
            return reachedLater(kind, reach, subject);
        }
        var content = switch (kind) {
            case SUBJECT -> RegistryHouse.subject(UUID.randomUUID(), 1);
            case ALGORITHM -> RegistryHouse.algorithm(UUID.randomUUID(), 1, subject);
        };
        var dossier = house.send(content);
        if (reach.equals("submitted")) {
            return dossier;
        }
        dossier = house.done(dossier, officer(1), FilingAct.CLAIM, "");
        if (reach.equals("under-review")) {
            return dossier;
        }
        if (reach.equals("returned")) {
            take(dossier, officer(1), FilingAct.RETURN);
            return house.shelves.dossiers().find(dossier.id()).orElseThrow();
        }
        dossier = house.done(dossier, officer(1), FilingAct.PROPOSE, "材料齐全");
        return reach.equals("proposed")
                ? dossier
                : house.done(
                        dossier, officer(2), kind == DossierKind.SUBJECT ? FilingAct.APPROVE : FilingAct.GRANT, "");
    }

    private static List<String> reaches(DossierKind kind) {
        var common = Stream.of(
                "submitted",
                "under-review",
                "proposed",
                "returned",
                "ended",
                "change-submitted",
                "change-under-review",
                "change-proposed",
                "change-returned");
        var own = kind == DossierKind.SUBJECT
                ? Stream.<String>empty()
                : Stream.of(
                        "cancellation-requested",
                        "cancellation-under-review",
                        "cancellation-proposed",
                        "cancellation-returned",
                        "removal-proposed",
                        "cancelled");
        return Stream.concat(common, own).toList();
    }

    /** Goes on from what is in force. */
    private Dossier reachedLater(DossierKind kind, String reach, UUID subject) {
        var filed = reached(kind, "ended", subject);
        if (reach.equals("removal-proposed")) {
            return house.done(filed, officer(1), FilingAct.OPEN_REMOVAL, "网站已关闭");
        }
        var asked = reach.startsWith("change")
                ? house.send(change(kind, filed.name(), subject))
                : house.send(cancellation(filed.name(), 2));
        if (reach.endsWith("submitted") || reach.endsWith("requested")) {
            return asked;
        }
        var claimed = house.done(asked, officer(1), FilingAct.CLAIM, "");
        if (reach.endsWith("under-review")) {
            return claimed;
        }
        if (reach.endsWith("returned")) {
            take(claimed, officer(1), FilingAct.RETURN);
            return house.shelves.dossiers().find(claimed.id()).orElseThrow();
        }
        var proposed = house.done(claimed, officer(1), FilingAct.PROPOSE, "可以");
        return reach.endsWith("proposed") ? proposed : house.done(proposed, officer(2), FilingAct.CANCEL, "");
    }

    static LetterContent.Change change(DossierKind kind, UUID name, UUID subject) {
        return new LetterContent.Change(
                "新增产品",
                LocalDate.of(2026, 11, 20),
                switch (kind) {
                    case SUBJECT -> RegistryHouse.subject(name, 2);
                    case ALGORITHM -> RegistryHouse.algorithm(name, 2, subject);
                });
    }

    static LetterContent.Cancellation cancellation(UUID name, int version) {
        return new LetterContent.Cancellation(name, version, LocalDate.of(2026, 11, 20), "已提前通知用户", "停止服务");
    }

    private static int serial(Dossier filed) {
        return filed.state() instanceof FilingState.Filed(var number) ? new RegistryNumber(number).serial() : 0;
    }

    private static String code(Outcome<Dossier> outcome) {
        return outcome instanceof Outcome.Conflicting<Dossier>(var fault) ? fault.code() : outcome.toString();
    }

    private static String said(LetterContent content) {
        return switch (content) {
            case LetterContent.Arrived arrived -> "arrived " + arrived.receipt();
            case LetterContent.Step step ->
                step.event() instanceof FilingEvent.Grant(var number)
                        ? "grant " + number
                        : step.event().act().word();
            case LetterContent.Papers _, LetterContent.Change _, LetterContent.Withdrawal _ -> "";
            case LetterContent.Cancellation _, LetterContent.TakingBack _, LetterContent.AboutOrder _ -> "";
        };
    }
}
