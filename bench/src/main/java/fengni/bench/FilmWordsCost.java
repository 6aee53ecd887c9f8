package fengni.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What words on a film cost beside a transcode of the whole film with ffmpeg's drawtext: H.264 of 720p with sound.
 *
 * <p>Run from the root of a built tree, with ffmpeg and a Chinese font installed:
 * {@code java -cp 'bench/target/bench-0.1.0.jar:bench/target/lib/*' fengni.bench.FilmWordsCost [--rounds 3] [--seconds 60]}
 */
public final class FilmWordsCost {
    private static final String CODE = "001191350100M000100Y4310001";
    private static final String WORDS =
            "drawtext=font='Noto Sans CJK SC':text=人工智能生成:fontsize=48:fontcolor=white:box=1:boxcolor=black:"
                    + "x=w-tw:y=h-th:enable='lt(t,3)'";

    private FilmWordsCost() {}

    public static void main(String... args) throws IOException {
        var options = Options.of(Map.of("--rounds", 3, "--seconds", 60), args);
        var folder = Scratch.make();
        var film = folder.resolve("film.mp4");
        var out = folder.resolve("out.mp4");
        made(film, options.number("--seconds"));
        System.out.println(Machine.setting());
        System.out.printf(
                "%nH.264 of 1280 x 720, %d s, %d KB; milliseconds%n",
                options.number("--seconds"), Files.size(film) >> 10);
        var contest = new Contest(options.number("--rounds"));
        contest.add("ffmpeg, drawtext, everything coded again", 1, () -> transcoded(film, out));
        contest.add(
                "fengni label --explicit default",
                1,
                () -> Tool.run(
                        "./fengni",
                        "label",
                        "--explicit",
                        "default",
                        "--producer",
                        CODE,
                        film.toString(),
                        "-o",
                        out.toString()));
        contest.run(() -> Files.deleteIfExists(out));
        System.out.println("load average after: " + Machine.load());
        Scratch.delete(folder);
    }

    private static void made(Path film, int seconds) throws IOException {
        Tool.run(
                "ffmpeg",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=1280x720:r=25:d=" + seconds,
                "-f",
                "lavfi",
                "-i",
                "sine=d=" + seconds,
                "-vf",
                "noise=alls=8:allf=t",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-g",
                "50",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                film.toString());
    }

    private static void transcoded(Path film, Path out) throws IOException {
        Tool.run(
                "ffmpeg",
                "-y",
                "-i",
                film.toString(),
                "-vf",
                WORDS,
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-c:a",
                "copy",
                out.toString());
    }
}
