package fengni.bench;

import fengni.label.AigcLabel;
import fengni.label.MarkOrder;
import fengni.label.MarkPosition;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Stored;
import fengni.label.VisibleWords;
import fengni.label.lettering.OwnTypeface;
import fengni.law.CreditCode;
import fengni.law.ProviderCode;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What words on a picture of 12 million pixels cost beside ImageMagick, ffmpeg and Java2D, which decode and encode all of
 * it, in one run; ours write the label too and read it back.
 *
 * <p>Run from the root of a built tree, with ImageMagick and ffmpeg installed:
 * {@code java -cp 'bench/target/bench-0.1.0.jar:bench/target/lib/*' fengni.bench.WordsCost [--rounds 7] [--png-rounds 3]}
 */
public final class WordsCost {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int LETTERS = HEIGHT / 20;
    private static final @Nullable IIOMetadata NO_METADATA = null;
    private static final AigcLabel LABEL =
            AigcLabel.firstWrite(ProviderCode.of(new CreditCode("91350100M000100Y43"), "10001"), "bench-1");

    private final Path folder;
    private final Options options;
    private final Path font;
    private final Path out;

    private WordsCost(Path folder, Options options) throws IOException {
        this.folder = folder;
        this.options = options;
        out = Files.createDirectories(folder.resolve("out"));
        font = folder.resolve("words.ttf");
        try (var in = Objects.requireNonNull(OwnTypeface.class.getResourceAsStream("FengniMark-Regular.ttf"))) {
            Files.copy(in, font);
        }
    }

    public static void main(String... args) throws IOException {
        var folder = Scratch.make();
        var bench = new WordsCost(folder, Options.of(Map.of("--rounds", 7, "--png-rounds", 3), args));
        System.out.println(Machine.setting());
        var image = BenchMedia.photograph(WIDTH, HEIGHT);
        bench.contest(image, "jpg", "JPEG, usual tables", "--rounds");
        bench.contest(image, "optimised.jpg", "JPEG, tables of its own", "--rounds");
        bench.contest(image, "progressive.jpg", "JPEG, progressive", "--rounds");
        bench.contest(image, "png", "PNG", "--png-rounds");
        System.out.println("load average after: " + Machine.load());
        Scratch.delete(folder);
    }

    private void contest(BufferedImage image, String kind, String name, String rounds) throws IOException {
        var in = folder.resolve("in." + kind);
        var ending = kind.endsWith("png") ? "png" : "jpg";
        var to = out.resolve("out." + ending);
        made(image, kind, in);
        System.out.printf("%n%s of %d x %d, %d KB; milliseconds%n", name, WIDTH, HEIGHT, Files.size(in) >> 10);
        var picture = Files.readAllBytes(in);
        var contest = new Contest(options.number(rounds));
        contest.add("ImageMagick, a process", 1, () -> imageMagick(in, to));
        contest.add("ffmpeg drawtext, a process", 1, () -> ffmpeg(in, to));
        contest.add("Java2D and ImageIO, warm, file to file", 1, () -> java2d(in, to));
        contest.add("fengni label --explicit default, a process", 1, () -> command(in, to));
        contest.add("library, warm, file to file, durable", 1, () -> written(in, to));
        contest.add("library, warm, memory to memory", 1, () -> marked(picture));
        contest.add("library, the label alone, memory to memory", 1, () -> labelled(picture));
        contest.run(this::emptied);
    }

    private void made(BufferedImage image, String kind, Path to) throws IOException {
        switch (kind) {
            case "png" -> ImageIO.write(image, "png", to.toFile());
            case "jpg" -> encode(image, to);
            default -> {
                encode(image, to);
                var how = kind.startsWith("progressive") ? "-progressive" : "-optimize";
                var plain = folder.resolve("plain.jpg");
                Files.move(to, plain);
                Tool.run("jpegtran", how, "-copy", "none", "-outfile", to.toString(), plain.toString());
                Files.delete(plain);
            }
        }
    }

    private void imageMagick(Path in, Path to) throws IOException {
        Tool.run(
                "convert",
                in.toString(),
                "-font",
                font.toString(),
                "-pointsize",
                Integer.toString(LETTERS),
                "-fill",
                "white",
                "-undercolor",
                "black",
                "-gravity",
                "southeast",
                "-annotate",
                "+0+0",
                VisibleWords.ON_PICTURES,
                to.toString());
    }

    private void ffmpeg(Path in, Path to) throws IOException {
        var words = "drawtext=fontfile=" + font + ":text=" + VisibleWords.ON_PICTURES + ":fontsize=" + LETTERS
                + ":fontcolor=white:box=1:boxcolor=black:x=w-tw:y=h-th";
        Tool.run("ffmpeg", "-v", "error", "-y", "-i", in.toString(), "-vf", words, "-q:v", "3", to.toString());
    }

    private void java2d(Path in, Path to) throws IOException {
        var image = ImageIO.read(in.toFile());
        var pen = image.createGraphics();
        try {
            pen.setFont(Font.createFont(Font.TRUETYPE_FONT, font.toFile()).deriveFont((float) LETTERS));
        } catch (FontFormatException broken) {
            throw new IOException(broken);
        }
        int width = pen.getFontMetrics().stringWidth(VisibleWords.ON_PICTURES);
        pen.setColor(Color.BLACK);
        pen.fillRect(WIDTH - width, HEIGHT - LETTERS, width, LETTERS);
        pen.setColor(Color.WHITE);
        pen.drawString(VisibleWords.ON_PICTURES, WIDTH - width, HEIGHT - LETTERS / 5);
        pen.dispose();
        if (to.toString().endsWith("png")) {
            ImageIO.write(image, "png", to.toFile());
        } else {
            encode(image, to);
        }
    }

    @SuppressWarnings("NullAway") // ImageIO takes null for no metadata
    private static void encode(BufferedImage image, Path to) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        Files.deleteIfExists(to);
        try (var stream = ImageIO.createImageOutputStream(to.toFile())) {
            writer.setOutput(stream);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.9f);
            writer.write(NO_METADATA, new IIOImage(image, null, NO_METADATA), param);
        } finally {
            writer.dispose();
        }
    }

    private static void command(Path in, Path to) throws IOException {
        Tool.run(
                "./fengni",
                "label",
                in.toString(),
                "-o",
                to.toString(),
                "--producer",
                LABEL.contentProducer(),
                "--explicit",
                "default");
    }

    private static MarkOrder words() {
        return MarkOrder.of(LABEL).with(new VisibleWords.Usual()).at(MarkPosition.BOTTOM_RIGHT);
    }

    private static void written(Path in, Path to) throws IOException {
        if (!(Marker.mark(in, to, words()) instanceof Stored.Written)) {
            throw new IllegalStateException("refused: " + in);
        }
    }

    private static void marked(byte[] picture) {
        mark(picture, words());
    }

    private static void labelled(byte[] picture) {
        mark(picture, MarkOrder.of(LABEL));
    }

    private static void mark(byte[] picture, MarkOrder order) {
        if (!(Marker.mark(picture, order) instanceof Marked.Done)) {
            throw new IllegalStateException("refused");
        }
    }

    /** Every candidate finds an empty output; a file that is there would be looked at first. */
    private void emptied() throws IOException {
        Scratch.delete(out);
        Files.createDirectories(out);
    }
}
