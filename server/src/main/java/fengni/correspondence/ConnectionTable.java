package fengni.correspondence;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registries as the operator keeps them. */
final class ConnectionTable {
    private static final String SELECT = """
            select operator, operator_name, base, registry, prefix, registry_key, enrolled_at, seen, last_contact
            from registry_connection\s""";

    private final JdbcClient jdbc;

    ConnectionTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Connects, or connects anew. Another key is another registry: its letters count from 1 again. */
    void connect(Connection connection) {
        jdbc.sql("""
                        insert into registry_connection (operator, operator_name, base, registry, prefix, registry_key,
                        enrolled_at, last_contact) values (:operator, :name, :base, :registry, :prefix, :key, :at, :at)
                        on conflict (operator) do update set operator_name = :name, base = :base, registry = :registry,
                        prefix = :prefix, registry_key = :key, enrolled_at = :at, last_contact = :at, trouble = '',
                        trouble_detail = '',
                        seen = case when registry_connection.registry_key = :key then registry_connection.seen else 0 end""")
                .param("operator", connection.operator())
                .param("name", connection.operatorName())
                .param("base", connection.base().toString())
                .param("registry", connection.registry())
                .param("prefix", connection.prefix())
                .param("key", connection.key().value())
                .param("at", at(connection.enrolled()))
                .update();
    }

    List<Connection> list() {
        return jdbc.sql(SELECT + "order by operator")
                .query((row, _) -> row(row))
                .list();
    }

    Optional<Connection> find(String operator) {
        return jdbc.sql(SELECT + "where operator = ?")
                .param(operator)
                .query((row, _) -> row(row))
                .optional();
    }

    Hitch hitch(String operator) {
        return jdbc.sql("select trouble, trouble_detail from registry_connection where operator = ?")
                .param(operator)
                .query((row, _) -> new Hitch(row.getString("trouble"), row.getString("trouble_detail")))
                .optional()
                .orElse(new Hitch("", ""));
    }

    void contact(String operator, Instant now) {
        jdbc.sql("""
                        update registry_connection set last_contact = ?, trouble = '', trouble_detail = ''
                        where operator = ?""").params(at(now), operator).update();
    }

    void trouble(String operator, Hitch hitch) {
        jdbc.sql("update registry_connection set trouble = ?, trouble_detail = ? where operator = ?")
                .params(hitch.word(), hitch.detail(), operator)
                .update();
    }

    /** Moves on to the next letter; false if another carrier was there before. Joins the caller's transaction. */
    boolean see(Connection connection, long seq) {
        return jdbc.sql("""
                                update registry_connection set seen = ?
                                where operator = ? and seen = ? and registry_key = ?""")
                        .params(
                                seq,
                                connection.operator(),
                                seq - 1,
                                connection.key().value())
                        .update()
                > 0;
    }

    private static Connection row(ResultSet row) throws SQLException {
        return new Connection(
                row.getString("operator"),
                row.getString("operator_name"),
                URI.create(row.getString("base")),
                row.getString("registry"),
                row.getString("prefix"),
                new PublicKey(row.getString("registry_key")),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                row.getLong("seen"),
                Optional.ofNullable(row.getObject("last_contact", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
