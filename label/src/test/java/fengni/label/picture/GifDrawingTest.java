package fengni.label.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.Edited;
import fengni.label.Judges;
import fengni.label.MarkPosition;
import fengni.label.VisibleWords;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.label.lettering.Plate;
import fengni.law.Finding;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GifDrawingTest {
    private static final long SEED = 20261122;
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    private static final int KEEP = 1;
    private static final int CLEAR = 2;
    private static final int RESTORE = 3;
    private static final Rectangle ALL = new Rectangle(WIDTH, HEIGHT);
    private static final Rectangle CORNER = new Rectangle(10, 5, 40, 30);
    private static final Rectangle PARTLY = new Rectangle(100, 60, 50, 55);

    /** A frame to be made: its place, disposal, transparent index or -1, and whether it has colors of its own. */
    private record Frame(Rectangle place, int disposal, int transparent, boolean own, boolean interlaced) {
        static Frame at(Rectangle place, int disposal) {
            return new Frame(place, disposal, -1, false, false);
        }

        Frame through(int index) {
            return new Frame(place, disposal, index, own, interlaced);
        }

        Frame withColors() {
            return new Frame(place, disposal, transparent, true, interlaced);
        }

        Frame interlace() {
            return new Frame(place, disposal, transparent, own, true);
        }
    }

    static Map<String, byte[]> gifs() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("still", gif(16, 16, Frame.at(ALL, 0)));
        all.put("interlaced", gif(16, 16, Frame.at(ALL, 0).interlace()));
        all.put("two colors of little contrast", gif(2, 2, Frame.at(ALL, 0)));
        all.put("all colors and none free but under the plate", gif(256, 250, Frame.at(ALL, 0)));
        all.put(
                "own palettes",
                gif(4, 4, Frame.at(ALL, KEEP).withColors(), Frame.at(ALL, KEEP).withColors()));
        all.put("small first frame", gif(16, 15, Frame.at(CORNER, KEEP), Frame.at(PARTLY, KEEP)));
        all.put(
                "kept, then a part",
                gif(
                        16,
                        15,
                        Frame.at(ALL, KEEP),
                        Frame.at(CORNER, KEEP),
                        Frame.at(PARTLY, KEEP).through(3)));
        all.put(
                "cleared each time",
                gif(
                        16,
                        15,
                        Frame.at(ALL, CLEAR).through(2),
                        Frame.at(ALL, CLEAR).through(2),
                        Frame.at(ALL, CLEAR)));
        all.put(
                "cleared parts on nothing",
                gif(
                        16,
                        15,
                        Frame.at(CORNER, CLEAR),
                        Frame.at(PARTLY, CLEAR),
                        Frame.at(CORNER, CLEAR).interlace()));
        all.put(
                "restored",
                gif(
                        16,
                        15,
                        Frame.at(ALL, KEEP),
                        Frame.at(PARTLY, RESTORE),
                        Frame.at(CORNER, RESTORE),
                        Frame.at(ALL, RESTORE)));
        all.put(
                "a part cleared on a kept picture",
                gif(
                        16,
                        15,
                        Frame.at(ALL, KEEP),
                        Frame.at(PARTLY, CLEAR),
                        Frame.at(CORNER, KEEP),
                        Frame.at(PARTLY, KEEP)));
        return all;
    }

    static Stream<Arguments> examples() {
        return gifs().entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void the_words_stand_at_every_moment_and_nothing_else_changes(String kind, byte[] original) throws Exception {
        for (MarkPosition position : MarkPosition.values()) {
            var plate = (Plate.Fitting) Plate.of(VisibleWords.ON_PICTURES, WIDTH, HEIGHT, position);

            var before = moments(original);
            var after = moments(drawn(original, position));

            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                same(before.get(i), after.get(i), plate, kind + " " + position + " frame " + i);
            }
        }
    }

    private static void same(BufferedImage before, BufferedImage after, Plate.Fitting plate, String what) {
        double[] dark = {0, 0};
        double[] light = {0, 0};
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (!plate.covers(x, y)) {
                    assertThat(after.getRGB(x, y)).as(what).isEqualTo(before.getRGB(x, y));
                    continue;
                }
                assertThat(after.getRGB(x, y) >>> 24).as(what).isEqualTo(255);
                var side = plate.shade(x, y) < 128 ? dark : light;
                side[0] += (after.getRGB(x, y) >> 8) & 0xff;
                side[1]++;
            }
        }
        assertThat(light[0] / light[1] - dark[0] / dark[1]).as(what).isGreaterThan(90);
    }

    @Test
    void a_frame_that_the_words_do_not_touch_stays_byte_for_byte() {
        var original = gif(16, 15, Frame.at(ALL, KEEP), Frame.at(CORNER, KEEP));
        var frames = GifDrawingWalk.frames(Slice.of(original)).orElseThrow();

        var change = (Edited.Change) GifDrawing.draw(original, VisibleWords.ON_PICTURES, MarkPosition.BOTTOM_RIGHT);

        assertThat(change.splices()).hasSize(1);
        assertThat(change.splices().getFirst().to()).isEqualTo(frames.getFirst().end());
    }

    @Test
    void what_would_be_seen_without_words_or_without_contrast_is_refused() {
        var full = gif(256, 256, Frame.at(ALL, KEEP));
        var beyond = gif(16, 16, Frame.at(new Rectangle(WIDTH, HEIGHT + 1), KEEP));
        var cleared = gif(16, 15, Frame.at(ALL, KEEP), Frame.at(PARTLY, CLEAR), Frame.at(CORNER, CLEAR));
        var broken = Objects.requireNonNull(gifs().get("still")).clone();
        Arrays.fill(broken, 80, broken.length - 2, (byte) 0xff);

        assertThat(refused(beyond)).isEqualTo(PictureCode.NOT_DRAWABLE);
        assertThat(refused(cleared)).isEqualTo(PictureCode.NOT_DRAWABLE);
        assertThat(refused(full)).isEqualTo(PictureCode.NOT_DRAWABLE);
        assertThat(refused(broken)).isEqualTo(PictureCode.NOT_DECODABLE);
        assertThat(refused(Arrays.copyOf(full, 100))).isEqualTo(PictureCode.NOT_DECODABLE);
    }

    @Test
    void many_large_frames_in_a_small_file_are_refused() {
        var huge = gif(16, 16, Frame.at(ALL, KEEP));
        huge[7] = huge[9] = (byte) 0xff;
        assertThat(refused(huge)).isEqualTo(PictureCode.TOO_MANY_PIXELS);
    }

    @Test
    void a_screen_of_more_pixels_than_two_copies_have_room_for_is_refused() {
        var wide = gif(16, 16, Frame.at(ALL, KEEP));
        // 5,000 x 5,001
        wide[6] = (byte) 0x88;
        wide[7] = wide[9] = 0x13;
        wide[8] = (byte) 0x89;

        assertThat(refused(wide)).isEqualTo(PictureCode.TOO_MANY_PIXELS);
    }

    @Test
    void a_frame_that_stays_in_its_place_is_drawn_on_where_it_was_unpacked() {
        var plate = (Plate.Fitting) Plate.of(VisibleWords.ON_PICTURES, WIDTH, HEIGHT, MarkPosition.BOTTOM_RIGHT);
        for (var kind : List.of("still", "interlaced")) {
            var frame = GifDrawingWalk.frames(Slice.of(Objects.requireNonNull(gifs().get(kind))))
                    .orElseThrow()
                    .getFirst();
            var stored =
                    GifLzw.unpacked(frame.data(), frame.bits(), frame.pixels()).orElseThrow();

            var drawn = GifDrawingPixels.of(frame, stored, frame.place(), plate).orElseThrow();

            if (kind.equals("still")) {
                assertThat(drawn.pixels()).isSameAs(stored);
            } else {
                assertThat(drawn.pixels()).isNotSameAs(stored);
            }
        }
    }

    @Test
    void packed_pixels_come_back_whatever_they_are() {
        var random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            int bits = 2 + random.nextInt(7);
            var pixels = new byte[1 + random.nextInt(i % 10 == 0 ? 200_000 : 3_000)];
            int values = 1 + random.nextInt(1 << bits);
            for (int at = 0; at < pixels.length; at++) {
                pixels[at] = (byte) random.nextInt(values);
            }
            var packed = Slice.of(GifLzw.packed(pixels, bits));
            assertThat(GifLzw.unpacked(packed.from(1), bits, pixels.length).orElseThrow())
                    .as("seed %d, round %d", SEED, i)
                    .isEqualTo(pixels);
        }
    }

    @Test
    void damaged_files_are_answered() {
        var random = new Random(SEED);
        var all = List.copyOf(gifs().values());
        for (int i = 0; i < 300; i++) {
            var mutant = all.get(i % all.size()).clone();
            for (int change = 0; change < 3; change++) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            var cut = Arrays.copyOf(mutant, i % 2 == 0 ? mutant.length : random.nextInt(mutant.length));
            if (GifDrawing.draw(cut, VisibleWords.ON_PICTURES, MarkPosition.TOP)
                    instanceof Edited.Change(var splices, var notes)) {
                assertThat(notes).isEmpty();
                Medium.of(cut).with(splices);
            }
        }
    }

    @Test
    void imagemagick_and_gifsicle_see_the_same_frames(@TempDir Path folder) throws Exception {
        Judges.need("gifsicle", "convert");
        for (var gif : gifs().entrySet()) {
            var before = Files.write(folder.resolve("before.gif"), gif.getValue());
            var after = Files.write(folder.resolve("after.gif"), drawn(gif.getValue(), MarkPosition.BOTTOM_RIGHT));
            assertThat(Judges.run("gifsicle", "--info", after.toString()))
                    .as(gif.getKey())
                    .doesNotContain("warning", "error");
            // where nothing was ever drawn, browsers show what lies below, ImageMagick a color
            if (GifDrawingWalk.frames(Slice.of(gif.getValue()))
                    .orElseThrow()
                    .getFirst()
                    .place()
                    .equals(ALL)) {
                assertThat(Arrays.equals(outside(after), outside(before)))
                        .as(gif.getKey())
                        .isTrue();
            }
        }
    }

    private static byte[] outside(Path gif) throws IOException, InterruptedException {
        var plate = (Plate.Fitting) Plate.of(VisibleWords.ON_PICTURES, WIDTH, HEIGHT, MarkPosition.BOTTOM_RIGHT);
        var raw = Judges.bytes("convert", gif.toString(), "-coalesce", "-depth", "8", "rgba:-");
        for (int i = 0; i < raw.length; i++) {
            int pixel = i / 4 % (WIDTH * HEIGHT);
            boolean clear = raw[i | 3] == 0;
            raw[i] = clear || plate.covers(pixel % WIDTH, pixel / WIDTH) ? 0 : raw[i];
        }
        return raw;
    }

    private static Finding.Code refused(byte[] gif) {
        var not = (Edited.Not) GifDrawing.draw(gif, VisibleWords.ON_PICTURES, MarkPosition.BOTTOM_RIGHT);
        return not.reasons().getFirst().code();
    }

    private static byte[] drawn(byte[] gif, MarkPosition position) {
        return switch (GifDrawing.draw(gif, VisibleWords.ON_PICTURES, position)) {
            case Edited.Change change ->
                Medium.of(gif).with(change.splices()).whole().bytes();
            case Edited.Not(var reasons) -> throw new AssertionError(reasons);
        };
    }

    /** Plays an animation: the screen after each frame was drawn. */
    private static List<BufferedImage> moments(byte[] gif) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        var seen = new ArrayList<BufferedImage>();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            var frames = GifDrawingWalk.frames(Slice.of(gif)).orElseThrow();
            assertThat(reader.getNumImages(true)).isEqualTo(frames.size());
            var screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < frames.size(); i++) {
                var place = frames.get(i).place();
                var restored = copy(screen);
                screen.createGraphics().drawImage(reader.read(i), place.x, place.y, null);
                seen.add(copy(screen));
                switch (frames.get(i).disposal()) {
                    case KEEP -> {}
                    case CLEAR ->
                        screen.setRGB(
                                place.x,
                                place.y,
                                place.width,
                                place.height,
                                new int[place.width * place.height],
                                0,
                                place.width);
                    case RESTORE -> screen = restored;
                }
            }
        }
        return seen;
    }

    private static BufferedImage copy(BufferedImage image) {
        var copy = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        copy.createGraphics().drawImage(image, 0, 0, null);
        return copy;
    }

    /** Makes a GIF whose pixels use the first of its colors at random. */
    private static byte[] gif(int colors, int used, Frame... frames) {
        var out = new ByteArrayOutputStream();
        int size = Integer.numberOfTrailingZeros(colors) - 1;
        out.writeBytes(Pictures.latin("GIF89a"));
        out.writeBytes(new byte[] {(byte) WIDTH, 0, HEIGHT, 0, (byte) (0xf0 | size), 0, 0});
        out.writeBytes(colors(colors, 0));
        out.writeBytes(Pictures.latin("!\u00ff\13NETSCAPE2.0\3\1\0\0\0"));
        var random = new Random(SEED);
        for (Frame frame : frames) {
            int through = frame.transparent() < 0 ? 0 : 1;
            if (frame.disposal() > 0) {
                out.writeBytes(new byte[] {
                    0x21, (byte) 0xf9, 4, (byte) (frame.disposal() << 2 | through), 7, 0, (byte) frame.transparent(), 0
                });
            }
            var place = frame.place();
            int flags = (frame.own() ? 0x80 | size : 0) | (frame.interlaced() ? 0x40 : 0);
            out.writeBytes(new byte[] {0x2c, (byte) place.x, 0, (byte) place.y, 0});
            out.writeBytes(new byte[] {(byte) place.width, 0, (byte) place.height, 0, (byte) flags});
            if (frame.own()) {
                out.writeBytes(colors(colors, 60));
            }
            var pixels = new byte[place.width * place.height];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (i % 7 == 0 ? random.nextInt(used) : i / 13 % used);
            }
            out.writeBytes(GifLzw.packed(pixels, Math.max(2, size + 1)));
            out.writeBytes(Pictures.latin("!\u00fe\4note\0"));
        }
        out.write(0x3b);
        return out.toByteArray();
    }

    /** Returns grays of little contrast. */
    private static byte[] colors(int count, int from) {
        var colors = new byte[3 * count];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = (byte) (from + 90 + i / 3 % 50);
        }
        return colors;
    }
}
