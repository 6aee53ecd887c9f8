package fengni.features;

import fengni.features.FeatureImport.Adoption;
import fengni.screen.lists.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                        insert into feature_import (login, at, name, content, risk_class, source, reason,
                            severity, action_input, action_output, columns)
                        values (:login, :at, :name, :content, :class, :source, :reason,
                            :severity, :input, :output, :columns)
                        on conflict (login) do update set id = excluded.id, at = excluded.at, name = excluded.name,
                            content = excluded.content, risk_class = excluded.risk_class, source = excluded.source,
                            reason = excluded.reason, severity = excluded.severity,
                            action_input = excluded.action_input, action_output = excluded.action_output,
                            columns = excluded.columns
                        returning id""")
                .param("login", login)
                .param("at", file.at().atOffset(ZoneOffset.UTC))
                .param("name", file.name())
                .param("content", file.content())
                .param("class", file.adoption().riskClass())
                .param("source", file.adoption().source())
                .param("reason", file.adoption().reason())
                .param("severity", file.adoption().severity())
                .param("input", file.adoption().input())
                .param("output", file.adoption().output())
                .param("columns", file.columns().map(FeatureImportTable::words).orElse(""))
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
                row.getBytes("content"),
                new Adoption(
                        row.getString("risk_class"),
                        row.getString("source"),
                        row.getString("reason"),
                        row.getString("severity"),
                        row.getString("action_input"),
                        row.getString("action_output")),
                columns(row.getString("columns")));
    }

    /** As {@code true;0;1,2}: headings, the column of words, those of categories. */
    private static String words(Columns columns) {
        return columns.heading()
                + ";"
                + columns.word().map(String::valueOf).orElse("")
                + ";"
                + columns.categories().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Optional<Columns> columns(String words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var parts = words.split(";", -1);
        return Optional.of(new Columns(
                Boolean.parseBoolean(parts[0]),
                numbers(parts[1]).findFirst(),
                numbers(parts[2]).toList()));
    }

    private static Stream<Integer> numbers(String words) {
        return Stream.of(words.split(",", -1)).filter(word -> !word.isEmpty()).map(Integer::valueOf);
    }
}
