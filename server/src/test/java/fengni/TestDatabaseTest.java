package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {
    @Test
    void two_askers_do_not_see_each_other() {
        var one = JdbcClient.create(TestDatabase.migrated());
        var other = JdbcClient.create(TestDatabase.migrated());

        one.sql("create table mine (n int)").update();

        assertThat(other.sql("select count(*) from pg_tables where tablename = 'mine'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Each is a thousand files; hundreds of them kept the end of a run busy for minutes. */
    @Test
    void a_database_that_nobody_holds_any_longer_is_dropped() {
        var name = forgotten();
        var postgres = JdbcClient.create(TestDatabase.migrated());
        for (int i = 0; i < 20 && exists(postgres, name); i++) {
            System.gc();
            TestDatabase.migrated();
        }

        assertThat(exists(postgres, name)).isFalse();
    }

    private static String forgotten() {
        return JdbcClient.create(TestDatabase.migrated())
                .sql("select current_database()")
                .query(String.class)
                .single();
    }

    private static boolean exists(JdbcClient postgres, String name) {
        return postgres.sql("select count(*) from pg_database where datname = ?")
                        .param(name)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
