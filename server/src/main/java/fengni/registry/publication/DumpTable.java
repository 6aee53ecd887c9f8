package fengni.registry.publication;

import fengni.registry.publication.Dump.File;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dumps, their files in compressed pieces, each piece once however many days it stands in. */
final class DumpTable {
    private static final String COLUMNS = "day, made_at, entries, manifest_sha256, removed_at is null as kept";

    private final JdbcClient jdbc;

    DumpTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Keeps other nodes from making or removing a dump until the transaction ends; readers go on. */
    void lock() {
        jdbc.sql("lock table registry_dump in share row exclusive mode").update();
    }

    boolean has(LocalDate day) {
        return jdbc.sql("select exists (select 1 from registry_dump where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    Optional<Dump> find(LocalDate day) {
        return jdbc.sql("select " + COLUMNS + " from registry_dump where day = :day")
                .param("day", day)
                .query(this::dump)
                .optional();
    }

    /** Returns the newest dumps first. */
    List<Dump> list(int rows) {
        return jdbc.sql("select " + COLUMNS + " from registry_dump order by day desc limit :rows")
                .param("rows", rows)
                .query(this::dump)
                .list();
    }

    Optional<String> manifest(LocalDate day) {
        return jdbc.sql("select manifest from registry_dump where day = :day")
                .param("day", day)
                .query(String.class)
                .optional();
    }

    void add(Dump dump, String manifest) {
        jdbc.sql("""
                        insert into registry_dump (day, made_at, entries, manifest, manifest_sha256)
                        values (:day, :at, :entries, :manifest, :sha256)""")
                .param("day", dump.day())
                .param("at", dump.made().atOffset(ZoneOffset.UTC))
                .param("entries", dump.entries())
                .param("manifest", manifest)
                .param("sha256", dump.manifestSha256())
                .update();
        dump.files().forEach(file -> add(dump.day(), file));
    }

    private void add(LocalDate day, File file) {
        jdbc.sql("""
                        insert into registry_dump_file (day, format, sha256, bytes, lines)
                        values (:day, :format, :sha256, :bytes, :lines)""")
                .param("day", day)
                .param("format", file.format().word())
                .param("sha256", file.sha256())
                .param("bytes", file.bytes())
                .param("lines", file.lines())
                .update();
    }

    /** Puts a piece on its place, under a digest of its own unpacked bytes. */
    void put(LocalDate day, DumpFormat format, int place, DumpPiece piece) {
        jdbc.sql("insert into registry_dump_piece (sha256, content) values (:sha256, :content) on conflict do nothing")
                .param("sha256", piece.sha256())
                .param("content", piece.packed())
                .update();
        jdbc.sql("insert into registry_dump_part (day, format, place, piece) values (:day, :format, :place, :piece)")
                .param("day", day)
                .param("format", format.word())
                .param("place", place)
                .param("piece", piece.sha256())
                .update();
    }

    /** Returns the packed piece on a place; empty behind the last. */
    Optional<byte[]> piece(LocalDate day, DumpFormat format, int place) {
        return jdbc.sql("""
                        select p.content from registry_dump_part t join registry_dump_piece p on p.sha256 = t.piece
                        where t.day = :day and t.format = :format and t.place = :place""")
                .param("day", day)
                .param("format", format.word())
                .param("place", place)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    /** Removes the files of the dumps before a day; their manifests stay. */
    void forget(LocalDate before, OffsetDateTime at) {
        int days = jdbc.sql("update registry_dump set removed_at = :at where day < :before and removed_at is null")
                .param("at", at)
                .param("before", before)
                .update();
        if (days > 0) {
            jdbc.sql("delete from registry_dump_part where day < :before")
                    .param("before", before)
                    .update();
            jdbc.sql("""
                            delete from registry_dump_piece p
                            where not exists (select 1 from registry_dump_part t where t.piece = p.sha256)""").update();
        }
    }

    private Dump dump(ResultSet row, int place) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        return new Dump(
                day,
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("entries"),
                row.getString("manifest_sha256"),
                row.getBoolean("kept"),
                files(day));
    }

    private List<File> files(LocalDate day) {
        return jdbc.sql("select format, sha256, bytes, lines from registry_dump_file where day = :day order by format")
                .param("day", day)
                .query((row, _) -> new File(
                        DumpFormat.of(row.getString("format")),
                        row.getString("sha256"),
                        row.getLong("bytes"),
                        row.getInt("lines")))
                .list();
    }
}
