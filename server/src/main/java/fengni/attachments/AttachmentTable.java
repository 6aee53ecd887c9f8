package fengni.attachments;

import fengni.vault.Digests;
import fengni.vault.Vault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files as rows and their content as sealed slices. The seal of a slice names its file and its place, so that no slice
 * stands in for another; the number of slices follows from the size.
 */
final class AttachmentTable {
    private static final String COLUMNS = "id, name_sealed, kind, bytes, sha256, at";
    private static final String NAME = "attachment-name";
    private static final int SLICE = 1 << 20;

    private final JdbcClient jdbc;
    private final Vault vault;

    AttachmentTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    /** Run it within a transaction: the row and its slices belong together. */
    Attachment add(Incoming file, Instant now) {
        var content = file.content();
        var kept = new Attachment(
                UUID.randomUUID(), file.name(), file.kind(), content.length, Digests.sha256Hex(content), now);
        jdbc.sql("""
                        insert into attachment (id, name_sealed, kind, bytes, sha256, at, owner)
                        values (:id, :name, :kind, :bytes, :sha256, :at, '')""")
                .param("id", kept.id())
                .param("name", vault.seal(NAME, kept.name().getBytes(StandardCharsets.UTF_8)))
                .param("kind", kept.kind().name())
                .param("bytes", kept.bytes())
                .param("sha256", kept.sha256())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        for (int slice = 0; slice < slices(kept); slice++) {
            var part = Arrays.copyOfRange(content, slice * SLICE, Math.min((slice + 1) * SLICE, content.length));
            jdbc.sql("insert into attachment_content (attachment, slice, sealed) values (:id, :slice, :sealed)")
                    .param("id", kept.id())
                    .param("slice", slice)
                    .param("sealed", vault.seal(purpose(kept.id(), slice), part))
                    .update();
        }
        return kept;
    }

    /** Returns whether the file is now the owner's; one that another owns stays the other's. */
    boolean claim(UUID id, String owner) {
        return jdbc.sql("update attachment set owner = :owner where id = :id and owner in ('', :owner)")
                        .param("id", id)
                        .param("owner", owner)
                        .update()
                == 1;
    }

    List<Attachment> of(String owner) {
        return jdbc.sql("select " + COLUMNS + " from attachment where owner = :owner order by at, id")
                .param("owner", owner)
                .query((row, _) -> attachment(row))
                .list();
    }

    Optional<Attachment> find(String owner, String sha256) {
        return jdbc.sql("select " + COLUMNS + " from attachment where owner = :owner and sha256 = :sha256"
                        + " order by at, id limit 1")
                .param("owner", owner)
                .param("sha256", sha256)
                .query((row, _) -> attachment(row))
                .optional();
    }

    long bytesOf(String owner) {
        return jdbc.sql("select coalesce(sum(bytes), 0) from attachment where owner = :owner")
                .param("owner", owner)
                .query(Long.class)
                .single();
    }

    Optional<Attachment> unclaimed(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from attachment where id = :id and owner = ''")
                .param("id", id)
                .query((row, _) -> attachment(row))
                .optional();
    }

    void write(Attachment file, OutputStream out) throws IOException {
        for (int slice = 0; slice < slices(file); slice++) {
            out.write(slice(file.id(), slice));
        }
    }

    int forget(Instant before) {
        return jdbc.sql("delete from attachment where owner = '' and at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] slice(UUID file, int slice) {
        return jdbc.sql("select sealed from attachment_content where attachment = :id and slice = :slice")
                .param("id", file)
                .param("slice", slice)
                .query((row, _) -> row.getBytes("sealed"))
                .optional()
                .map(kept -> vault.open(purpose(file, slice), kept))
                .orElseThrow(
                        () -> new IllegalStateException("slice " + slice + " of attachment " + file + " is missing"));
    }

    private static int slices(Attachment file) {
        return Math.toIntExact((file.bytes() + SLICE - 1) / SLICE);
    }

    private static String purpose(UUID file, int slice) {
        return "attachment/" + file + "/" + slice;
    }

    private Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                new String(vault.open(NAME, row.getBytes("name_sealed")), StandardCharsets.UTF_8),
                Kind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
