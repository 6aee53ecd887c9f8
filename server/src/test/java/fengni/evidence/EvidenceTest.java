package fengni.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.TestDatabase;
import fengni.ledger.Draft;
import fengni.ledger.LedgerException;
import fengni.ledger.Receipt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EvidenceTest {
    private static final boolean LONG = Boolean.getBoolean("fengni.long");

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient jdbc = JdbcClient.create(database);

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
            keep(house, 25);
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
            keep(house, 1);
            var reader = house.indexed().evidence.reader();
            var cursor = reader.newest(Filter.ALL, Optional.empty(), 1)
                    .rows()
                    .getFirst()
                    .cursor();

            keep(house, 5);
            house.indexed();

            var rows = reader.following(Filter.ALL, cursor, 3);
            assertThat(indexes(rows)).containsExactly(1L, 2L, 3L);
            var rest = reader.following(Filter.ALL, rows.getLast().cursor(), 3);
            assertThat(indexes(rest)).containsExactly(4L, 5L);
            assertThat(reader.following(Filter.ALL, rest.getLast().cursor(), 3)).isEmpty();
        }
    }

    @Test
    void no_personal_data_stands_in_the_index_in_clear() throws InterruptedException {
        try (var house = new House(folder, database)) {
            house.evidence.recorder().keep(Happenings.request(1, "admitted"));
            house.evidence.recorder().keep(Happenings.answer(1, "ab".repeat(16)));
            house.indexed();
        }

        var tables = jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).contains("evidence_index", "evidence_cursor");
        for (var table : tables) {
            assertThat(jdbc.sql("select t::text from " + table + " t")
                            .query(String.class)
                            .list())
                    .as(table)
                    .noneMatch(row -> row.contains(Happenings.USER)
                            || row.contains(Happenings.ADDRESS)
                            || row.contains(Happenings.DEVICE)
                            || row.contains(Happenings.PROMPT));
        }
    }

    @Test
    void a_lost_index_is_built_again_and_equal() throws InterruptedException {
        try (var house = new House(folder, database)) {
            keepRandom(house, 20260501, 1200);
            house.indexed();
        }
        var before = index();
        jdbc.sql("truncate evidence_index").update();

        try (var house = new House(folder, database)) {
            while (index().size() < before.size()) {
                Thread.sleep(10);
            }
            house.indexed();

            assertThat(index()).isEqualTo(before);
        }
    }

    @Test
    void an_index_that_lost_and_gained_rows_is_built_again_when_asked() throws InterruptedException {
        try (var house = new House(folder, database)) {
            keepRandom(house, 20260502, 300);
            house.indexed();
            var before = index();
            jdbc.sql("delete from evidence_index where record % 3 = 0").update();
            jdbc.sql("update evidence_index set outcome = 'forged' where record % 5 = 0")
                    .update();

            house.evidence.rebuildIndex();

            house.indexed();
            assertThat(index()).isEqualTo(before);
        }
    }

    @Test
    void an_index_that_knows_more_than_the_ledger_is_left_and_told() throws InterruptedException {
        try (var house = new House(folder.resolve("first"), database)) {
            keep(house, 5);
            house.indexed();
        }
        var before = index();

        try (var house = new House(folder.resolve("second"), database)) {
            keep(house, 1);
            while (house.evidence.indexFailures() == 0) {
                Thread.sleep(10);
            }
            assertThat(index()).isEqualTo(before);

            house.evidence.rebuildIndex();
            house.indexed();
            assertThat(index()).hasSize(1);
        }
    }

    @Test
    void a_word_too_long_for_the_index_does_not_stop_it() throws InterruptedException {
        var random = new Random(20260505);
        try (var house = new House(folder, database)) {
            var word = new StringBuilder();
            random.ints(20_000, 0x4E00, 0x9FA5).forEach(word::appendCodePoint);
            house.evidence.recorder().keep(Happenings.answer(1, word.toString()));
            house.evidence.recorder().keep(Happenings.request(1, word.toString()));
            house.indexed();

            assertThat(index()).hasSize(2);
        }
    }

    @Test
    void while_the_database_is_down_nothing_is_lost_and_the_index_catches_up() throws InterruptedException {
        var name = jdbc.sql("select current_database()").query(String.class).single();
        var admin = JdbcClient.create(TestDatabase.migrated());
        try (var house = new House(folder, database)) {
            keep(house, 5);
            house.indexed();

            admin.sql("alter database " + name + " with allow_connections false")
                    .update();
            admin.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'")
                    .query()
                    .listOfRows();
            keep(house, 50);
            while (house.evidence.indexFailures() == 0) {
                Thread.sleep(10);
            }
            assertThat(house.evidence.indexBehind()).isEqualTo(50);
            assertThat(house.evidence.reader().read(new Receipt(House.ORIGIN, 54)))
                    .isPresent();

            admin.sql("alter database " + name + " with allow_connections true").update();
            house.indexed();
            assertThat(index()).hasSize(55);
        }
    }

    @Test
    void a_start_without_database_keeps_records() throws InterruptedException {
        var name = jdbc.sql("select current_database()").query(String.class).single();
        var admin = JdbcClient.create(TestDatabase.migrated());
        admin.sql("alter database " + name + " with allow_connections false").update();

        try (var house = new House(folder, database)) {
            keep(house, 3);
            assertThat(house.ledger.size()).isEqualTo(3);

            admin.sql("alter database " + name + " with allow_connections true").update();
            house.indexed();
            assertThat(index()).hasSize(3);
        }
    }

    @Test
    void many_at_once_are_each_kept_and_indexed_once() throws InterruptedException {
        var receipts = ConcurrentHashMap.<Receipt>newKeySet();
        try (var house = new House(folder, database)) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < (LONG ? 20_000 : 1000); i++) {
                    threads.execute(
                            () -> receipts.add(house.evidence.recorder().keep(Happenings.request(1, "admitted"))));
                }
            }
            house.indexed();

            assertThat(receipts).hasSize(LONG ? 20_000 : 1000);
            assertThat(index()).hasSize(receipts.size());
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
            assertThat(index()).hasSize(LONG ? 5000 : 300);
        }
    }

    @Test
    void records_of_later_versions_are_passed_over() throws InterruptedException {
        try (var house = new House(folder, database)) {
            keep(house, 1);
            house.ledger.append(new Draft(999, 1, new byte[0], new byte[0], new byte[0]));
            keep(house, 1);
            house.ledger.append(new Draft(1, 1, new byte[0], "not json".getBytes(StandardCharsets.UTF_8), new byte[0]));
            keep(house, 1);
            house.indexed();

            assertThat(indexes(house.evidence
                            .reader()
                            .newest(Filter.ALL, Optional.empty(), 9)
                            .rows()))
                    .containsExactly(4L, 3L, 2L, 0L);
            assertThat(house.evidence.reader().read(new Receipt(House.ORIGIN, 1)))
                    .isEmpty();
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

    @Test
    void two_services_do_not_share_the_stand_in_of_a_user() throws InterruptedException {
        try (var house = new House(folder, database)) {
            house.evidence.recorder().keep(Happenings.request(1, "admitted"));
            house.evidence.recorder().keep(Happenings.request(2, "admitted"));
            house.indexed();
        }

        var accounts = new HashSet<>(jdbc.sql("select account from evidence_index")
                .query(String.class)
                .list());
        assertThat(accounts).hasSize(2).allMatch(account -> account.matches("[0-9a-f]{64}"));
    }

    private static void keep(House house, int count) {
        for (int i = 0; i < count; i++) {
            house.evidence.recorder().keep(Happenings.request(1, "admitted"));
        }
    }

    private static void keepRandom(House house, long seed, int count) {
        var random = new Random(seed);
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < count; i++) {
            drafts.add(Groups.draft(Happenings.random(random)));
        }
        house.ledger.appendAll(drafts);
        house.evidence.recorder().keep(Happenings.random(random));
    }

    private List<String> index() {
        return jdbc.sql("select t::text as line from evidence_index t order by origin, record")
                .query((row, _) -> String.valueOf(row.getString("line")))
                .list();
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
