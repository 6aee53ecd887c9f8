package fengni.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.TestDatabase;
import fengni.ledger.LedgerException;
import fengni.ledger.Receipt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
    private static final boolean LONG = Boolean.getBoolean("fengni.long");

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.migrated();

    @Test
    void what_was_kept_is_read_back_whole_after_a_restart() {
        Receipt receipt;
        try (var house = new House(folder, database)) {
            receipt = house.evidence.recorder().keep(Happenings.request(7, "input_blocked"));
        }

        try (var house = new House(folder, database)) {
            var kept = house.evidence.reader().read(receipt).orElseThrow();

            var told = Happenings.request(7, "input_blocked");
            assertThat(kept.receipt()).isEqualTo(receipt);
            assertThat(kept.type()).isEqualTo(RecordType.REQUEST);
            assertThat(kept.retentionClass()).isEqualTo(RetentionClass.ACCESS);
            assertThat(kept.service()).isEqualTo(7);
            assertThat(kept.outcome()).isEqualTo("input_blocked");
            assertThat(kept.riskClass()).contains("A.1.a");
            assertThat(kept.who()).isEqualTo(told.who());
            assertThat(kept.what()).isEqualTo(told.what());
            assertThat(kept.decision()).isEqualTo(told.decision());
        }
    }

    @Test
    void an_unknown_receipt_reads_nothing() {
        try (var house = new House(folder, database)) {
            var reader = house.evidence.reader();

            assertThat(reader.read(new Receipt(House.ORIGIN, 0))).isEmpty();
            assertThat(reader.read(new Receipt("example.cn/other", 0))).isEmpty();
        }
    }

    @Test
    void the_newest_come_first_and_pages_join_without_gap_or_repeat() throws InterruptedException {
        try (var house = new House(folder, database)) {
            house.keep(25);
            house.indexed();

            var found = new ArrayList<Long>();
            var page = house.evidence.reader().newest(Filter.ALL, Optional.empty(), 10);
            found.addAll(indexes(page.rows()));
            while (page.next().isPresent()) {
                var cursor = Cursor.parse(page.next().get().toString());
                page = house.evidence.reader().newest(Filter.ALL, cursor, 10);
                found.addAll(indexes(page.rows()));
            }

            assertThat(found).hasSize(25).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        }
    }

    @Test
    void a_filter_finds_by_service_outcome_user_and_content_number() throws InterruptedException {
        try (var house = new House(folder, database)) {
            var recorder = house.evidence.recorder();
            var blocked = recorder.keep(Happenings.request(1, "input_blocked"));
            var admitted = recorder.keep(Happenings.request(1, "admitted"));
            var answered = recorder.keep(Happenings.answer(1, "0f".repeat(16)));
            var other = recorder.keep(Happenings.request(2, "input_blocked"));
            house.indexed();

            assertThat(found(house, Filter.ALL)).containsExactly(other, answered, admitted, blocked);
            assertThat(found(house, Filter.ALL.service(1))).containsExactly(answered, admitted, blocked);
            assertThat(found(house, Filter.ALL.services(Set.of(1L, 2L, 7L))))
                    .containsExactly(other, answered, admitted, blocked);
            assertThat(found(house, Filter.ALL.services(Set.of()))).isEmpty();
            assertThat(found(house, Filter.ALL.outcome("input_blocked"))).containsExactly(other, blocked);
            assertThat(found(house, Filter.ALL.service(2).user(Happenings.USER)))
                    .containsExactly(other);
            assertThat(found(house, Filter.ALL.service(1).user("li-si"))).isEmpty();
            assertThat(found(house, Filter.ALL.service(1).user(Who.NOT_SUPPLIED)))
                    .isEmpty();
            assertThat(found(house, Filter.ALL.produceId("0f".repeat(16)))).containsExactly(answered);
        }
    }

    @Test
    void a_page_that_follows_sees_each_new_record_once() throws InterruptedException {
        try (var house = new House(folder, database)) {
            house.keep(1);
            var reader = house.indexed().evidence.reader();
            var cursor = reader.newest(Filter.ALL, Optional.empty(), 1)
                    .rows()
                    .getFirst()
                    .cursor();

            house.keep(5);
            house.indexed();

            var rows = reader.following(Filter.ALL, cursor, 3);
            assertThat(indexes(rows)).containsExactly(1L, 2L, 3L);
            var rest = reader.following(Filter.ALL, rows.getLast().cursor(), 3);
            assertThat(indexes(rest)).containsExactly(4L, 5L);
            assertThat(reader.following(Filter.ALL, rest.getLast().cursor(), 3)).isEmpty();
        }
    }

    @Test
    void any_happening_is_kept_read_back_and_indexed() throws InterruptedException {
        long seed = 20260503;
        var random = new Random(seed);
        try (var house = new House(folder, database)) {
            for (int round = 0; round < (LONG ? 5000 : 300); round++) {
                var told = Happenings.random(random);

                var receipt = house.evidence.recorder().keep(told);

                var kept = house.evidence.reader().read(receipt).orElseThrow();
                assertThat(visible(new Happening(
                                kept.type(),
                                kept.service(),
                                kept.who(),
                                kept.outcome(),
                                kept.riskClass(),
                                kept.what(),
                                kept.decision())))
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(visible(told));
            }
            house.indexed();
            assertThat(house
                            .evidence
                            .reader()
                            .tally(Instant.EPOCH, Instant.now().plusSeconds(60))
                            .stream()
                            .mapToLong(Tally::records)
                            .sum())
                    .isEqualTo(LONG ? 5000 : 300);
        }
    }

    @Test
    void counts_tell_what_came_in_from_what_was_kept() throws InterruptedException {
        try (var house = new House(folder, database)) {
            var reconciliation = house.evidence.reconciliation();
            for (int i = 0; i < 3; i++) {
                reconciliation.requestSeen();
            }
            house.evidence.recorder().keep(Happenings.request(1, "admitted"));
            house.evidence.recorder().keep(Happenings.request(1, "input_blocked"));

            assertThat(reconciliation.counts().requestsWithoutRecord()).isEqualTo(1);
            assertThat(reconciliation.counts().admittedWithoutAnswer()).isEqualTo(1);

            house.evidence.recorder().keep(Happenings.answer(1, "id"));
            assertThat(reconciliation.counts().admittedWithoutAnswer()).isZero();
            house.indexed();
            assertThat(house.evidence
                            .reader()
                            .tally(Instant.EPOCH, Instant.now().plusSeconds(60)))
                    .containsExactly(
                            new Tally(RecordType.REQUEST, "admitted", 1),
                            new Tally(RecordType.REQUEST, "input_blocked", 1),
                            new Tally(RecordType.ANSWER, "answered", 1));
        }
    }

    @Test
    void a_record_that_cannot_be_kept_is_told_and_counted() {
        try (var house = new House(folder, database)) {
            house.ledger.close();

            assertThatThrownBy(() -> house.evidence.recorder().keep(Happenings.request(1, "admitted")))
                    .isInstanceOf(LedgerException.class);
            assertThat(house.evidence.reconciliation().counts().notKept()).isEqualTo(1);
        }
    }

    /** Sorted, and escaped so that a report can show it. */
    private static String visible(Happening happening) {
        var text = new StringBuilder();
        sorted(happening)
                .chars()
                .forEach(unit ->
                        text.append(unit < 0x7F && unit > 0x1F ? String.valueOf((char) unit) : "<" + unit + ">"));
        return text.toString();
    }

    private static String sorted(Happening happening) {
        var draft = Groups.draft(happening);
        return Stream.of(draft.who(), draft.what(), draft.decision())
                .map(group -> new String(group, StandardCharsets.UTF_8))
                .toList()
                .toString();
    }

    private static List<Receipt> found(House house, Filter filter) {
        return house.evidence.reader().newest(filter, Optional.empty(), 100).rows().stream()
                .map(IndexRow::receipt)
                .toList();
    }

    private static List<Long> indexes(List<IndexRow> rows) {
        return rows.stream().map(row -> row.receipt().index()).toList();
    }
}
