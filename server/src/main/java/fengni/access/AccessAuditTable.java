package fengni.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-ins and changes of rights; rows are only added. */
final class AccessAuditTable {
    private final JdbcClient database;

    AccessAuditTable(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** One row as it is read. */
    record Entry(long id, Instant at, String login, String act, String detail, String source) {}

    void add(Instant at, Optional<Long> person, String login, String act, String detail, String source) {
        database.sql("""
                        insert into access_audit (at, person, login, act, detail, source)
                        values (:at, :person, :login, :act, :detail, :source)
                        """)
                .param("at", Timestamp.from(at))
                .param("person", person.orElse(null))
                .param("login", login)
                .param("act", act)
                .param("detail", detail)
                .param("source", source)
                .update();
    }

    /** Returns the newest rows with a smaller number than {@code before} about people of the organisation. */
    List<Entry> newest(long organisation, long before, int most) {
        return database.sql("""
                        select id, at, login, act, detail, source from access_audit
                        where id < :before
                          and (person is null or exists (select 1 from person_grant g
                               where g.person = access_audit.person and g.organisation = :organisation))
                        order by id desc limit :most
                        """)
                .param("before", before)
                .param("organisation", organisation)
                .param("most", most)
                .query((row, _) -> new Entry(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("login"),
                        row.getString("act"),
                        row.getString("detail"),
                        row.getString("source")))
                .list();
    }
}
