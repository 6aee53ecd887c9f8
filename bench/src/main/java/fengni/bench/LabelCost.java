package fengni.bench;

import fengni.label.AigcLabel;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Stored;
import fengni.law.CreditCode;
import fengni.law.ProviderCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a label costs beside other tools, in one run: on JPEGs of 12 million pixels, on a film of 100 MB, and what reading
 * small pictures costs.
 *
 * <p>Run from the root of a built tree, with exiftool and ffmpeg installed:
 * {@code java -cp 'bench/target/bench-0.1.0.jar:bench/target/lib/*' fengni.bench.LabelCost [--rounds 7] [--pictures 60]}
 */
public final class LabelCost {
    private static final String LABEL_TAG = "-XMP-TC260:AIGC=";
    private static final AigcLabel LABEL =
            AigcLabel.firstWrite(ProviderCode.of(new CreditCode("91350100M000100Y43"), "10001"), "bench-1");

    private final Path folder;
    private final Options options;
    private final Path pictures;
    private final Path out;

    private LabelCost(Path folder, Options options) throws IOException {
        this.folder = folder;
        this.options = options;
        pictures = Files.createDirectories(folder.resolve("pictures"));
        out = Files.createDirectories(folder.resolve("out"));
    }

    public static void main(String... args) throws IOException {
        var folder = Scratch.make();
        var bench = new LabelCost(
                folder, Options.of(Map.of("--rounds", 7, "--pictures", 60, "--film-mb", 100, "--small", 2000), args));
        System.out.println(Machine.setting());
        bench.pictures();
        bench.film();
        bench.small();
        System.out.println("load average after: " + Machine.load());
        Scratch.delete(folder);
    }

    private void pictures() throws IOException {
        int count = options.number("--pictures");
        var picture = BenchMedia.jpeg(4000, 3000);
        for (int i = 0; i < count; i++) {
            Files.write(pictures.resolve("p" + i + ".jpg"), picture);
        }
        System.out.printf(
                "%n%d JPEGs of 4000 x 3000, %d KB each; milliseconds a picture%n", count, picture.length >> 10);
        var first = pictures.resolve("p0.jpg");
        var contest = new Contest(options.number("--rounds"));
        contest.add("exiftool, a process for each picture", 1, () -> exiftool(List.of(first)));
        contest.add("exiftool, one process for all", count, () -> exiftool(all(pictures)));
        contest.add("exiftool, one process for all, then sync", count, () -> {
            exiftool(all(pictures));
            Tool.run("sync", "-f", out.toString());
        });
        contest.add("fengni label, a process for one picture", 1, () -> command(first, out.resolve("one.jpg")));
        contest.add("fengni label, one process for the folder", count, () -> command(pictures, out.resolve("all")));
        contest.add("library, from file to file", count, () -> files(all(pictures)));
        contest.add("library, from file to file, 8 at a time", count, () -> sideBySide(all(pictures)));
        contest.add("library, from memory to memory", count, () -> memory(picture, count));
        contest.run(this::emptied);
    }

    private void film() throws IOException {
        var film = BenchMedia.film(folder, options.number("--film-mb"));
        var copy = out.resolve("film.mp4");
        System.out.printf("%nan MP4 of %d MB, index last; milliseconds%n", Files.size(film) >> 20);
        var contest = new Contest(options.number("--rounds"));
        contest.add("cp", 1, () -> Tool.run("cp", film.toString(), copy.toString()));
        contest.add("cp, then sync of the file", 1, () -> {
            Tool.run("cp", film.toString(), copy.toString());
            Tool.run("sync", copy.toString());
        });
        contest.add("ffmpeg -c copy with the label", 1, () -> ffmpeg(film, copy));
        contest.add("library, a new file, durable", 1, () -> written(film, copy));
        contest.add("library, in place, durable", 1, () -> inPlace(film));
        contest.run(this::emptied);
        var large = BenchMedia.stretched(film, folder.resolve("large.mp4"), 10);
        System.out.printf(
                "%nthe same film with %d MB more before its index%n", (Files.size(large) - Files.size(film)) >> 20);
        var second = new Contest(options.number("--rounds"));
        second.add("library, in place, durable", 1, () -> inPlace(large));
        second.run(this::emptied);
    }

    private void small() throws IOException {
        int count = options.number("--small");
        var many = Files.createDirectories(folder.resolve("small"));
        var picture = marked(BenchMedia.jpeg(256, 192));
        for (int i = 0; i < count; i++) {
            Files.write(many.resolve("s" + i + ".jpg"), picture);
        }
        System.out.printf(
                "%n%d labelled JPEGs of 256 x 192, %d KB each; microseconds a picture%n", count, picture.length >> 10);
        var contest = new Contest(options.number("--rounds"));
        contest.add(
                "exiftool, one process, -fast2",
                count,
                () -> Tool.run("exiftool", "-q", "-fast2", "-s3", "-XMP-TC260:all", many.toString()));
        contest.add(
                "fengni inspect --json, one process",
                count,
                () -> Tool.run("./fengni", "inspect", "--json", many.toString()));
        contest.add("library", count, () -> all(many).forEach(Inspector::inspect));
        contest.runInMicros(this::emptied);
    }

    /** exiftool knows the namespace when it reads; to write it wants to be told. */
    private void exiftool(List<Path> files) throws IOException {
        var config = folder.resolve("tc260.config");
        Files.writeString(config, """
                %Image::ExifTool::UserDefined = ('Image::ExifTool::XMP::Main' => { TC260 => { SubDirectory => { TagTable => 'Image::ExifTool::UserDefined::TC260' } } });
                %Image::ExifTool::UserDefined::TC260 = (GROUPS => {0=>'XMP',1=>'XMP-TC260',2=>'Other'}, NAMESPACE => {'TC260'=>'http://www.tc260.org.cn/ns/AIGC/1.0/'}, WRITABLE => 'string', AIGC => {});
                1;
                """);
        var command = new ArrayList<>(List.of("exiftool", "-config", config.toString(), "-q", "-o", out + "/x/"));
        command.add(LABEL_TAG + LABEL.bareJson());
        files.forEach(file -> command.add(file.toString()));
        Tool.run(command.toArray(String[]::new));
    }

    private static void command(Path in, Path to) throws IOException {
        Tool.run("./fengni", "label", in.toString(), "-o", to.toString(), "--producer", LABEL.contentProducer());
    }

    private void files(List<Path> files) throws IOException {
        for (Path file : files) {
            written(file, out.resolve(file.getFileName()));
        }
    }

    private void sideBySide(List<Path> files) throws IOException {
        try (var workers = Executors.newFixedThreadPool(8)) {
            var running = files.stream()
                    .map(file -> workers.submit(() -> {
                        written(file, out.resolve(file.getFileName()));
                        return file;
                    }))
                    .toList();
            for (Future<Path> one : running) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException failure) {
            throw new IOException(failure);
        }
    }

    private static void written(Path in, Path to) throws IOException {
        if (!(Marker.mark(in, to, MarkOrder.of(LABEL)) instanceof Stored.Written)) {
            throw new IllegalStateException("refused: " + in);
        }
    }

    private static void inPlace(Path film) throws IOException {
        if (!(Marker.markInPlace(film, MarkOrder.of(LABEL)) instanceof Stored.Written)) {
            throw new IllegalStateException("refused: " + film);
        }
    }

    private static void memory(byte[] picture, int times) {
        for (int i = 0; i < times; i++) {
            marked(picture);
        }
    }

    private static byte[] marked(byte[] picture) {
        return switch (Marker.mark(picture, MarkOrder.of(LABEL))) {
            case Marked.Done done -> done.content();
            case Marked.Refused(var findings) -> throw new IllegalStateException(findings.toString());
        };
    }

    private static void ffmpeg(Path film, Path to) throws IOException {
        Tool.run(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-i",
                film.toString(),
                "-c",
                "copy",
                "-movflags",
                "use_metadata_tags",
                "-metadata",
                "AIGC=" + LABEL.bareJson(),
                to.toString());
    }

    private static List<Path> all(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Every candidate finds an empty output; a file that is there would be looked at first. */
    private void emptied() throws IOException {
        Scratch.delete(out);
        Files.createDirectories(out);
    }
}
