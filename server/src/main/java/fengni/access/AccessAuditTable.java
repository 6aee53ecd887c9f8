package fengni.access;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-ins and changes of rights; rows are only added. */
final class AccessAuditTable {
    private final JdbcClient database;

    AccessAuditTable(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** One row as it is read. */
    record Entry(long id, Instant at, String login, String act, String detail, String source) {}

    /** Adds a row; its number is given here. */
    void add(Entry entry, Optional<SignedIn> who) {
        database.sql("""
                        insert into access_audit (at, person, organisation, login, act, detail, source)
                        values (:at, :person, :organisation, :login, :act, :detail, :source)
                        """)
                .param("at", Timestamp.from(entry.at()))
                .param("person", who.map(SignedIn::person).orElse(null), Types.BIGINT)
                .param("organisation", who.map(SignedIn::organisation).orElse(null), Types.BIGINT)
                .param("login", entry.login())
                .param("act", entry.act())
                .param("detail", entry.detail())
                .param("source", entry.source())
                .update();
    }

    /**
     * Returns the newest rows with a smaller number than {@code before}: those of the organisation, and those of people
     * who were not signed in, whose organisation nobody knows.
     */
    List<Entry> newest(AuditFilter filter, long before, int most) {
        return database.sql("""
                        select id, at, login, act, detail, source from access_audit
                        where id < :before
                          and (organisation = :organisation or person is null)
                          and (:person = '' or login = :person or :person = any (string_to_array(detail, ' ')))
                          and (:act = '' or act = :act)
                          and (cast(:from as timestamptz) is null or at >= :from)
                          and (cast(:until as timestamptz) is null or at < :until)
                          and (:source = '' or source = :source)
                        order by id desc limit :most
                        """)
                .param("before", before)
                .param("organisation", filter.organisation())
                .param("person", filter.person())
                .param("act", filter.act())
                .param("from", timestamp(filter.from()), Types.TIMESTAMP)
                .param("until", timestamp(filter.until()), Types.TIMESTAMP)
                .param("source", filter.address())
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

    List<Viewed> of(long organisation, List<Long> people, AccessAudit.Between between, AccessAudit.Rows rows) {
        return database.sql("""
                        select id, at, login, act, detail, source from access_audit
                        where person in (:people) and organisation = :organisation and id < :before
                          and at >= :from and at < :until
                        order by id desc limit :most
                        """)
                .param("people", people)
                .param("organisation", organisation)
                .param("before", rows.before())
                .param("from", Timestamp.from(between.from()))
                .param("until", Timestamp.from(between.until()))
                .param("most", rows.most())
                .query((row, _) -> new Viewed(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("login"),
                        Act.label(row.getString("act")),
                        row.getString("detail"),
                        row.getString("source")))
                .list();
    }

    private static @Nullable Timestamp timestamp(Optional<Instant> instant) {
        return instant.map(Timestamp::from).orElse(null);
    }
}
