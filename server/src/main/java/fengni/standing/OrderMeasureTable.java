package fengni.standing;

import fengni.news.NewsTable;
import fengni.offering.OrganisationId;
import fengni.offering.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What orders stop, one row each, and when the nodes acted by them. */
final class OrderMeasureTable {
    private static final String SELECT = """
            select order_id, version, organisation, services, stops, authority, number, since, until_at,
                   lifted_at is not null as lifted
            from order_measure
            """;

    private final JdbcClient jdbc;
    private final NewsTable news;

    OrderMeasureTable(DataSource database, NewsTable news) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
    }

    /** A measure with the news that brought it, or its end. */
    record Row(long version, OrderMeasure measure, boolean lifted) {}

    void lay(OrderMeasure measure) {
        news.change(version -> jdbc.sql("""
                        insert into order_measure (order_id, version, organisation, services, stops, authority, number,
                        since, until_at) values (:order, :version, :organisation, :services, :stops, :authority, :number,
                        :since, nullif(:until, 'infinity'::timestamptz))""")
                .param("order", measure.order())
                .param("version", version)
                .param("organisation", measure.organisation().value())
                .param("services", numbers(measure.services()))
                .param("stops", measure.stops().stream().map(Stop::word).toArray(String[]::new))
                .param("authority", measure.authority())
                .param("number", measure.number())
                .param("since", measure.since().atOffset(ZoneOffset.UTC))
                .param(
                        "until",
                        measure.until().map(end -> end.atOffset(ZoneOffset.UTC)).orElse(OffsetDateTime.MAX))
                .update());
    }

    /** Changes where a measure holds; one that is over, or was never laid, stays as it is. */
    void reach(long order, Set<ServiceId> services) {
        news.change(version -> jdbc.sql("""
                        update order_measure set version = :version, services = :services
                        where order_id = :order and lifted_at is null""")
                .param("version", version)
                .param("services", numbers(services))
                .param("order", order)
                .update());
    }

    private static Long[] numbers(Set<ServiceId> services) {
        return services.stream().map(ServiceId::value).toArray(Long[]::new);
    }

    /** Ends a measure; one that is over, or was never laid, stays as it is. */
    void lift(long order, Instant at) {
        news.change(version -> jdbc.sql("""
                        update order_measure set version = :version, lifted_at = :at
                        where order_id = :order and lifted_at is null""")
                .param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("order", order)
                .update());
    }

    List<Row> newer(long version) {
        return jdbc.sql(SELECT + "where version > :version order by version, order_id")
                .param("version", version)
                .query((row, _) -> row(row))
                .list();
    }

    /** Returns what is not lifted; what has run out by itself is among it. */
    List<OrderMeasure> standing() {
        return jdbc.sql(SELECT + "where lifted_at is null order by order_id")
                .query((row, _) -> row(row).measure())
                .list();
    }

    /** Keeps the first time only. */
    void applied(long order, Applied applied) {
        jdbc.sql("""
                        insert into order_applied (order_id, node, lifted, at, streams_ended)
                        values (:order, :node, :lifted, :at, :ended) on conflict do nothing""")
                .param("order", order)
                .param("node", applied.node())
                .param("lifted", applied.lifted())
                .param("at", applied.at().atOffset(ZoneOffset.UTC))
                .param("ended", applied.streamsEnded())
                .update();
    }

    List<Applied> applied(long order) {
        return jdbc.sql("""
                        select node, lifted, at, streams_ended from order_applied
                        where order_id = :order order by at, node""")
                .param("order", order)
                .query((row, _) -> new Applied(
                        row.getString("node"), row.getBoolean("lifted"), at(row, "at"), row.getInt("streams_ended")))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var measure = new OrderMeasure(
                row.getLong("order_id"),
                new OrganisationId(row.getLong("organisation")),
                Arrays.stream((Long[]) row.getArray("services").getArray())
                        .map(ServiceId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                Arrays.stream((String[]) row.getArray("stops").getArray())
                        .map(word -> Stop.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("authority"),
                row.getString("number"),
                at(row, "since"),
                Optional.ofNullable(row.getObject("until_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
        return new Row(row.getLong("version"), measure, row.getBoolean("lifted"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
