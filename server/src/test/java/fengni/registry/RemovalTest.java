package fengni.registry;

import static fengni.registry.RegistryHouse.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.correspondence.LetterContent;
import fengni.evidence.RecordType;
import fengni.law.FilingAct;
import fengni.law.FilingState;
import fengni.law.ReviewPoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Revocation and cancellation ex officio, with the hearing before them; and the clock with the practice beside it. */
class RemovalTest {
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
    void a_ground_of_the_table_leads_the_words_that_the_operator_reads() {
        assertThat(RemovalGround.worded("concealment", " 伪造合同 ")
                        .map(words -> words.endsWith("第三十三条第一款（以隐瞒有关情况、提供虚假材料等不正当手段取得备案）：伪造合同")))
                .isEqualTo(new Outcome.Done<>(true));
        assertThat(RemovalGround.all())
                .extracting(RemovalGround::leads)
                .containsExactly(FilingAct.REVOKE, FilingAct.CANCEL, FilingAct.CANCEL);
        assertThat(((Outcome.Faulty<String>) RemovalGround.worded("whim", "")).faults())
                .extracting(Fault::field)
                .containsExactly("ground", "grounds");
    }

    @Test
    void a_removal_has_no_clock_and_is_decided_by_a_second_officer_after_the_operator_was_heard() {
        var proposed = proposed();
        assertThat(proposed.hasClock()).isFalse();
        var letter = (LetterContent.Step) house.letters.getLast().content();
        assertThat(letter.event().toString()).contains("伪造合同");

        var heard = noted(proposed, officer(1), "2026-11-20", "对事实无异议");

        var view = house.cabinet.open(heard.id(), RegistryHouse.visit(2, 2)).orElseThrow();
        assertThat(view.heard().hearings()).extracting(Hearing::said).containsExactly("对事实无异议");
        assertThat(view.ground().orElseThrow().code()).isEqualTo("concealment");
        assertThat(view.moments(true).getFirst().reason()).isEqualTo("2026-11-20：对事实无异议");
        assertThat(view.acts()).containsExactlyInAnyOrder(FilingAct.CANCEL, FilingAct.REVOKE, FilingAct.REFUSE);
        assertThat(house.done(heard, officer(2), FilingAct.REVOKE, "").state()).isInstanceOf(FilingState.Revoked.class);
    }

    @Test
    void a_hearing_is_refused_where_nothing_is_proposed_to_the_operators_own_people_and_for_the_future() {
        var proposed = proposed();
        var revision = proposed.revision();

        assertThat(note(proposed, RegistryHouse.ofOperator(9), "2026-11-20", "好", revision))
                .isEqualTo("own_dossier");
        assertThat(note(proposed, officer(2), "2026-11-20", "好", revision - 1)).isEqualTo("dossier_moved");
        assertThat(note(proposed, officer(2), "2026-11-24", "好", revision)).isEqualTo("hearing_ahead");
        assertThat(note(proposed, officer(2), "Monday", " ", revision)).isEqualTo("required date");
        assertThat(note(proposed, officer(2), "", "好", revision)).isEqualTo("required");
        var upheld = house.done(proposed, officer(2), FilingAct.REFUSE, "事实不清");
        assertThat(note(upheld, officer(2), "2026-11-20", "好", upheld.revision()))
                .isEqualTo("step_not_possible");
    }

    @Test
    void a_hearing_is_on_record_before_it_counts() {
        var proposed = proposed();
        house.records.failOn(RecordType.FILING);
        assertThatThrownBy(() -> noted(proposed, officer(1), "2026-11-20", "无")).hasMessage("the disk is full");

        assertThat(house.shelves.hearings().list(proposed.id())).isEmpty();
        house.records.failOn(RecordType.HOLD);
        noted(proposed, officer(1), "2026-11-20", "无");
        assertThat(house.records.last().outcome()).isEqualTo("hearing");
    }

    @Test
    void each_sending_starts_the_term_anew_and_the_first_day_stays_in_sight() {
        var name = UUID.randomUUID();
        var first = house.send(RegistryHouse.subject(name, 1));
        var claimed = house.done(first, officer(1), FilingAct.CLAIM, "");
        var point = List.of(new ReviewPoint("", "请补交"));
        house.desk.take(officer(1), claimed.id(), new Asked(FilingAct.RETURN, claimed.revision(), "", point));
        house.later(Duration.ofDays(14));
        var second = house.send(RegistryHouse.subject(name, 2));

        var clock = house.cabinet
                .open(second.id(), RegistryHouse.visit(1, 2))
                .orElseThrow()
                .clock();

        assertThat(clock.rounds().orElseThrow().count()).isEqualTo(2);
        assertThat(clock.rounds().orElseThrow().first()).isEqualTo(first.received());
        assertThat(clock.worked()).isEqualTo(10);
        assertThat(clock.due()).isEqualTo(house.around.term().of(second.received()));
        assertThat(ReviewPractice.published().words().zh()).contains("重新等待");
        assertThat(house.cabinet.rounds(List.of(second))).containsOnlyKeys(second.id());
        assertThat(house.cabinet.rounds(List.of())).isEqualTo(Map.of());
    }

    private Dossier proposed() {
        var subject = house.approvedSubject();
        var filed = house.done(house.proposed(subject), officer(2), FilingAct.GRANT, "");
        return house.done(
                filed,
                officer(1),
                FilingAct.OPEN_REMOVAL,
                ((Outcome.Done<String>) RemovalGround.worded("concealment", "伪造合同")).value());
    }

    private Dossier noted(Dossier dossier, Officer who, String on, String said) {
        var outcome = house.desk.hearings().note(who, dossier.id(), new Hearing.Draft(dossier.revision(), on, said));
        return ((Outcome.Done<Dossier>) outcome).value();
    }

    private String note(Dossier dossier, Officer who, String on, String said, long revision) {
        return switch (house.desk.hearings().note(who, dossier.id(), new Hearing.Draft(revision, on, said))) {
            case Outcome.Conflicting(var fault) -> fault.code();
            case Outcome.Faulty(var faults) ->
                String.join(" ", faults.stream().map(Fault::code).toList());
            case Outcome.Done(var _), Outcome.Absent() -> "";
        };
    }
}
