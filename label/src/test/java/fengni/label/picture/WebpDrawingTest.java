package fengni.label.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Judges;
import fengni.label.MarkPosition;
import fengni.label.VisibleWords;
import fengni.label.file.Medium;
import fengni.label.lettering.Plate;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebpDrawingTest {
    private static final long SEED = 20261122;
    private static final int WIDTH = 160;
    private static final int HEIGHT = 121;

    private static int[] pixels(int type) {
        var image = Pictures.image(WIDTH, HEIGHT, type);
        return image.getRGB(0, 0, WIDTH, HEIGHT, new int[WIDTH * HEIGHT], 0, WIDTH);
    }

    private static Map<String, int[]> pictures() {
        var all = new LinkedHashMap<String, int[]>();
        all.put("rgb", pixels(BufferedImage.TYPE_INT_RGB));
        all.put("gray", pixels(BufferedImage.TYPE_BYTE_GRAY));
        var noise = new int[WIDTH * HEIGHT];
        var random = new Random(SEED);
        Arrays.setAll(noise, i -> random.nextInt());
        all.put("transparent noise", noise);
        all.put("one color", new int[WIDTH * HEIGHT]);
        var rare = new int[WIDTH * HEIGHT];
        // so uneven that codes would grow too long
        Arrays.setAll(rare, i -> 0xff000000 | (Integer.numberOfTrailingZeros(random.nextInt() | 1 << 20) * 0x10203));
        all.put("uneven", rare);
        return all;
    }

    @Test
    void what_is_encoded_comes_back_pixel_for_pixel() {
        pictures().forEach((kind, argb) -> {
            var decoded = Pictures.decoded(webp(Vp8lEncoder.encoded(argb, WIDTH, HEIGHT)));
            assertThat(Arrays.equals(rgb(decoded), argb)).as(kind).isTrue();
        });
    }

    @Test
    void sizes_of_a_few_pixels_come_back_as_well() {
        var random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            int width = 1 + random.nextInt(40);
            int height = 1 + random.nextInt(40);
            var argb = new int[width * height];
            int colors = 1 + random.nextInt(5);
            Arrays.setAll(argb, at -> 0xff000000 | (random.nextInt(colors) * 0x123457));
            var decoded = Pictures.decoded(webp(Vp8lEncoder.encoded(argb, width, height)));
            assertThat(Arrays.equals(rgb(decoded), argb))
                    .as("seed %d, round %d: %d x %d", SEED, i, width, height)
                    .isTrue();
        }
    }

    @Test
    void no_pixel_outside_of_the_words_changes_and_every_other_chunk_stays() {
        var original =
                extended(Vp8lEncoder.encoded(Objects.requireNonNull(pictures().get("rgb")), WIDTH, HEIGHT));
        var before = Pictures.decoded(original);

        var change = (Edited.Change) WebpDrawing.draw(original, VisibleWords.ON_PICTURES, MarkPosition.BOTTOM_RIGHT);

        var marked = Medium.of(original).with(change.splices()).whole().bytes();
        assertThat(change.notes()).extracting(note -> note.code()).containsExactly(PictureCode.ENCODED_AGAIN);
        assertThat(ByteBuffer.wrap(marked).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(marked.length - 8);
        assertThat(new String(marked, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("VP8X", "EXIF\4\0\0\0exif", "XMP \6\0\0\0packet");
        same(before, Pictures.decoded(marked));
    }

    @Test
    void animated_and_broken_ones_are_refused() {
        var whole =
                extended(Vp8lEncoder.encoded(Objects.requireNonNull(pictures().get("rgb")), WIDTH, HEIGHT));
        var animated = whole.clone();
        animated[30] = 'A';
        animated[31] = 'N';
        animated[32] = 'I';
        animated[33] = 'M';
        assertThat(refused(animated)).isEqualTo(PictureCode.NOT_DRAWABLE);
        assertThat(refused(Arrays.copyOf(whole, 60))).isEqualTo(PictureCode.NOT_DECODABLE);
        assertThat(refused(new byte[0])).isEqualTo(PictureCode.NOT_DECODABLE);
        var random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            var mutant = whole.clone();
            mutant[12 + random.nextInt(60)] = (byte) random.nextInt(256);
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            WebpDrawing.draw(mutant, VisibleWords.ON_PICTURES, MarkPosition.TOP);
        }
    }

    @Test
    void a_picture_larger_than_its_canvas_says_is_refused_by_its_own_head() {
        var lossless = Arrays.copyOf(new byte[] {0x2f, -1, -1, -1, 0x0f}, 400);
        var lossy = Arrays.copyOf(new byte[] {0x50, 0x42, 0, (byte) 0x9d, 1, 0x2a, -1, 0x3f, -1, 0x3f}, 400);
        var frame = Pictures.joined(new byte[16], chunk("VP8 ", lossy));

        var small = new byte[] {0, 0, 0, 0, (byte) (WIDTH - 1), 0, 0, (byte) (HEIGHT - 1), 0, 0};
        for (byte[] pixels : new byte[][] {chunk("VP8L", lossless), chunk("VP8 ", lossy)}) {
            var hidden = riff(Pictures.joined(chunk("VP8X", small), pixels));
            assertThat(refused(hidden)).isEqualTo(PictureCode.TOO_MANY_PIXELS);
            assertThat(WordsOnPicture.look(Format.WEBP, hidden)).isInstanceOf(ExplicitReading.NotRead.class);
        }
        var animated = Webp.read(riff(Pictures.joined(chunk("VP8X", small), chunk("ANMF", frame))));
        assertThat(WebpCanvas.largest(animated.chunks().stream())).isEqualTo(16_383L * 16_383);
    }

    private static Object refused(byte[] webp) {
        var edited = WebpDrawing.draw(webp, VisibleWords.ON_PICTURES, MarkPosition.BOTTOM_RIGHT);
        return ((Edited.Not) edited).reasons().getFirst().code();
    }

    @Test
    void dwebp_and_webpinfo_agree(@TempDir Path folder) throws Exception {
        Judges.need("dwebp", "webpinfo", "cwebp");
        var png = Files.write(folder.resolve("in.png"), Pictures.png(Pictures.image(WIDTH, HEIGHT, 1), false));
        for (String options : new String[] {"-lossless", "-q 80"}) {
            var in = folder.resolve("in.webp").toString();
            var command = new java.util.ArrayList<>(java.util.List.of("cwebp", "-quiet"));
            command.addAll(java.util.List.of(options.split(" ")));
            command.addAll(java.util.List.of(png.toString(), "-o", in));
            Judges.run(command.toArray(new String[0]));
            var original = Files.readAllBytes(Path.of(in));
            var change =
                    (Edited.Change) WebpDrawing.draw(original, VisibleWords.ON_PICTURES, MarkPosition.BOTTOM_RIGHT);
            var out = Files.write(
                            folder.resolve("out.webp"),
                            Medium.of(original).with(change.splices()).whole().bytes())
                    .toString();

            assertThat(Judges.run("webpinfo", out)).as(options).contains("No error detected");
            // libwebp smooths colors between pixels in a way of its own, so that loss is judged by our own decoder
            if (options.equals("-lossless")) {
                same(dwebp(in, folder), dwebp(out, folder));
            } else {
                same(Pictures.decoded(original), dwebp(out, folder));
            }
        }
        for (var picture : pictures().entrySet()) {
            var file = folder.resolve("own.webp");
            Files.write(file, webp(Vp8lEncoder.encoded(picture.getValue(), WIDTH, HEIGHT)));
            assertThat(Judges.run("webpinfo", file.toString()))
                    .as(picture.getKey())
                    .contains("No error detected");
            assertThat(Arrays.equals(rgb(dwebp(file.toString(), folder)), picture.getValue()))
                    .as(picture.getKey())
                    .isTrue();
        }
    }

    private static BufferedImage dwebp(String webp, Path folder) throws Exception {
        var png = folder.resolve("out.png");
        Judges.run("dwebp", "-quiet", webp, "-o", png.toString());
        return ImageIO.read(png.toFile());
    }

    private static void same(BufferedImage before, BufferedImage after) {
        var plate = (Plate.Fitting) Plate.of(VisibleWords.ON_PICTURES, WIDTH, HEIGHT, MarkPosition.BOTTOM_RIGHT);
        int wrong = 0;
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            int meant = plate.covers(x, y) ? 0xff000000 | (plate.shade(x, y) * 0x010101) : before.getRGB(x, y);
            wrong += meant == after.getRGB(x, y) ? 0 : 1;
        }
        assertThat(wrong).isZero();
    }

    private static int[] rgb(BufferedImage image) {
        int width = image.getWidth();
        return image.getRGB(0, 0, width, image.getHeight(), new int[width * image.getHeight()], 0, width);
    }

    private static byte[] webp(byte[] coded) {
        return riff(chunk("VP8L", coded));
    }

    /** With the chunks that describe a picture; none of them can be read. */
    private static byte[] extended(byte[] coded) {
        var head = new byte[] {0x0c, 0, 0, 0, (byte) (WIDTH - 1), 0, 0, (byte) (HEIGHT - 1), 0, 0};
        var after = Pictures.joined(chunk("EXIF", Pictures.latin("exif")), chunk("XMP ", Pictures.latin("packet")));
        return riff(Pictures.joined(chunk("VP8X", head), Pictures.joined(chunk("VP8L", coded), after)));
    }

    private static byte[] riff(byte[] chunks) {
        return ByteBuffer.allocate(12 + chunks.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(Pictures.latin("RIFF"))
                .putInt(4 + chunks.length)
                .put(Pictures.latin("WEBP"))
                .put(chunks)
                .array();
    }

    private static byte[] chunk(String kind, byte[] body) {
        return ByteBuffer.allocate(8 + body.length + body.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(Pictures.latin(kind))
                .putInt(body.length)
                .put(body)
                .array();
    }
}
