package fengni.registry.lists;

import fengni.registry.lists.ListImport.Act;
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

/** Files that were brought in. Joins the caller's transaction. */
final class ListImportTable {
    private static final String SELECT = """
            select i.*, (select count(*) from registry_list_row r where r.import = i.id) as taken,
            (select count(*) from registry_list_finding f where f.import = i.id) as found,
            (select count(*) from registry_list_finding f where f.import = i.id and not f.taken) as refused
            from registry_list_import i""";

    private final JdbcClient jdbc;

    ListImportTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** A file that was read. */
    record Fresh(ListDraft draft, LocalDate published, ListFile file, int read, Act readIn) {}

    /** Adds a preview; returns its number. */
    long add(Fresh fresh) {
        long id = jdbc.sql("""
                        insert into registry_list_import (state, title, published, source, file_name, sha256, rows_read,
                        read_at, read_by) values ('preview', :title, :published, :source, :name, :sha256, :read, :at, :by)
                        returning id""")
                .param("title", fresh.draft().title())
                .param("published", fresh.published())
                .param("source", fresh.draft().source())
                .param("name", fresh.file().name())
                .param("sha256", fresh.file().sha256())
                .param("read", fresh.read())
                .param("at", fresh.readIn().at().atOffset(ZoneOffset.UTC))
                .param("by", fresh.readIn().by())
                .query(Long.class)
                .single();
        jdbc.sql("insert into registry_list_file (import, content) values (:id, :content)")
                .param("id", id)
                .param("content", fresh.file().content())
                .update();
        return id;
    }

    Optional<ListImport> find(long id) {
        return jdbc.sql(SELECT + " where i.id = :id")
                .param("id", id)
                .query(ListImportTable::row)
                .optional();
    }

    /** Holds an import until the transaction ends, so that two people cannot do two things with it. */
    Optional<ListImport> locked(long id) {
        return jdbc.sql("select id from registry_list_import where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    Optional<byte[]> content(long id) {
        return jdbc.sql("select content from registry_list_file where import = :id")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /** Returns an import in use that was read from the same file. */
    Optional<ListImport> inUse(String sha256) {
        return jdbc.sql(SELECT + " where i.state = 'in_use' and i.sha256 = :sha256")
                .param("sha256", sha256)
                .query(ListImportTable::row)
                .optional();
    }

    /** Returns imports, those brought in last first. */
    List<ListImport> list(long before, int rows) {
        return jdbc.sql(SELECT + " where :before = 0 or i.id < :before order by i.id desc limit :rows")
                .param("before", before)
                .param("rows", rows)
                .query(ListImportTable::row)
                .list();
    }

    void confirm(long id, Act act) {
        jdbc.sql(
                        "update registry_list_import set state = 'in_use', confirmed_at = :at, confirmed_by = :by where id = :id")
                .param("id", id)
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("by", act.by())
                .update();
    }

    void withdraw(long id, Act act, String reason) {
        jdbc.sql("""
                        update registry_list_import set state = 'withdrawn', withdrawn_at = :at, withdrawn_by = :by,
                        reason = :reason where id = :id""")
                .param("id", id)
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("by", act.by())
                .param("reason", reason)
                .update();
    }

    /** Removes a preview with all that was read. */
    void discard(long id) {
        jdbc.sql("delete from registry_list_import where id = :id and state = 'preview'")
                .param("id", id)
                .update();
    }

    /** Removes previews that nobody confirmed. */
    int forget(Instant before) {
        return jdbc.sql("delete from registry_list_import where state = 'preview' and read_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns when a list was last taken into use; empty if none is. */
    Optional<Instant> newest() {
        return jdbc.sql("select max(confirmed_at) as at from registry_list_import where state = 'in_use'")
                .query((row, _) -> at(row, "at"))
                .single();
    }

    private static ListImport row(ResultSet row, int number) throws SQLException {
        return new ListImport(
                row.getLong("id"),
                row.getString("title"),
                row.getObject("published", LocalDate.class),
                row.getString("source"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("rows_read"),
                row.getInt("taken"),
                row.getInt("found"),
                row.getInt("refused"),
                new Act(at(row, "read_at").orElseThrow(), row.getString("read_by")),
                act(row, "confirmed"),
                act(row, "withdrawn"),
                row.getString("reason"));
    }

    private static Optional<Act> act(ResultSet row, String what) throws SQLException {
        var by = row.getString(what + "_by");
        return at(row, what + "_at").map(at -> new Act(at, by));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
