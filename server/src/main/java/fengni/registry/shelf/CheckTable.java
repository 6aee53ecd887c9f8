package fengni.registry.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the newest check of each app found. Joins the caller's transaction. */
final class CheckTable {
    private final JdbcClient jdbc;

    CheckTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Puts what was found now in the place of what was found before. */
    void put(Map<Long, List<Check>> found, Instant at) {
        jdbc.sql("delete from shelf_check where app = any(:apps)")
                .param("apps", found.keySet().toArray(Long[]::new))
                .update();
        var rows = found.entrySet().stream()
                .flatMap(app -> app.getValue().stream().map(check -> Map.entry(app.getKey(), check)))
                .toList();
        jdbc.sql("""
                        insert into shelf_check (app, point, grade, said, params, source, as_of, at)
                        select app, point, grade, said, params, source, nullif(as_of, '')::timestamptz, :at
                        from unnest(:apps::bigint[], :points::text[], :grades::text[], :said::text[], :params::text[],
                        :sources::text[], :days::text[]) as row (app, point, grade, said, params, source, as_of)""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("apps", rows.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param("points", texts(rows, check -> check.point().word()))
                .param("grades", texts(rows, check -> check.grade().word()))
                .param("said", texts(rows, Check::said))
                .param("params", texts(rows, check -> Parted.join(check.params())))
                .param("sources", texts(rows, Check::source))
                .param(
                        "days",
                        texts(rows, check -> check.asOf().map(Instant::toString).orElse("")))
                .update();
    }

    private static String[] texts(List<Map.Entry<Long, Check>> rows, Function<Check, String> text) {
        return rows.stream().map(row -> text.apply(row.getValue())).toArray(String[]::new);
    }

    List<Check> of(ShelfApp app) {
        return of(List.of(app)).getOrDefault(app.id(), List.of());
    }

    /** Returns what was found of each app that was ever checked. */
    Map<Long, List<Check>> of(Collection<ShelfApp> apps) {
        return jdbc
                .sql("""
                        select app, point, grade, said, params, source, as_of from shelf_check where app = any(:apps)""")
                .param("apps", apps.stream().map(ShelfApp::id).toArray(Long[]::new))
                .query((row, _) -> Map.entry(row.getLong("app"), check(row)))
                .list()
                .stream()
                .sorted((one, other) ->
                        one.getValue().point().compareTo(other.getValue().point()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Check check(ResultSet row) throws SQLException {
        return new Check(
                Point.of(row.getString("point")).orElseThrow(),
                Grade.of(row.getString("grade")).orElseThrow(),
                row.getString("said"),
                Parted.list(row.getString("params")),
                row.getString("source"),
                Optional.ofNullable(row.getObject("as_of", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
