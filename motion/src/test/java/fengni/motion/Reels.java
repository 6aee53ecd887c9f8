package fengni.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fengni.label.AigcLabel;
import fengni.label.ExplicitReading.OnPicture;
import fengni.label.ExplicitReading.PictureWords;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.VisibleWords;
import fengni.law.CreditCode;
import fengni.law.ProviderCode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Films made and judged by Debian's ffmpeg, which shares no process and no version with the module. */
final class Reels {
    static final MarkOrder ORDER = MarkOrder.of(
                    AigcLabel.firstWrite(ProviderCode.of(new CreditCode("91350100M000100Y43"), "10001"), "film-1"))
            .with(new VisibleWords.Usual());

    private Reels() {}

    /** Skips the test where a program is missing; {@code ./fengni test} installs them. */
    static void need(String... programs) {
        for (String program : programs) {
            boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
            assumeTrue(there, program + " is not installed: its judgement is skipped");
        }
    }

    /** Makes a film of moving pictures and a tone, 12 pictures a second. */
    static Path film(Path file, int seconds, String... coding) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("ffmpeg", "-y", "-v", "error"));
        command.addAll(List.of("-f", "lavfi", "-i", "testsrc2=s=320x240:r=12:d=" + seconds));
        command.addAll(List.of("-f", "lavfi", "-i", "sine=d=" + seconds));
        command.addAll(List.of(coding));
        command.add(file.toString());
        assertThat(run(command)).as(file.toString()).isEmpty();
        return file;
    }

    static String run(String... command) throws IOException, InterruptedException {
        return run(List.of(command));
    }

    /** Returns what a program prints on both of its outputs. */
    static String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var out = process.getInputStream().readAllBytes();
        process.waitFor();
        return new String(out, StandardCharsets.UTF_8);
    }

    /** Returns what is decoded of all streams, a line for each picture and each piece of sound. */
    static List<String> decoded(Path film, String streams) throws IOException, InterruptedException {
        return run("ffmpeg", "-v", "error", "-i", film.toString(), "-map", streams, "-f", "framemd5", "-")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    /** Returns the words that are recognised on the picture that people see at that second. */
    static List<PictureWords> wordsAt(Path film, String second) throws IOException, InterruptedException {
        var picture = film.resolveSibling(film.getFileName() + "-" + second + ".png");
        assertThat(run(
                        "ffmpeg",
                        "-y",
                        "-v",
                        "error",
                        "-i",
                        film.toString(),
                        "-ss",
                        second,
                        "-frames:v",
                        "1",
                        "-vf",
                        "scale=iw*sar:ih",
                        picture.toString()))
                .isEmpty();
        return Inspector.inspect(picture, Inspector.Depth.PIXELS).explicit() instanceof OnPicture(var seen)
                ? seen
                : List.of();
    }
}
