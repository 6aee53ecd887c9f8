package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Films before and after they got their label, and what programs of others say of them. */
public final class JudgedFilms {
    public static final String JSON = CarrierContract.LABEL.bareJson();

    /** A moving picture and a sound of one second. */
    public static final List<String> FILM =
            List.of("-f", "lavfi", "-i", "testsrc2=s=64x48:d=1:r=10", "-f", "lavfi", "-i", "sine=d=1");

    /** Of the films made by hand, so many are passed over for each that is judged. */
    private static final int PASSED_OVER = Boolean.getBoolean("fengni.long") ? 0 : 3;

    private final Path folder;
    private final String ending;
    private final List<String> names = new ArrayList<>();
    private final List<String> coded = new ArrayList<>();

    /** @param ending of the names, without a dot */
    public JudgedFilms(Path folder, String ending) {
        this.folder = folder;
        this.ending = ending;
    }

    /** Puts films there that were made by hand. */
    public void put(Map<String, byte[]> examples) throws IOException {
        int seen = 0;
        for (var example : examples.entrySet()) {
            if (seen++ % (PASSED_OVER + 1) != 0) {
                continue;
            }
            var name = example.getKey().replaceAll("[ ,]+", "_") + "." + ending;
            Files.write(folder.resolve("unmarked_" + name), example.getValue());
            names.add(name);
        }
    }

    /** Has ffmpeg make one that shares much with others, in the long form of the tests alone. */
    public void ffmpegToo(String title, String... options) throws IOException, InterruptedException {
        if (PASSED_OVER == 0) {
            ffmpeg(title, options);
        }
    }

    /** Has ffmpeg make one. */
    public void ffmpeg(String title, String... options) throws IOException, InterruptedException {
        var name = title + "." + ending;
        var command = new ArrayList<>(List.of("ffmpeg", "-y", "-v", "error"));
        command.addAll(FILM);
        command.addAll(List.of(options));
        command.add(folder.resolve("unmarked_" + name).toString());
        assertThat(Judges.run(command.toArray(String[]::new))).as(name).isEmpty();
        names.add(name);
        coded.add(name);
    }

    /** Takes one that was made in this folder by another program. */
    public void add(String name) {
        names.add(name);
        coded.add(name);
    }

    /** Marks all of them anew. */
    public void mark() throws IOException {
        for (String name : names) {
            Files.deleteIfExists(marked(name));
            assertThat(Marker.mark(unmarked(name), marked(name), MarkOrder.of(CarrierContract.LABEL)))
                    .as(name)
                    .isInstanceOf(Stored.Written.class);
        }
    }

    public List<String> names() {
        return List.copyOf(names);
    }

    /** Returns those that are played. */
    public List<String> coded() {
        return List.copyOf(coded);
    }

    public Path unmarked(String name) {
        return folder.resolve("unmarked_" + name);
    }

    public Path marked(String name) {
        return folder.resolve(name);
    }

    /** Returns what ffprobe reads under exactly this name, and how often. */
    public String probed(String name) throws IOException, InterruptedException {
        return Judges.run(
                "ffprobe",
                "-v",
                "quiet",
                "-show_entries",
                "format_tags=AIGC:stream_tags=AIGC",
                "-of",
                "default=nw=1:nk=1",
                marked(name).toString());
    }

    /** Returns the digests of all streams as they are stored, after decoding them once without a word. */
    public static String streams(Path file) throws IOException, InterruptedException {
        var name = file.toString();
        var command = List.of("ffmpeg", "-v", "error", "-i", name, "-map", "0", "-c", "copy", "-f", "streamhash", "-");
        var all = new ArrayList<>(command);
        all.addAll(List.of("-map", "0:v?", "-map", "0:a?", "-f", "null", "-"));
        return Judges.run(all.toArray(String[]::new));
    }

    /** Returns what a program prints of the marked films. */
    public String said(List<String> of, String... command) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(command));
        of.forEach(name -> all.add(marked(name).toString()));
        return Judges.run(all.toArray(String[]::new));
    }
}
