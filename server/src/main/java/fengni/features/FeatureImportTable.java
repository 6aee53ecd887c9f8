package fengni.features;

import fengni.features.FeatureImport.Adoption;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of entries that stand to be confirmed; a person has one, and a new one takes its place. */
final class FeatureImportTable {
    private final JdbcClient jdbc;

    FeatureImportTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Keeps a file; returns its number. It survives a crash. */
    long keep(FeatureImport file, String login) {
        return jdbc.sql("""
                        insert into feature_import (login, at, name, content, risk_class, source, reason)
                        values (:login, :at, :name, :content, :class, :source, :reason)
                        on conflict (login) do update set id = excluded.id, at = excluded.at, name = excluded.name,
                            content = excluded.content, risk_class = excluded.risk_class, source = excluded.source,
                            reason = excluded.reason
                        returning id""")
                .param("login", login)
                .param("at", file.at().atOffset(ZoneOffset.UTC))
                .param("name", file.name())
                .param("content", file.content().getBytes(StandardCharsets.UTF_8))
                .param("class", file.adoption().riskClass())
                .param("source", file.adoption().source())
                .param("reason", file.adoption().reason())
                .query(Long.class)
                .single();
    }

    Optional<FeatureImport> find(long id, String login) {
        return jdbc.sql("select * from feature_import where id = :id and login = :login")
                .param("id", id)
                .param("login", login)
                .query(FeatureImportTable::file)
                .optional();
    }

    void remove(long id, String login) {
        jdbc.sql("delete from feature_import where id = :id and login = :login")
                .param("id", id)
                .param("login", login)
                .update();
    }

    private static FeatureImport file(ResultSet row, int number) throws SQLException {
        return new FeatureImport(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                new String(row.getBytes("content"), StandardCharsets.UTF_8),
                new Adoption(row.getString("risk_class"), row.getString("source"), row.getString("reason")));
    }
}
