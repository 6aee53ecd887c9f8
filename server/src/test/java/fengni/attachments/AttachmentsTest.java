package fengni.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.TestDatabase;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AttachmentsTest {
    private static final Allowance TWO = new Allowance(2, 3 << 20, 4 << 20);

    @TempDir
    private Path folder;

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    private Attachments room;

    @BeforeEach
    void open() {
        room = new Attachments(database, Vault.open(folder.resolve("vault")), now::get, transactions);
    }

    @Test
    void what_was_kept_comes_out_as_it_was_and_lies_sealed() throws IOException {
        var content = "长文本，".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        var kept = done(room.keep(new ByteArrayInputStream(content), "说明.txt", TWO));

        room.claim(List.of(kept), "complaint/1");

        assertThat(room.of("complaint/1")).containsExactly(kept);
        assertThat(written(kept)).isEqualTo(content);
        assertThat(jdbc.sql("select count(*) from attachment_content")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select sealed from attachment_content")
                        .query(byte[].class)
                        .list())
                .noneMatch(slice -> new String(slice, StandardCharsets.UTF_8).contains("长文本"));
        assertThat(kept.disposition()).startsWith("attachment;").contains("filename*=UTF-8''");
    }

    @Test
    void three_faults_are_told_at_once() {
        var outcome = room.check(
                List.of(
                        upload("a.docx", Samples.docxWithMacros()),
                        upload("b.txt", new byte[0]),
                        upload("c", new byte[1])),
                TWO);

        assertThat(outcome)
                .isEqualTo(Outcome.faulty(
                        Fault.of("attachments", "attachment_count", 2),
                        Fault.of("attachments", "attachment_active", "a.docx"),
                        Fault.of("attachments", "attachment_empty", "b.txt")));
    }

    @Test
    void no_more_is_read_of_an_endless_file_than_needed() {
        var endless = new Endless();

        var outcome = room.keep(endless, "a.txt", TWO);

        assertThat(outcome).isEqualTo(Outcome.faulty(Fault.of("attachments", "attachment_too_large", "a.txt", 3)));
        assertThat(endless.read).isLessThanOrEqualTo((3 << 20) + 1);
    }

    @Test
    void all_files_together_have_a_limit() {
        var most = "a".repeat(3 << 20).getBytes(StandardCharsets.US_ASCII);

        assertThat(room.check(List.of(upload("a.txt", most), upload("b.txt", most)), TWO))
                .isEqualTo(Outcome.faulty(Fault.of("attachments", "attachment_total", 4)));
    }

    @Test
    void a_transaction_that_is_undone_leaves_nothing() {
        var files = done(room.check(List.of(upload("a.txt", Samples.text()), upload("b.png", Samples.png())), TWO));

        transactions.executeWithoutResult(status -> {
            room.claim(room.keep(files), "complaint/1");
            status.setRollbackOnly();
        });

        assertThat(rows()).isZero();
    }

    @Test
    void what_nobody_claims_within_a_day_is_removed() {
        var orphan = done(room.keep(new ByteArrayInputStream(Samples.text()), "a.txt", TWO));
        var claimed = done(room.keep(new ByteArrayInputStream(Samples.png()), "b.png", TWO));
        room.claim(List.of(claimed), "complaint/1");
        now.updateAndGet(time -> time.plus(Duration.ofHours(25)));

        assertThat(room.sweep()).isEqualTo(1);
        assertThat(rows()).isEqualTo(2);
        assertThatThrownBy(() -> room.claim(List.of(orphan), "complaint/2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> room.claim(List.of(claimed), "complaint/2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void no_slice_stands_in_for_another() {
        var one = done(room.keep(new ByteArrayInputStream(Samples.text()), "a.txt", TWO));
        var other = done(room.keep(new ByteArrayInputStream(Samples.text()), "b.txt", TWO));
        jdbc.sql("delete from attachment_content where attachment = :one")
                .param("one", one.id())
                .update();
        jdbc.sql("update attachment_content set attachment = :one where attachment = :other")
                .param("one", one.id())
                .param("other", other.id())
                .update();

        assertThatThrownBy(() -> written(one)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> written(other)).isInstanceOf(RuntimeException.class);
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from attachment) + (select count(*) from attachment_content)")
                .query(Long.class)
                .single();
    }

    private byte[] written(Attachment file) throws IOException {
        var out = new ByteArrayOutputStream();
        room.write(file, out);
        return out.toByteArray();
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, () -> new ByteArrayInputStream(content));
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) {
            return value;
        }
        throw new AssertionError(outcome);
    }

    private static final class Endless extends InputStream {
        private int read;

        @Override
        public int read() {
            read++;
            return 'a';
        }

        @Override
        public int read(byte[] into, int from, int most) {
            java.util.Arrays.fill(into, from, from + most, (byte) 'a');
            read += most;
            return most;
        }
    }
}
