package fengni.registry;

import fengni.registry.Yearly.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verifications as they stand; one for each filing and year, whoever adds it. */
final class YearlyTable {
    private static final String SELECT = """
            select y.id, y.dossier, y.due_on, y.basis, y.state, y.revision, y.good, y.first_officer, y.answered_at,
            exists (select 1 from registry_step s where s.dossier = y.dossier and s.act = 'adopt'
                and s.at > y.answered_at) as mended from registry_yearly y
            """;

    /** Filings in force with the days on which their years end. */
    private static final String DAYS = """
            select d.id as dossier, due.day from registry_dossier d
            join lateral (select min((f.at at time zone 'Asia/Shanghai')::date) as day
                from registry_filing f where f.number = d.number) filed on filed.day is not null
            cross join lateral (select (filed.day + make_interval(years => n))::date as day
                from generate_series(1, 100) n) due
            where d.kind = 'algorithm' and d.number <> '' and d.state not in ('cancelled', 'revoked')
            and (:all or exists (select 1 from registry_companion c where c.dossier = d.id and c.companion))
            """;

    private final JdbcClient jdbc;

    YearlyTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** A verification that is not on the list yet. */
    record Missing(long dossier, LocalDate dueOn) {}

    /** Returns what must be on the list by now and is not. */
    List<Missing> missing(YearlyRule rule, LocalDate today) {
        return jdbc.sql(DAYS + """
                        and due.day >= :since and due.day <= :until and not exists (select 1 from registry_yearly y
                            where y.dossier = d.id and y.due_on = due.day and y.state <> 'lapsed') order by due.day, d.id""")
                .param("all", rule.scope() == YearlyRule.Scope.ALL)
                .param("since", rule.since())
                .param("until", today.plusDays(rule.ahead()))
                .query((row, _) -> new Missing(row.getLong("dossier"), row.getObject("day", LocalDate.class)))
                .list();
    }

    /** Puts one on the list, unless somebody did meanwhile. */
    boolean add(Missing missing, YearlyRule rule, Instant at) {
        return jdbc.sql("""
                        insert into registry_yearly (dossier, due_on, basis, state, opened_at)
                        values (:dossier, :due, :basis, 'open', :at) on conflict (dossier, due_on)
                        do update set state = 'open', revision = registry_yearly.revision + 1
                        where registry_yearly.state = 'lapsed'""")
                        .param("dossier", missing.dossier())
                        .param("due", missing.dueOn())
                        .param("basis", rule.scope().word())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Returns what runs although its filing ended, or is none of a companion service as the list said. */
    List<Long> pointless() {
        return jdbc.sql("""
                        select y.id from registry_yearly y join registry_dossier d on d.id = y.dossier
                        where y.state in ('open', 'taken', 'proposed') and (d.state in ('cancelled', 'revoked')
                        or (y.basis = 'companion' and not exists (select 1 from registry_companion c
                            where c.dossier = d.id and c.companion))) order by y.id""").query((row, _) -> row.getLong("id")).list();
    }

    /**
     * Returns verifications, the earliest day first.
     *
     * @param states at least one
     * @param after the place in the list after which to begin
     */
    List<Yearly> list(List<State> states, int after, int rows) {
        return jdbc.sql(SELECT + "where y.state in (:states) order by y.due_on, y.id offset :after limit :rows")
                .param("states", states.stream().map(State::word).toList())
                .param("after", after)
                .param("rows", rows)
                .query((row, _) -> yearly(row))
                .list();
    }

    Optional<Yearly> find(long id) {
        return jdbc.sql(SELECT + "where y.id = :id")
                .param("id", id)
                .query((row, _) -> yearly(row))
                .optional();
    }

    /** As {@link #find}; nobody else can change it until the transaction ends. */
    Optional<Yearly> lock(long id) {
        return jdbc.sql(SELECT + "where y.id = :id for update of y")
                .param("id", id)
                .query((row, _) -> yearly(row))
                .optional();
    }

    /**
     * Where a step leads.
     *
     * @param second who confirmed the result; 0 before that
     */
    record Moved(State reached, boolean good, long first, long second) {}

    void move(Yearly now, Moved moved, Instant at) {
        jdbc.sql("""
                        update registry_yearly set state = :state, revision = :revision, good = :good,
                        first_officer = :first, second_officer = :second,
                        answered_at = case when :ends then :at else answered_at end where id = :id""")
                .param("state", moved.reached().word())
                .param("revision", now.revision() + 1)
                .param("good", moved.good())
                .param("first", moved.first())
                .param("second", moved.second())
                .param("ends", moved.second() != 0)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", now.id())
                .update();
    }

    private static Yearly yearly(ResultSet row) throws SQLException {
        return new Yearly(
                row.getLong("id"),
                row.getLong("dossier"),
                row.getObject("due_on", LocalDate.class),
                YearlyRule.Scope.of(row.getString("basis")),
                State.of(row.getString("state")),
                row.getLong("revision"),
                row.getBoolean("good"),
                row.getLong("first_officer"),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("mended"));
    }
}
