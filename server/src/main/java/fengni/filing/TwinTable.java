package fengni.filing;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pairs of dossiers of one algorithm in its two roles. Joins the caller's transaction. */
final class TwinTable {
    private final JdbcClient jdbc;

    TwinTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void tie(long provider, long supporter) {
        jdbc.sql("insert into filing_twin (provider, supporter) values (?, ?)")
                .param(provider)
                .param(supporter)
                .update();
    }

    /** Returns the other dossier of a pair. */
    Optional<Long> of(long dossier) {
        return jdbc.sql("""
                        select case when provider = :id then supporter else provider end from filing_twin
                        where provider = :id or supporter = :id""").param("id", dossier).query(Long.class).optional();
    }
}
