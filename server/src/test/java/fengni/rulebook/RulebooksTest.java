package fengni.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.TestDatabase;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.evidence.Happening;
import fengni.evidence.Reconciliation;
import fengni.evidence.Recorder;
import fengni.law.rulebook.Rulebook;
import fengni.ledger.Receipt;
import fengni.news.NewsTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class RulebooksTest {
    private static final Author UPLOADER = new Author(1, "guanli", "管理员甲", 1);
    private static final Author SECOND = new Author(2, "hegui", "合规负责人乙", 1);
    private static final Optional<String> REASON = Optional.of("规定修改");
    private static final String SHIPPED = Rulebook.published().version();

    private final DataSource database = TestDatabase.migrated();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
    private final Kept kept = new Kept();
    private final Rulebooks rulebooks = started(kept);

    /** A recorder that tells what it kept, or can keep nothing. */
    private static final class Kept implements Recorder {
        private final List<Happening> happenings = new ArrayList<>();
        private boolean full;

        @Override
        public Receipt keep(Happening happening) {
            if (full) {
                throw new IllegalStateException("the disk is full");
            }
            happenings.add(happening);
            return new Receipt("example.cn/ledger", happenings.size());
        }

        @Override
        public void requestSeen() {}

        @Override
        public Reconciliation.Counts counts() {
            throw new UnsupportedOperationException("nothing is counted here");
        }
    }

    private Rulebooks started(Recorder recorder) {
        return new Rulebooks(new RulebookTable(database, new NewsTable(database)), recorder, now::get).keepShipped();
    }

    @Test
    void the_shipped_version_counts_until_a_second_person_puts_another_into_force() {
        var proposal = uploaded("2026-12");

        assertThat(rulebooks.current().version()).isEqualTo(SHIPPED);
        assertThat(code(rulebooks.force(UPLOADER, proposal.id(), Optional.of("2026-11-23"), REASON)))
                .isEqualTo("rules.four_eyes");

        rulebooks.force(SECOND, proposal.id(), Optional.of("2026-11-25"), REASON);
        assertThat(rulebooks.current().version()).isEqualTo(SHIPPED);

        now.set(Instant.parse("2026-11-24T16:00:00Z"));
        assertThat(rulebooks.current().version())
                .as("the 25th has begun in China")
                .isEqualTo("2026-12");
        assertThat(rulebooks.version(SHIPPED)).contains(Rulebook.published());
        assertThat(kept.happenings)
                .extracting(Happening::outcome)
                .containsExactly("rulebook_uploaded", "rulebook_in_force");
    }

    @Test
    void what_was_done_is_there_after_a_restart() {
        var proposal = uploaded("2026-12");
        rulebooks.force(SECOND, proposal.id(), Optional.of("2026-11-23"), REASON);

        var restarted = started(new Kept());

        assertThat(restarted.current().version()).isEqualTo("2026-12");
        assertThat(restarted.current().duties())
                .anyMatch(duty -> duty.title().zh().equals(NewVersion.NEW));
    }

    @Test
    void nothing_counts_whose_record_could_not_be_kept() {
        var proposal = uploaded("2026-12");
        kept.full = true;

        assertThatThrownBy(() -> rulebooks.force(SECOND, proposal.id(), Optional.of("2026-11-23"), REASON))
                .hasMessage("the disk is full");
        assertThatThrownBy(() -> rulebooks.upload(UPLOADER, NewVersion.bundle("2027-01"), REASON))
                .hasMessage("the disk is full");

        kept.full = false;
        assertThat(rulebooks.current().version()).isEqualTo(SHIPPED);
        assertThat(rulebooks.version("2027-01")).isEmpty();
        assertThat(rulebooks.proposal(proposal.id()).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void no_name_is_used_twice_and_an_earlier_version_can_be_put_back() {
        var proposal = uploaded("2026-12");
        rulebooks.force(SECOND, proposal.id(), Optional.of("2026-11-23"), REASON);

        assertThat(code(rulebooks.upload(UPLOADER, NewVersion.bundle(SHIPPED), REASON)))
                .isEqualTo("rules.version_taken");
        var back = done(rulebooks.propose(UPLOADER, SHIPPED, REASON));
        assertThat(code(rulebooks.propose(SECOND, SHIPPED, REASON))).isEqualTo("rules.waits");
        rulebooks.force(SECOND, back.id(), Optional.of("2026-11-23"), REASON);

        assertThat(rulebooks.current().version()).isEqualTo(SHIPPED);
        assertThat(code(rulebooks.refuse(UPLOADER, back.id(), REASON))).isEqualTo("rules.decided");
        assertThat(rulebooks.propose(UPLOADER, "2031-01", REASON)).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void whoever_proposed_may_take_it_back() {
        var proposal = uploaded("2026-12");

        assertThat(done(rulebooks.refuse(UPLOADER, proposal.id(), REASON)).from())
                .isEmpty();
        assertThat(rulebooks.inForce(LocalDate.of(2030, 1, 1))).isEmpty();
    }

    @Test
    void a_day_is_needed_and_neither_past_nor_far() {
        var proposal = uploaded("2026-12");

        assertThat(faults(rulebooks.force(SECOND, proposal.id(), Optional.of("2026-11-22"), Optional.empty())))
                .containsExactly("reason required", "from rules.past");
        assertThat(faults(rulebooks.force(SECOND, proposal.id(), Optional.of("2036-11-22"), REASON)))
                .containsExactly("from rules.far");
        assertThat(faults(rulebooks.force(SECOND, proposal.id(), Optional.empty(), REASON)))
                .containsExactly("from required");
    }

    /** A later build under the same name replaces what an earlier build kept, but never what people uploaded. */
    @Test
    void what_the_program_ships_is_kept_once() {
        started(kept);

        assertThat(rulebooks.editions()).extracting(Edition::version).containsExactly(SHIPPED);
    }

    private Proposal uploaded(String version) {
        return done(rulebooks.upload(UPLOADER, NewVersion.bundle(version), REASON));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome<T> other -> throw new AssertionError(other);
        };
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Conflicting<?>(var fault) -> fault.code();
            case Outcome.Faulty<?>(var faults) -> faults.getFirst().code();
            case Outcome<?> other -> throw new AssertionError(other);
        };
    }

    private static List<String> faults(Outcome<?> outcome) {
        return outcome instanceof Outcome.Faulty<?>(List<Fault> faults)
                ? faults.stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList()
                : List.of();
    }
}
