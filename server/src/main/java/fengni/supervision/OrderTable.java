package fengni.supervision;

import fengni.correspondence.OrderKind;
import fengni.law.rulebook.Wording;
import fengni.standing.Stop;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders and their steps; both are only ever added, but for the services that a person names at the confirmation. */
final class OrderTable {
    private static final String SELECT = """
            select id, organisation, letter, registry, authority, number, day, kinds, other, whole, services, named,
                   until_day, reason, citation, report_by
            from supervision_order
            """;

    private final JdbcClient jdbc;

    OrderTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Adds an order without its steps, unless the document was entered before or the letter read; returns its number. */
    Optional<Long> add(Order order) {
        var text = order.text();
        return jdbc.sql("""
                        insert into supervision_order (organisation, letter, registry, authority, number, day, kinds, other,
                        whole, services, named, until_day, reason, citation, report_by)
                        values (:organisation, :letter, :registry, :authority, :number, :day, :kinds, :other,
                        :whole, :services, :named, :until, :reason, :citation, :reportBy)
                        on conflict do nothing returning id""")
                .param("organisation", order.organisation())
                .param("letter", order.letter().orElse(null), java.sql.Types.OTHER)
                .param("registry", order.registry())
                .param("authority", text.authority())
                .param("number", text.number())
                .param("day", text.day())
                .param(
                        "kinds",
                        text.kindsInOrder().stream().map(OrderKind::word).toArray(String[]::new))
                .param("other", text.other())
                .param("whole", text.whole())
                .param("services", text.services().toArray(Long[]::new))
                .param("named", text.named().toArray(String[]::new))
                .param("until", text.until().orElse(null), java.sql.Types.DATE)
                .param("reason", text.reason())
                .param("citation", text.citation())
                .param("reportBy", text.reportBy().orElse(null), java.sql.Types.DATE)
                .query(Long.class)
                .optional();
    }

    /** Says what an order is over whose services the registry named otherwise; the names stay. */
    void place(Order order) {
        jdbc.sql("update supervision_order set whole = :whole, services = :services where id = :id")
                .param("whole", order.text().whole())
                .param("services", order.text().services().toArray(Long[]::new))
                .param("id", order.id())
                .update();
    }

    /** Adds a step; its number is given here. */
    OrderStep add(long order, OrderStep step) {
        var id = jdbc.sql("""
                        insert into supervision_order_step (order_id, act, words, number, day, person, by_whom, at)
                        values (:order, :act, :words, :number, :day, :person, :by, :at) returning id""")
                .param("order", order)
                .param("act", step.act().word())
                .param("words", step.words())
                .param("number", step.number())
                .param("day", step.day().orElse(null), java.sql.Types.DATE)
                .param("person", step.person())
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new OrderStep(
                id, step.act(), step.words(), step.number(), step.day(), step.person(), step.by(), step.at());
    }

    /** Finds an order and lets nobody else take a step of it until the transaction ends. */
    Optional<Order> lock(long organisation, long id) {
        jdbc.sql("select id from supervision_order where id = :id and organisation = :organisation for update")
                .param("id", id)
                .param("organisation", organisation)
                .query(Long.class)
                .optional();
        return find(organisation, id);
    }

    Optional<Order> find(long organisation, long id) {
        return jdbc.sql(SELECT + "where id = :id and organisation = :organisation")
                .param("id", id)
                .param("organisation", organisation)
                .query((row, _) -> order(row))
                .optional();
    }

    Optional<Order> find(UUID letter) {
        return jdbc.sql(SELECT + "where letter = :letter")
                .param("letter", letter)
                .query((row, _) -> order(row))
                .optional();
    }

    /** Returns the newest first. */
    List<Order> list(long organisation, long before, int most) {
        return jdbc.sql(SELECT + "where organisation = :organisation and id < :before order by id desc limit :most")
                .param("organisation", organisation)
                .param("before", before)
                .param("most", most)
                .query((row, _) -> order(row))
                .list();
    }

    List<Order> after(long organisation, long after, int most) {
        return jdbc.sql(SELECT + "where organisation = :organisation and id > :after order by id limit :most")
                .param("organisation", organisation)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> order(row))
                .list();
    }

    List<OrderEffect> effects() {
        return jdbc.sql("select kind, stops, source_zh, source_en, confidence from order_effect")
                .query((row, _) -> new OrderEffect(
                        OrderKind.of(row.getString("kind")).orElseThrow(),
                        texts(row, "stops").stream()
                                .map(word -> Stop.valueOf(word.toUpperCase(Locale.ROOT)))
                                .collect(Collectors.toUnmodifiableSet()),
                        new Wording(row.getString("source_zh"), row.getString("source_en")),
                        row.getString("confidence").equals("high")))
                .list();
    }

    private List<OrderStep> steps(long order) {
        return jdbc.sql("""
                        select id, act, words, number, day, person, by_whom, at from supervision_order_step
                        where order_id = :order order by id""")
                .param("order", order)
                .query((row, _) -> new OrderStep(
                        row.getLong("id"),
                        OrderAct.of(row.getString("act")).orElseThrow(),
                        row.getString("words"),
                        row.getString("number"),
                        day(row, "day"),
                        row.getLong("person"),
                        row.getString("by_whom"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Order order(ResultSet row) throws SQLException {
        var text = new OrderText(
                row.getString("authority"),
                row.getString("number"),
                row.getObject("day", LocalDate.class),
                texts(row, "kinds").stream()
                        .map(word -> OrderKind.of(word).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("other"),
                row.getBoolean("whole"),
                List.of((Long[]) row.getArray("services").getArray()),
                texts(row, "named"),
                day(row, "until_day"),
                row.getString("reason"),
                row.getString("citation"),
                day(row, "report_by"));
        @Nullable UUID letter = row.getObject("letter", UUID.class);
        long id = row.getLong("id");
        return new Order(
                id,
                row.getLong("organisation"),
                Optional.ofNullable(letter),
                row.getString("registry"),
                text,
                steps(id));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
