package fengni.label.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fengni.label.ExplicitReading;
import fengni.label.ExplicitReading.OnPicture;
import fengni.label.ExplicitReading.PictureWords;
import fengni.label.Format;
import fengni.label.MarkOrder;
import fengni.label.MarkPosition;
import fengni.label.Marker;
import fengni.label.VisibleWords;
import fengni.label.file.Medium;
import fengni.label.lettering.OwnTypeface;
import fengni.label.lettering.Plate;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsOnPictureTest {
    private static final long SEED = 20261122;
    private static final boolean LONG = Boolean.getBoolean("fengni.long");
    private static final MarkOrder ORDER = MarkOrder.of(PictureMarkingTest.LABEL);

    @ParameterizedTest
    @EnumSource
    void our_own_words_are_found_where_they_stand_and_measured(MarkPosition position) {
        var picture = Pictures.png(scene(360, 300, SEED), false);
        var marked = PictureMarkingTest.done(
                Marker.mark(picture, ORDER.with(new VisibleWords.Usual()).at(position)));

        var seen = words(new PngCarrier().look(Medium.of(marked)));

        assertThat(seen).extracting(PictureWords::words).containsExactly(VisibleWords.ON_PICTURES);
        assertThat(seen.getFirst().position()).isEqualTo(position);
        assertThat(seen.getFirst().share()).isGreaterThanOrEqualTo(Plate.SHARE).isLessThan(0.06);
    }

    @Test
    void they_are_found_after_loss_and_in_other_sizes() {
        var positions = List.of(MarkPosition.values());
        int round = 0;
        for (int side : LONG ? new int[] {64, 96, 128, 256, 512, 1024, 2048} : new int[] {64, 128, 300}) {
            for (double scale : LONG ? new double[] {0.5, 0.7, 1, 1.4, 2} : new double[] {0.5, 1.4}) {
                var words = round % 2 == 0 || side < 300 ? VisibleWords.ON_PICTURES : VisibleWords.ON_PICTURES_ENGLISH;
                var position = positions.get(round % positions.size());
                var drawn = drawn(scene(side * 2, side, SEED + round), words, position);
                var content = jpeg(scaled(drawn, scale), round % 4 < 2 ? 0.5f : 0.95f);
                round++;

                var seen = words(new JpegCarrier().look(Medium.of(content)));

                var what = "side %d, scale %.1f, %s".formatted(side, scale, words);
                assertThat(seen).as(what).isNotEmpty();
                assertThat(seen.getFirst().position()).as(what).isEqualTo(position);
                double meant = Math.max(Plate.LEAST_HEIGHT, Math.ceil(side * Plate.SHARE)) / side;
                assertThat(seen.getFirst().share()).as(what).isCloseTo(meant, within(meant * 0.35));
            }
        }
    }

    @Test
    void words_too_small_are_found_and_show_it() {
        var image = scene(800, 600, SEED);
        write(image, "本图片由AI生成", 24, 20, 580, Color.WHITE, Color.DARK_GRAY);

        var seen = WordsOnPicture.look(image);

        assertThat(seen).extracting(PictureWords::words).containsExactly("AI生成");
        assertThat(seen.getFirst().position()).isEqualTo(MarkPosition.BOTTOM_LEFT);
        assertThat(seen.getFirst().share()).isLessThan(0.035).isGreaterThan(0.025);
    }

    @Test
    void dark_words_on_light_ground_are_found_too() {
        var image = scene(800, 600, SEED);
        write(image, "人工智能合成", 50, 450, 60, Color.BLACK, Color.WHITE);

        var seen = WordsOnPicture.look(image);

        assertThat(seen).extracting(PictureWords::words).containsExactly("人工智能合成");
        assertThat(seen.getFirst().position()).isEqualTo(MarkPosition.TOP_RIGHT);
    }

    @Test
    void other_words_and_pictures_without_any_are_not_taken_for_a_mark() {
        for (int i = 0; i < (LONG ? 200 : 6); i++) {
            int side = 100 + i * 37 % 700;
            assertThat(WordsOnPicture.look(scene(side * 4 / 3, side, SEED + 100 + i)))
                    .as("seed %d", SEED + 100 + i)
                    .isEmpty();
        }
        var image = scene(600, 400, SEED);
        write(image, "人工合为智能视频", 40, 20, 380, Color.WHITE, Color.BLACK);
        write(image, "BY ME GENERAL", 40, 20, 50, Color.WHITE, Color.BLACK);
        assertThat(WordsOnPicture.look(image)).isEmpty();
    }

    @Test
    void words_on_gif_and_tiff_are_found() {
        var picture = drawn(scene(300, 240, SEED), VisibleWords.ON_PICTURES, MarkPosition.TOP);
        for (Format format : List.of(Format.GIF, Format.TIFF)) {
            assertThat(words(WordsOnPicture.look(format, written(format, picture))))
                    .as(format.key())
                    .extracting(PictureWords::words)
                    .containsExactly(VisibleWords.ON_PICTURES);
        }
    }

    @Test
    void whatever_a_file_holds_nothing_is_thrown() {
        var random = new Random(SEED);
        var image = Pictures.image(90, 70, BufferedImage.TYPE_BYTE_INDEXED);
        for (Format format : List.of(Format.JPEG, Format.PNG, Format.GIF, Format.TIFF, Format.WEBP)) {
            var content = format == Format.WEBP ? Pictures.latin("RIFF0000WEBPVP8L") : written(format, image);
            for (int i = 0; i < (LONG ? 500 : 8); i++) {
                var mutant = content.clone();
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
                mutant[random.nextInt(Math.min(mutant.length, 100))] = (byte) random.nextInt(256);
                WordsOnPicture.look(format, i % 3 == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant);
            }
        }
        var huge = Pictures.png(image, false);
        huge[16] = 0x7f;
        assertThat(WordsOnPicture.look(Format.PNG, huge)).isEqualTo(new ExplicitReading.NotRead());
    }

    private static List<PictureWords> words(ExplicitReading reading) {
        return ((OnPicture) reading).seen();
    }

    /** A picture of anything: a gradient, shapes of all sizes, and grain on every other one. */
    static BufferedImage scene(int width, int height, long seed) {
        var random = new Random(seed);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, color(random), width, height, color(random)));
        pen.fillRect(0, 0, width, height);
        for (int i = 0; i < 300; i++) {
            pen.setColor(color(random));
            int size = 2 + (int) (Math.max(width, height) * Math.pow(random.nextDouble(), 3) / 4);
            int x = random.nextInt(width);
            int y = random.nextInt(height);
            switch (i % 3) {
                case 0 -> pen.fillRect(x, y, size, 1 + size / 3);
                case 1 -> pen.fillOval(x, y, size, size);
                default -> {
                    pen.setStroke(new BasicStroke(1 + size / 20f));
                    pen.drawLine(x, y, random.nextInt(width), random.nextInt(height));
                }
            }
        }
        pen.dispose();
        for (int i = 0; seed % 2 == 0 && i < width * height; i++) {
            int value = image.getRGB(i % width, i / width);
            int grain = random.nextInt(32) * 0x010101;
            image.setRGB(i % width, i / width, (value & 0xdfdfdf) ^ grain);
        }
        return image;
    }

    private static Color color(Random random) {
        return new Color(random.nextInt(0xffffff));
    }

    private static BufferedImage drawn(BufferedImage image, String words, MarkPosition position) {
        var plate = (Plate.Fitting) Plate.of(words, image.getWidth(), image.getHeight(), position);
        for (int y = plate.top(); y < plate.top() + plate.height(); y++) {
            for (int x = plate.left(); x < plate.left() + plate.width(); x++) {
                image.setRGB(x, y, plate.shade(x, y) * 0x010101);
            }
        }
        return image;
    }

    private static void write(BufferedImage image, String words, int em, int x, int y, Color ink, Color ground) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(ground);
        pen.fillRect(x - 5, y - em, (int) OwnTypeface.get().width(words, em) + 10, em * 13 / 10);
        pen.setColor(ink);
        pen.translate(x, y);
        pen.fill(OwnTypeface.get().outline(words, em));
        pen.dispose();
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        int width = (int) Math.round(image.getWidth() * scale);
        int height = (int) Math.round(image.getHeight() * scale);
        var made = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = made.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return made;
    }

    private static byte[] written(Format format, BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format.key(), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("NullAway") // ImageIO takes null for no metadata
    private static byte[] jpeg(BufferedImage image, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
