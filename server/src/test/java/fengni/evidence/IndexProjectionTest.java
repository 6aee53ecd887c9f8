package fengni.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestDatabase;
import fengni.ledger.Draft;
import fengni.ledger.Receipt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class IndexProjectionTest {
    private static final boolean LONG = Boolean.getBoolean("fengni.long");

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient jdbc = JdbcClient.create(database);

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
            house.keep(5);
            house.indexed();
        }
        var before = index();

        try (var house = new House(folder.resolve("second"), database)) {
            house.keep(1);
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
            house.keep(5);
            house.indexed();

            admin.sql("alter database " + name + " with allow_connections false")
                    .update();
            admin.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'")
                    .query()
                    .listOfRows();
            house.keep(50);
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
            house.keep(3);
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
    void records_of_later_versions_are_passed_over() throws InterruptedException {
        try (var house = new House(folder, database)) {
            house.keep(1);
            house.ledger.append(new Draft(999, 1, new byte[0], new byte[0], new byte[0]));
            house.keep(1);
            house.ledger.append(new Draft(1, 1, new byte[0], "not json".getBytes(StandardCharsets.UTF_8), new byte[0]));
            house.keep(1);
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

    private static List<Long> indexes(List<IndexRow> rows) {
        return rows.stream().map(row -> row.receipt().index()).toList();
    }
}
