package fengni.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealed second factors and the digests of recovery codes. */
final class FactorTable {
    private final JdbcClient database;

    FactorTable(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** A sealed secret in base64 and the last step whose code was used. */
    record Factor(String secret, long step) {}

    Optional<Factor> find(long person) {
        return database.sql("select factor, factor_step from person where id = :person and factor is not null")
                .param("person", person)
                .query((row, _) -> new Factor(row.getString("factor"), row.getLong("factor_step")))
                .optional();
    }

    void enrol(long person, Factor factor, List<String> digests) {
        forget(person);
        database.sql("update person set factor = :secret, factor_step = :step where id = :person")
                .param("secret", factor.secret())
                .param("step", factor.step())
                .param("person", person)
                .update();
        for (String digest : digests) {
            database.sql("insert into recovery_code (person, digest) values (:person, :digest)")
                    .param("person", person)
                    .param("digest", digest)
                    .update();
        }
    }

    void forget(long person) {
        database.sql("delete from recovery_code where person = :person")
                .param("person", person)
                .update();
        database.sql("update person set factor = null, factor_step = 0 where id = :person")
                .param("person", person)
                .update();
    }

    /** Returns false if another request has used this step meanwhile. */
    boolean use(long person, long step) {
        return database.sql("update person set factor_step = :step where id = :person and factor_step < :step")
                        .param("step", step)
                        .param("person", person)
                        .update()
                == 1;
    }

    /** Returns false if there is no such code, or it was used. */
    boolean useRecovery(long person, String digest, Instant now) {
        return database.sql("""
                                update recovery_code set used_at = :now
                                where person = :person and digest = :digest and used_at is null
                                """)
                        .param("now", Timestamp.from(now))
                        .param("person", person)
                        .param("digest", digest)
                        .update()
                == 1;
    }
}
