package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every test asks its database through must not differ from asking anew. */
class KeptConnectionsTest {
    private final DataSource database = TestDatabase.migrated();

    @Test
    void the_next_question_goes_over_the_same_connection() {
        assertThat(process()).isEqualTo(process());
    }

    @Test
    void two_who_ask_at_once_never_share_one() throws SQLException {
        try (var _ = database.getConnection()) {
            var first = process();
            try (var _ = database.getConnection()) {
                assertThat(process()).isNotEqualTo(first);
            }
        }
    }

    @Test
    void a_connection_that_the_server_ended_is_not_given_again() {
        int ended = process();
        JdbcClient.create(TestDatabase.migrated())
                .sql("select pg_terminate_backend(?)")
                .param(ended)
                .query(Boolean.class)
                .single();

        assertThat(process()).isNotEqualTo(ended);
    }

    @Test
    void what_somebody_left_uncommitted_is_gone() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("create table half_made (n int)");
        }

        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from pg_tables where tablename = 'half_made'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void no_more_wait_than_the_server_can_spare() throws SQLException {
        var asked = new ArrayList<Connection>();
        for (int i = 0; i <= KeptConnections.MOST_IDLE; i++) {
            asked.add(database.getConnection());
        }

        for (var connection : asked) {
            connection.close();
        }

        assertThat(KeptConnections.idleOnes()).isEqualTo(KeptConnections.MOST_IDLE);
    }

    private int process() {
        return JdbcClient.create(database)
                .sql("select pg_backend_pid()")
                .query(Integer.class)
                .single();
    }
}
