package fengni.label.vector;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierContract;
import fengni.label.Judges;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.VisibleWords;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of others look at what was written; each runs only where it is installed. */
class SvgJudgeTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 200;

    @TempDir
    private static Path folder = Path.of("");

    private static final List<Path> WAS = new ArrayList<>();
    private static final List<Path> IS = new ArrayList<>();

    @BeforeAll
    static void mark() throws Exception {
        var order = MarkOrder.of(CarrierContract.LABEL).with(new VisibleWords.Usual());
        for (var drawing : Drawings.all().entrySet()) {
            var name = drawing.getKey().replaceAll("\\W+", "_") + ".svg";
            WAS.add(Files.write(folder.resolve("was_" + name), drawing.getValue()));
            var marked = CarrierContract.done(Marker.mark(name, drawing.getValue(), order));
            IS.add(Files.write(folder.resolve("is_" + name), marked));
        }
    }

    /** Where a declaration stands first, it calls the property after the elements around it. */
    @Test
    void exiftool_reads_the_label_byte_for_byte() throws Exception {
        Judges.need("exiftool");
        assertThat(said("exiftool", "-q", "-s3", "-*Aigc").lines().filter(line -> !line.startsWith("=")))
                .hasSize(IS.size())
                .containsOnly(CarrierContract.LABEL.wrappedJson());
    }

    @Test
    void xmllint_finds_every_drawing_well_formed() throws Exception {
        Judges.need("xmllint");
        assertThat(said("xmllint", "--noout", "--nonet")).isEmpty();
    }

    @Test
    void python_finds_the_words_last_and_the_label_once() throws Exception {
        Judges.need("python3");
        var script = """
                import sys, xml.etree.ElementTree as E
                for name in sys.argv[1:]:
                    root = E.parse(name).getroot()
                    labels = list(root.iter('{http://www.tc260.org.cn/ns/AIGC/1.0/}AIGC'))
                    assert len(labels) == 1, name
                    print(labels[0].text, root[-1].get('role'), ascii(root[-1].get('aria-label')))
                """;
        assertThat(said("python3", "-c", script).lines())
                .hasSize(IS.size())
                .containsOnly(
                        CarrierContract.LABEL.wrappedJson() + " img '\\u4eba\\u5de5\\u667a\\u80fd\\u751f\\u6210'");
    }

    /** Both pages have every drawing at the same place: a browser smooths edges a little differently elsewhere. */
    @Test
    void chromium_draws_the_words_into_the_corner_and_no_other_pixel_changes() {
        Judges.need("chromium");
        var drawn = List.of(WAS, IS).parallelStream().map(SvgJudgeTest::drawn).toList();
        for (int i = 0; i < IS.size(); i++) {
            assertCorner(
                    drawn.get(0),
                    drawn.get(1),
                    i * HEIGHT,
                    IS.get(i).getFileName().toString());
        }
    }

    private static BufferedImage drawn(List<Path> drawings) {
        try {
            var page = new StringBuilder("<body style=\"margin:0;width:%dpx;font-size:0\">".formatted(WIDTH));
            for (Path one : drawings) {
                page.append("<img width=%d height=%d src=\"%s\">".formatted(WIDTH, HEIGHT, one.toUri()));
            }
            var name = drawings.getFirst().getFileName() + ".";
            var html = Files.writeString(folder.resolve(name + "html"), page);
            var shot = folder.resolve(name + "png");
            var said = Judges.run(
                    "chromium",
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--hide-scrollbars",
                    "--user-data-dir=" + folder.resolve(name + "chromium"),
                    "--window-size=%d,%d".formatted(WIDTH, HEIGHT * drawings.size()),
                    "--screenshot=" + shot,
                    html.toUri().toString());
            assertThat(shot).as(said).exists();
            return ImageIO.read(shot.toFile());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void assertCorner(BufferedImage was, BufferedImage is, int top, String name) {
        int changed = 0;
        int bright = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int now = is.getRGB(x, top + y);
                if (now != was.getRGB(x, top + y)) {
                    assertThat(x > WIDTH / 3 && y > HEIGHT * 3 / 4)
                            .as(name + ' ' + x + ' ' + y)
                            .isTrue();
                    changed++;
                    bright += (now & 0xff) > 160 ? 1 : 0;
                }
            }
        }
        assertThat(changed).as(name).isBetween(WIDTH * HEIGHT / 100, WIDTH * HEIGHT / 8);
        assertThat(bright).as(name).isGreaterThan(changed / 20);
    }

    private static String said(String... command) throws Exception {
        return Judges.run(Stream.concat(Stream.of(command), IS.stream().map(Path::toString))
                .toArray(String[]::new));
    }
}
