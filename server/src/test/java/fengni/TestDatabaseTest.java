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
}
