package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.picture.Pictures;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at any moment; that the disk keeps what was forced is the system's promise and is not tried here. */
class MarkedFileKillTest {
    private static final int KILLS = Boolean.getBoolean("fengni.long") ? 30 : 5;
    private static final long SEED = 20261122;

    @Test
    void a_killed_run_leaves_whole_marked_files_and_at_most_one_part(@TempDir Path folder) throws Exception {
        var original = Pictures.jpeg(1600, 1200);
        var in = Files.write(folder.resolve("in.jpg"), original);
        var whole = CarrierContract.done(Marker.mark(original, MarkOrder.of(CarrierContract.LABEL)));
        var random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            var out = Files.createDirectories(folder.resolve("run" + kill));
            long told = killed(in, out, 1 + random.nextInt(5), random.nextInt(3000));

            assertThat(names(out, ".jpg"))
                    .hasSizeGreaterThanOrEqualTo((int) told)
                    .allSatisfy(file -> assertThat(file).hasBinaryContent(whole));
            assertThat(names(out, ".part")).hasSizeLessThanOrEqualTo(1);
            assertThat(in).hasBinaryContent(original);
        }
    }

    /** Returns how many files the program had told of before it was killed, some microseconds after one of them. */
    private static long killed(Path in, Path out, int after, int micros) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MarkingProgram.class.getName(),
                        in.toString(),
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader()) {
            for (int i = 0; i < after; i++) {
                assertThat(said.readLine()).isEqualTo(String.valueOf(i));
            }
            TimeUnit.MICROSECONDS.sleep(micros);
            process.toHandle().destroyForcibly(); // unlike the process itself, this leaves its output readable
            return after + said.lines().count();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<Path> names(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
