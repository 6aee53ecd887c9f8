package fengni.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestDatabase;
import fengni.answers.Fault;
import fengni.attachments.Attachments;
import fengni.attachments.Upload;
import fengni.law.FiledFile;
import fengni.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DossierFilesTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private DossierFiles files;

    @BeforeEach
    void open() {
        var database = TestDatabase.migrated();
        files = new DossierFiles(new Attachments(
                database,
                Vault.open(folder),
                InstantSource.system(),
                new TransactionTemplate(new JdbcTransactionManager(database))));
    }

    @Test
    void a_sound_file_is_kept_although_another_beside_it_is_refused() throws Exception {
        var taken = files.take(
                7,
                "subject.licence-scan",
                List.of(upload("执照.pdf", PDF), upload("宏.pdf", "MZ program".getBytes(StandardCharsets.US_ASCII))));

        assertThat(taken.files()).extracting(FiledFile::name).containsExactly("执照.pdf");
        assertThat(taken.faults())
                .extracting(Fault::field, Fault::code)
                .hasToString("[(\"subject.licence-scan\", \"attachment_kind\")]");
        var content = new ByteArrayOutputStream();
        var kept = files.find(7, taken.files().getFirst().sha256()).orElseThrow();
        files.attachments().write(kept, content);
        assertThat(content.toByteArray()).isEqualTo(PDF);
    }

    @Test
    void a_file_belongs_to_the_dossier_that_it_was_put_with_and_to_no_other() {
        var file = files.take(7, "subject.licence-scan", List.of(upload("执照.pdf", PDF)))
                .files()
                .getFirst();

        assertThat(files.holds(7, List.of(file))).isTrue();
        assertThat(files.holds(8, List.of(file))).isFalse();
        assertThat(files.holds(7, List.of(file, new FiledFile(file.sha256(), file.bytes(), "别名.pdf"))))
                .isFalse();
        assertThat(files.find(8, file.sha256())).isEmpty();
    }

    @Test
    void a_kind_of_file_that_no_portal_takes_is_refused() {
        var text = upload("说明.txt", "只是文字".getBytes(StandardCharsets.UTF_8));

        assertThat(files.take(7, "subject.commitment", List.of(text)).faults())
                .extracting(Fault::code)
                .containsExactly("attachment_kind");
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, () -> new ByteArrayInputStream(content));
    }
}
