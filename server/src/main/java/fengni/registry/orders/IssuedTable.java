package fengni.registry.orders;

import fengni.correspondence.LetterContent.ReportFile;
import fengni.correspondence.OrderKind;
import fengni.correspondence.OrderWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Issued orders and their steps; both are only ever added. */
final class IssuedTable {
    private static final String SELECT = """
            select id, name, operator, operator_name, authority, number, day, kinds, other, services, until_day, reason,
                   citation, report_by
            from registry_order
            """;

    private final JdbcClient jdbc;

    IssuedTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Adds an order without its steps; returns its number. */
    long add(IssuedOrder order) {
        var words = order.words();
        return jdbc.sql("""
                        insert into registry_order (name, operator, operator_name, authority, number, day, kinds, other,
                        services, until_day, reason, citation, report_by) values (:name, :operator, :operatorName,
                        :authority, :number, :day, :kinds, :other, :services, :until, :reason, :citation, :reportBy)
                        returning id""")
                .param("name", order.name())
                .param("operator", order.operator())
                .param("operatorName", order.operatorName())
                .param("authority", words.authority())
                .param("number", words.number())
                .param("day", words.day())
                .param(
                        "kinds",
                        words.kindsInOrder().stream().map(OrderKind::word).toArray(String[]::new))
                .param("other", words.other())
                .param("services", words.services().toArray(String[]::new))
                .param("until", words.until().orElse(null), Types.DATE)
                .param("reason", words.reason())
                .param("citation", words.citation())
                .param("reportBy", words.reportBy().orElse(null), Types.DATE)
                .query(Long.class)
                .single();
    }

    /** Adds a step; its number is given here. */
    void add(long order, IssuedStep step) {
        jdbc.sql("""
                        insert into registry_order_step (order_id, act, words, number, day, file_names, file_digests,
                        person, by_whom, at) values (:order, :act, :words, :number, :day, :names, :digests, :person, :by,
                        :at)""")
                .param("order", order)
                .param("act", step.act().word())
                .param("words", step.words())
                .param("number", step.number())
                .param("day", step.day().orElse(null), Types.DATE)
                .param("names", step.files().stream().map(ReportFile::name).toArray(String[]::new))
                .param("digests", step.files().stream().map(ReportFile::sha256).toArray(String[]::new))
                .param("person", step.person())
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Finds an order and lets nobody else take a step of it until the transaction ends. */
    Optional<IssuedOrder> lock(long id) {
        jdbc.sql("select id from registry_order where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    Optional<IssuedOrder> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, _) -> order(row))
                .optional();
    }

    Optional<IssuedOrder> find(UUID name, String operator) {
        return jdbc.sql(SELECT + "where name = :name and operator = :operator")
                .param("name", name)
                .param("operator", operator)
                .query((row, _) -> order(row))
                .optional();
    }

    /** Returns the newest first. */
    List<IssuedOrder> list(long before, int most) {
        return jdbc.sql(SELECT + "where id < :before order by id desc limit :most")
                .param("before", before)
                .param("most", most)
                .query((row, _) -> order(row))
                .list();
    }

    List<IssuedOrder> after(long after, int most) {
        return jdbc.sql(SELECT + "where id > :after order by id limit :most")
                .param("after", after)
                .param("most", most)
                .query((row, _) -> order(row))
                .list();
    }

    private List<IssuedStep> steps(long order) {
        return jdbc.sql("""
                        select id, act, words, number, day, file_names, file_digests, person, by_whom, at
                        from registry_order_step where order_id = :order order by id""")
                .param("order", order)
                .query((row, _) -> new IssuedStep(
                        row.getLong("id"),
                        IssuedAct.of(row.getString("act")).orElseThrow(),
                        row.getString("words"),
                        row.getString("number"),
                        day(row, "day"),
                        files(texts(row, "file_names"), texts(row, "file_digests")),
                        row.getLong("person"),
                        row.getString("by_whom"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static List<ReportFile> files(List<String> names, List<String> digests) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new ReportFile(names.get(i), digests.get(i)))
                .toList();
    }

    private IssuedOrder order(ResultSet row) throws SQLException {
        var words = new OrderWords(
                row.getString("authority"),
                row.getString("number"),
                row.getObject("day", LocalDate.class),
                texts(row, "kinds").stream()
                        .map(word -> OrderKind.of(word).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("other"),
                texts(row, "services"),
                day(row, "until_day"),
                row.getString("reason"),
                row.getString("citation"),
                day(row, "report_by"));
        long id = row.getLong("id");
        return new IssuedOrder(
                id,
                row.getObject("name", UUID.class),
                row.getString("operator"),
                row.getString("operator_name"),
                words,
                steps(id));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
