package fengni.registry.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices with what they name. The database itself refuses to change a published one. */
final class BatchTable {
    private static final String COLUMNS =
            "b.id, b.version, b.feed_id, b.kind, b.corrects, b.title, b.body, b.dated, b.author, b.writer,"
                    + " b.writer_login, b.made_at, b.number, b.published_at, b.registry_name, b.registry_statement";

    private final JdbcClient jdbc;

    BatchTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** A record as a notice names it. */
    record Named(String number, int version) {}

    /** A published notice that names a record. */
    record Mark(int number, BatchKind kind, String title) {}

    /** A paper of a published notice. */
    static final class Paper {
        private final byte[] content;
        private final String sha256;

        Paper(byte[] content, String sha256) {
            this.content = content;
            this.sha256 = sha256;
        }

        byte[] content() {
            return content;
        }

        String sha256() {
            return sha256;
        }
    }

    /** Keeps everybody else from beginning, collecting for or publishing a notice until the transaction ends. */
    void lock() {
        jdbc.sql("lock table registry_batch in share row exclusive mode").update();
    }

    long add(Batch fresh) {
        return jdbc.sql("""
                        insert into registry_batch (kind, corrects, title, body, dated, author, writer, writer_login,
                        made_at) values (:kind, :corrects, :title, :body, :dated, :author, :author, :login, :at)
                        returning id""")
                .param("kind", fresh.kind().word())
                .param("corrects", fresh.corrects().orElse(null))
                .param("title", fresh.title())
                .param("body", fresh.body())
                .param("dated", fresh.dated())
                .param("author", fresh.author())
                .param("login", fresh.writerLogin())
                .param("at", fresh.made().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Puts what no notice of the kind has named yet on a draft, the oldest first; returns how many. */
    int collect(long batch, BatchKind kind, int most) {
        return jdbc.sql("""
                        insert into registry_batch_entry (batch, place, kind, number, version)
                        select :batch, row_number() over (order by at, number), :kind, number, version from (
                        """ + pending(kind) + " order by at, number limit :most) open")
                .param("batch", batch)
                .param("kind", kind.word())
                .param("most", most)
                .update();
    }

    /** Returns how many records no notice of the kind has named yet. */
    int pending(BatchKind kind, int most) {
        return jdbc.sql("select count(*) from (" + pending(kind) + " limit :most) open")
                .param("kind", kind.word())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static String pending(BatchKind kind) {
        var named = " not exists (select 1 from registry_batch_entry e where e.kind = :kind and e.number = f.number)";
        return switch (kind) {
            case GRANTED -> "select f.number, f.version, f.at from registry_filing f where f.version = 1 and" + named;
            case ENDED ->
                "select f.number, max(f.version) as version, t.at from registry_tombstone t"
                        + " join registry_filing f on f.number = t.number where" + named + " group by f.number, t.at";
            case CORRECTION -> throw new IllegalArgumentException("a correction collects nothing");
        };
    }

    Optional<Batch> find(long id) {
        return one("b.id = :key", id);
    }

    Optional<Batch> published(int number) {
        return one("b.number = :key", number);
    }

    private Optional<Batch> one(String which, long key) {
        return jdbc.sql("select " + COLUMNS + " from registry_batch b where " + which)
                .param("key", key)
                .query(BatchTable::batch)
                .optional();
    }

    List<Batch> drafts() {
        return jdbc.sql("select " + COLUMNS + " from registry_batch b where b.number is null order by b.id")
                .query(BatchTable::batch)
                .list();
    }

    /** Returns published notices, the newest first; {@code before} 0 to begin. */
    List<Batch> published(long before, int rows) {
        return jdbc.sql("select " + COLUMNS + """
                         from registry_batch b where b.number is not null and (:before = 0 or b.number < :before)
                        order by b.number desc limit :rows""")
                .param("before", before)
                .param("rows", rows)
                .query(BatchTable::batch)
                .list();
    }

    List<Named> entries(long batch) {
        return jdbc.sql("select number, version from registry_batch_entry where batch = :batch order by place")
                .param("batch", batch)
                .query((row, _) -> new Named(row.getString("number"), row.getInt("version")))
                .list();
    }

    /** Returns the published notices that name a record, the oldest first. */
    List<Mark> marks(String number) {
        return jdbc.sql("""
                        select b.number, b.kind, b.title from registry_batch_entry e join registry_batch b
                        on b.id = e.batch where e.number = :number and b.number is not null order by b.number""")
                .param("number", number)
                .query((row, _) ->
                        new Mark(row.getInt("number"), BatchKind.of(row.getString("kind")), row.getString("title")))
                .list();
    }

    /** Returns the published notices that correct one, the oldest first. */
    List<Mark> corrections(int number) {
        return jdbc.sql("select number, kind, title from registry_batch where corrects = :number and"
                        + " registry_batch.number is not null order by registry_batch.number")
                .param("number", number)
                .query((row, _) ->
                        new Mark(row.getInt("number"), BatchKind.of(row.getString("kind")), row.getString("title")))
                .list();
    }

    /** Writes a draft, unless it has changed since it was seen. */
    boolean write(Batch seen, BatchDraft.Checked draft, long writer, String login) {
        return jdbc.sql("""
                        update registry_batch set version = version + 1, title = :title, body = :body, dated = :dated,
                        writer = :writer, writer_login = :login
                        where id = :id and version = :version and number is null""")
                        .param("title", draft.title())
                        .param("body", draft.body())
                        .param("dated", draft.dated())
                        .param("writer", writer)
                        .param("login", login)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    boolean discard(long id, int version) {
        return jdbc.sql("delete from registry_batch where id = :id and version = :version and number is null")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Returns the number of the next notice: they have no holes, since only published ones have one. */
    int next() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from registry_batch")
                .query(Integer.class)
                .single();
    }

    void publish(Batch batch, Batch.Published out, long publisher, String login) {
        jdbc.sql("""
                        update registry_batch set number = :number, publisher = :publisher, publisher_login = :login,
                        published_at = :at, registry_name = :registry, registry_statement = :statement
                        where id = :id""")
                .param("number", out.number())
                .param("publisher", publisher)
                .param("login", login)
                .param("at", out.at().atOffset(ZoneOffset.UTC))
                .param("registry", out.registry())
                .param("statement", out.statement())
                .param("id", batch.id())
                .update();
    }

    void file(long batch, String format, Paper paper) {
        jdbc.sql("""
                        insert into registry_batch_file (batch, format, sha256, content)
                        values (:batch, :format, :sha256, :content)""")
                .param("batch", batch)
                .param("format", format)
                .param("sha256", paper.sha256())
                .param("content", paper.content())
                .update();
    }

    Optional<Paper> file(int number, String format) {
        return jdbc.sql("""
                        select f.content, f.sha256 from registry_batch_file f join registry_batch b on b.id = f.batch
                        where b.number = :number and f.format = :format""")
                .param("number", number)
                .param("format", format)
                .query((row, _) -> new Paper(row.getBytes("content"), row.getString("sha256")))
                .optional();
    }

    private static Batch batch(ResultSet row, int place) throws SQLException {
        return new Batch(
                row.getLong("id"),
                row.getInt("version"),
                row.getObject("feed_id", UUID.class),
                BatchKind.of(row.getString("kind")),
                Optional.ofNullable(row.getObject("corrects", Integer.class)),
                row.getString("title"),
                row.getString("body"),
                row.getObject("dated", LocalDate.class),
                row.getLong("author"),
                row.getLong("writer"),
                row.getString("writer_login"),
                at(row, "made_at"),
                published(row));
    }

    private static Optional<Batch.Published> published(ResultSet row) throws SQLException {
        var number = row.getObject("number", Integer.class);
        return number == null
                ? Optional.empty()
                : Optional.of(new Batch.Published(
                        number,
                        at(row, "published_at"),
                        row.getString("registry_name"),
                        row.getString("registry_statement")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
