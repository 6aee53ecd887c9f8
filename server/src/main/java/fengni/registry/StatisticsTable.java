package fengni.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures over what came in and was answered; reads only. */
final class StatisticsTable {
    /** A removal that the registry proposes answers nobody: it counts as a decision and not in the days. */
    private static final String FIGURES = """
            with worked(day) as (select unnest(cast(:days as date[]))),
            happened as (
                select v.dossier, (v.received_at at time zone 'Asia/Shanghai')::date as day, 'intake' as act,
                    null::date as since
                from registry_version v
                union all
                select s.dossier, (s.at at time zone 'Asia/Shanghai')::date, s.act,
                    case when exists (select 1 from registry_step o where o.dossier = s.dossier and o.id < s.id
                            and o.act = 'open_removal' and not exists (select 1 from registry_step b
                                where b.dossier = s.dossier and b.id > o.id and b.id < s.id
                                and b.act in ('submit', 'refuse', 'request_cancellation'))) then null
                        else (v.received_at at time zone 'Asia/Shanghai')::date end
                from registry_step s
                join registry_version v on v.dossier = s.dossier and v.version = s.version
                where s.act in ('approve', 'grant', 'adopt', 'refuse', 'cancel', 'revoke', 'return')),
            counted as (
                select to_char(h.day, 'YYYY-MM') as month, coalesce(k.name, '') as desk, h.act,
                    case when h.since is not null then (select count(*) from worked w
                        where w.day > h.since and w.day <= h.day) end as days
                from happened h join registry_place p on p.dossier = h.dossier
                left join registry_desk k on k.id = p.first_desk
                where h.day >= :from and h.day < :before)
            select grouping(month) as whole, coalesce(month, '') as month, coalesce(desk, '') as desk,
                count(*) filter (where act = 'intake') as intake,
                count(*) filter (where act = 'approve') as approve,
                count(*) filter (where act = 'grant') as granted,
                count(*) filter (where act = 'adopt') as adopt,
                count(*) filter (where act = 'refuse') as refuse,
                count(*) filter (where act = 'cancel') as cancel,
                count(*) filter (where act = 'revoke') as revoke,
                count(*) filter (where act = 'return') as returned,
                percentile_cont(0.5) within group (order by days) as median,
                percentile_cont(0.9) within group (order by days) as ninth,
                count(*) filter (where days > :term) as late
            from counted group by grouping sets ((month, desk), ())
            order by whole desc, month desc, desk""";

    private final JdbcClient jdbc;

    StatisticsTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * What is counted, and by which days.
     *
     * @param from the first day, in Chinese time
     * @param before the day after the last
     * @param term working days within which an answer is in time
     */
    record Span(LocalDate from, LocalDate before, int term) {}

    /**
     * Returns the whole first, then month by month and desk by desk, the newest month first.
     *
     * @param days every working day from the first sending that may count to the end of the span
     */
    List<StatisticsLine> lines(Span span, List<LocalDate> days) {
        return jdbc.sql(FIGURES)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("from", span.from())
                .param("before", span.before())
                .param("term", span.term())
                .query((row, _) -> line(row))
                .list();
    }

    private static StatisticsLine line(ResultSet row) throws SQLException {
        return new StatisticsLine(
                row.getString("month"),
                row.getString("desk"),
                row.getLong("intake"),
                List.of(
                        row.getLong("approve"),
                        row.getLong("granted"),
                        row.getLong("adopt"),
                        row.getLong("refuse"),
                        row.getLong("cancel"),
                        row.getLong("revoke")),
                row.getLong("returned"),
                days(row, "median"),
                days(row, "ninth"),
                row.getLong("late"));
    }

    private static OptionalDouble days(ResultSet row, String column) throws SQLException {
        var days = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(days);
    }
}
