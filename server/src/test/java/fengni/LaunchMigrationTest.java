package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.gateway.MemoryRecorder;
import fengni.news.NewsTable;
import fengni.offering.Admission.Admitted;
import fengni.offering.Admission.NotPublic;
import fengni.offering.LaunchBooks;
import fengni.offering.LaunchGate;
import fengni.offering.LaunchState.Ground.Excepted;
import fengni.offering.LaunchState.Public;
import fengni.offering.Launches;
import fengni.offering.ServiceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service of an installation that had no launch gate. */
class LaunchMigrationTest {
    @Test
    void a_service_that_was_there_before_the_gate_stays_public_by_an_exception_without_end_and_a_new_one_is_internal() {
        var database = TestDatabase.migratedTo("057");
        add(database, "旧服务");
        Database.migrate(database);
        add(database, "新服务");
        var books = new LaunchBooks(database, new NewsTable(database));
        var launches = new Launches(books, InstantSource.system());

        launches.refresh();

        assertThat(launches.admit(new ServiceId(1), Optional.of("stranger")))
                .isEqualTo(new Admitted("public_by_exception"));
        assertThat(launches.admit(new ServiceId(2), Optional.of("stranger"))).isInstanceOf(NotPublic.class);
        var gate = new LaunchGate(books, List::of, new MemoryRecorder(), InstantSource.system());
        assertThat(gate.history(new ServiceId(1))).singleElement().satisfies(event -> {
            assertThat(event.move().word()).isEqualTo("found");
            assertThat(event.reason()).contains("已对公众开放");
            assertThat(event.proofs()).isEmpty();
        });
        assertThat(gate.of(new ServiceId(1)).state())
                .isInstanceOfSatisfying(
                        Public.class,
                        open -> assertThat(open.ground())
                                .isInstanceOfSatisfying(
                                        Excepted.class,
                                        by -> assertThat(by.until()).isEmpty()));
    }

    private static void add(DataSource database, String name) {
        var jdbc = JdbcClient.create(database);
        jdbc.sql("""
                        insert into organisation (version, name, credit_code, provider_code, made_at, made_by)
                        values (1, '示例', 'x', 'y', now(), 'z') on conflict do nothing""").update();
        jdbc.sql("""
                        insert into service (version, organisation, name, function, models, made_at, made_by)
                        values (1, (select min(id) from organisation), ?, '问答', '{}', now(), 'z')""").param(name).update();
    }
}
