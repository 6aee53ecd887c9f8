package fengni.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line may be longer than the memory of the process that reviews it. */
class LongLineTest {
    private static final String HEAP = "-Xmx48m";
    private static final int TIMES = Boolean.getBoolean("fengni.long") ? 4_000_000 : 2_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    private Path folder;

    private Path words = Path.of("");

    record Run(int exit, List<String> lines) {}

    @BeforeEach
    void writeFeatures() throws IOException {
        words = Files.writeString(folder.resolve("words.txt"), "赌博网站\n");
    }

    @Test
    void a_line_longer_than_the_heap_is_reviewed_to_its_end() throws IOException, InterruptedException {
        var run = fengni("今天天气很好，适合出门。", "去赌博网站", "--features", words.toString());

        assertThat(run.exit()).isEqualTo(Exit.HELD);
        int start = 12 * TIMES + 1;
        assertThat(run.lines()).containsExactly("block\tline-1[%d,%d) 赌博网站".formatted(start, start + 4), "pass");
    }

    @Test
    void an_object_longer_than_the_heap_is_told_and_the_next_line_is_read() throws IOException, InterruptedException {
        var run = fengni("{\"text\":\"今天天气", "\"}", "--json", "--lang", "en", "--features", words.toString());

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines()).anyMatch(line -> line.startsWith("Line 1 is an object of more than"));
        assertThat(run.lines()).anyMatch(line -> line.contains("\"line\":1,\"reason\":\"too_long\""));
        assertThat(run.lines()).anyMatch(line -> line.startsWith("{\"decision\":\"pass\""));
    }

    private Run fengni(String repeated, String last, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Commands.class.getName(),
                "screen"));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (OutputStream in = process.getOutputStream()) {
            var piece = repeated.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < TIMES / 1_000; i++) {
                in.write(piece);
            }
            in.write((last + "\n好\n").getBytes(StandardCharsets.UTF_8));
        }
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            return new Run(process.waitFor(), said.lines().toList());
        }
    }
}
