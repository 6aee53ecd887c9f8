package fengni.law.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class RulebookBundleTest {
    private static final byte[] SHIPPED = RulebookBundle.pack(Rulebook.publishedTables());

    @Test
    void what_was_packed_unpacks_to_the_same_tables() {
        assertThat(tables(SHIPPED)).containsExactlyInAnyOrderEntriesOf(Rulebook.publishedTables());
        assertThat(RulebookBundle.pack(tables(SHIPPED))).isEqualTo(SHIPPED);
    }

    @Test
    void what_is_no_archive_is_refused() {
        for (var bytes : List.of(new byte[0], new byte[50], "{}".getBytes(StandardCharsets.UTF_8))) {
            assertThat(codes(bytes)).containsExactly("not_a_zip");
        }
    }

    @Test
    void an_archive_that_swells_is_not_inflated() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("duties.json"));
            for (int i = 0; i < 64; i++) {
                zip.write(new byte[1 << 20]);
            }
        }

        assertThat(bytes.size()).isLessThan(100_000);
        assertThat(codes(bytes.toByteArray())).containsExactly("table_too_large");
    }

    @Test
    void an_archive_of_very_many_files_is_refused() {
        var files = new HashMap<String, byte[]>();
        for (int i = 0; i < 31; i++) {
            files.put("f" + i, new byte[1]);
        }

        assertThat(codes(RulebookBundle.pack(files))).containsExactly("too_many_files");
    }

    /** A folder is a name of its own, which no table has. */
    @Test
    void a_table_in_a_folder_is_no_table() {
        var read = Rulebook.read(tables(RulebookBundle.pack(Map.of("a/duties.json", new byte[1]))));

        assertThat(read.findings()).anyMatch(found -> found.params().contains("a/duties.json"));
    }

    @Test
    void an_archive_with_changed_bytes_is_read_or_refused() {
        var seed = 20_261_122L;
        var random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            var broken =
                    Arrays.copyOf(SHIPPED, random.nextInt(5) == 0 ? random.nextInt(SHIPPED.length) : SHIPPED.length);
            for (int changes = random.nextInt(4); changes >= 0 && broken.length > 0; changes--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            var read = RulebookBundle.unpack(broken);
            assertThat(read.toOptional().isPresent())
                    .as("seed %d run %d", seed, i)
                    .isEqualTo(read.findings().isEmpty());
        }
    }

    private static Map<String, byte[]> tables(byte[] archive) {
        return RulebookBundle.unpack(archive).toOptional().orElseThrow();
    }

    private static List<String> codes(byte[] archive) {
        return switch (RulebookBundle.unpack(archive)) {
            case Reading.Read<Map<String, byte[]>> read ->
                throw new AssertionError(read.value().keySet().toString());
            case Reading.Unread<Map<String, byte[]>>(var findings) ->
                findings.stream().map(found -> found.code().key()).toList();
        };
    }
}
