package fengni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void it_keeps_what_was_committed_over_a_stop_and_a_start() throws SQLException {
        try (var server = EmbeddedDatabase.start(folder)) {
            sql(server.database(), "create table kept (n int)");
        }
        try (var server = EmbeddedDatabase.start(folder)) {
            sql(server.database(), "insert into kept values (1)");
        }
    }

    @Test
    void a_database_left_alive_is_adopted() {
        var left = EmbeddedDatabase.start(folder);

        try (var adopted = EmbeddedDatabase.start(folder)) {
            assertThat(adopted.database().url()).isEqualTo(left.database().url());
        }

        assertThat(left.database().answers()).isFalse();
    }

    /** Like a server that still replays its log, this one refuses everybody for a while. */
    @Test
    void a_database_left_alive_is_adopted_even_if_it_does_not_answer_yet() throws Exception {
        var left = EmbeddedDatabase.start(folder).database();
        sql(left, "alter user fengni password 'not yet'");
        var waking = new Thread(() -> waken(left));
        waking.start();

        try (var adopted = EmbeddedDatabase.start(folder)) {
            assertThat(adopted.database().url()).isEqualTo(left.url());
        } finally {
            waking.join();
        }
    }

    @Test
    void a_process_that_has_the_number_of_a_server_that_is_gone_is_not_taken_for_it() throws Exception {
        EmbeddedDatabase.start(folder).close();
        var file = folder.resolve("cluster/postmaster.pid");
        Files.writeString(
                file, ProcessHandle.current().pid() + "\n" + folder.resolve("cluster") + "\n0\n1\n\n127.0.0.1\n");

        try (var server = EmbeddedDatabase.start(folder)) {
            assertThat(server.database().answers()).isTrue();
        }
    }

    @Test
    void it_answers_only_to_its_password_and_keeps_its_word() throws Exception {
        try (var server = EmbeddedDatabase.start(folder)) {
            var database = server.database();

            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            try (var pool = database.open()) {
                var ask = JdbcClient.create(pool);
                assertThat(ask.sql("show fsync").query(String.class).single()).isEqualTo("on");
                assertThat(ask.sql("show synchronous_commit")
                                .query(String.class)
                                .single())
                        .isEqualTo("on");
                assertThat(ask.sql("show listen_addresses").query(String.class).single())
                        .isEqualTo("127.0.0.1");
            }
        }
    }

    @Test
    void a_cluster_half_made_is_made_anew() throws Exception {
        var half = Files.createDirectories(folder.resolve("cluster-being-made"));
        Files.writeString(half.resolve("PG_VERSION"), "18");

        try (var server = EmbeddedDatabase.start(folder)) {
            assertThat(server.database().answers()).isTrue();
        }
    }

    @Test
    void a_server_that_forgets_is_refused() throws SQLException {
        try (var server = EmbeddedDatabase.start(folder)) {
            sql(server.database(), "alter system set synchronous_commit = off");
            sql(server.database(), "alter user fengni set synchronous_commit = off");

            assertThatThrownBy(() -> server.database().open())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("synchronous_commit");
        }
    }

    private static void waken(Database left) {
        try {
            Thread.sleep(1_500);
            sql(
                    new Database(left.url(), left.user(), "not yet"),
                    "alter user fengni password '" + left.password() + "'");
        } catch (SQLException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void sql(Database database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }
}
