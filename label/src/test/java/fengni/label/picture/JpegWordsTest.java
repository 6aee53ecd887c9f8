package fengni.label.picture;

import static fengni.label.picture.PictureMarkingTest.LABEL;
import static fengni.label.picture.PictureMarkingTest.codes;
import static fengni.label.picture.PictureMarkingTest.done;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.Edited;
import fengni.label.ExplicitReading.OnPicture;
import fengni.label.Format;
import fengni.label.Judges;
import fengni.label.MarkOrder;
import fengni.label.MarkPosition;
import fengni.label.Marker;
import fengni.label.VisibleWords;
import fengni.label.file.Medium;
import fengni.label.lettering.Plate;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words on a JPEG leave every coefficient alone but those of the blocks that they touch; a second decoder counts. */
class JpegWordsTest {
    private static final MarkOrder ORDER = MarkOrder.of(LABEL).with(new VisibleWords.Usual());

    @TempDir
    Path folder;

    static Stream<Arguments> ours() {
        return Pictures.jpegs().entrySet().stream()
                .filter(one -> !one.getKey().equals("further pictures"))
                .map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ours")
    void pictures_of_the_jdk_keep_all_other_blocks(String kind, byte[] original) {
        unchangedAround(kind, original, MarkPosition.BOTTOM_RIGHT);
    }

    /** What the coded data say is another matter: {@link #unchangedAround} decodes them. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("ours")
    void a_drawing_that_damages_a_segment_is_told(String kind, byte[] original) {
        var medium = Medium.of(original);
        var change = (Edited.Change) new JpegCarrier().show(medium, ORDER.showing());
        var shown = medium.with(change.splices()).whole().bytes();

        assertThat(JpegWordsReadBack.difference(original, shown)).as(kind).isEmpty();
        int scan = Jpeg.read(original).segments().stream()
                .filter(segment -> segment.marker() == JpegSegment.SCAN)
                .findFirst()
                .orElseThrow()
                .start();
        for (int at = 0; at < scan; at += 7) {
            var damaged = shown.clone();
            damaged[at] ^= 1;
            assertThat(JpegWordsReadBack.difference(original, damaged))
                    .as("byte %d", at)
                    .isPresent();
        }
        var marker = shown.clone();
        marker[shown.length - 4] = (byte) 0xff;
        marker[shown.length - 3] = (byte) 0xd3;
        assertThat(JpegWordsReadBack.difference(original, marker)).isPresent();
        assertThat(JpegWordsReadBack.difference(original, Arrays.copyOf(shown, shown.length - 2)))
                .isPresent();
        assertThat(JpegWordsReadBack.difference(original, Arrays.copyOf(shown, shown.length + 1)))
                .isPresent();
    }

    /** What cjpeg is told, and how large the picture is. */
    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(211, 173, "-sample 2x2"),
                Arguments.of(211, 173, "-sample 2x1 -optimize"),
                Arguments.of(211, 173, "-sample 1x1 -quality 95"),
                Arguments.of(213, 171, "-sample 4x1"),
                Arguments.of(213, 171, "-sample 1x2 -restart 1"),
                Arguments.of(213, 171, "-sample 2x2 -restart 3B"),
                Arguments.of(213, 171, "-sample 2x2 -restart 1B -optimize"),
                Arguments.of(640, 97, "-grayscale -optimize -quality 40"),
                Arguments.of(97, 640, "-rgb -restart 5B"),
                Arguments.of(300, 203, "-progressive"),
                Arguments.of(301, 203, "-progressive -sample 2x1 -restart 7B"),
                Arguments.of(203, 301, "-progressive -grayscale"),
                Arguments.of(203, 301, "-progressive -sample 1x1 -quality 98 -restart 2"),
                Arguments.of(300, 200, "-quality 3 -baseline -optimize"),
                Arguments.of(300, 200, "-quality 3"),
                Arguments.of(300, 200, "-quality 100 -sample 1x1"));
    }

    @ParameterizedTest(name = "{0}x{1} {2}")
    @MethodSource("kinds")
    void pictures_of_libjpeg_keep_all_other_blocks(int width, int height, String options) throws Exception {
        Judges.need("cjpeg", "djpeg");
        var original = coded(width, height, options);
        for (MarkPosition position : List.of(MarkPosition.BOTTOM_RIGHT, MarkPosition.TOP_LEFT)) {
            var marked = unchangedAround(options, original, position);

            assertThat(judged(marked)).isEmpty();
        }
    }

    @Test
    void scans_of_one_component_each_keep_all_other_blocks() throws Exception {
        Judges.need("cjpeg", "djpeg");
        var script = Files.writeString(folder.resolve("scans"), "0;\n1;\n2;\n");
        var split = Files.writeString(folder.resolve("split"), """
                        0: 0-0, 0, 2;
                        1,2: 0-0, 0, 2;
                        0: 1-20, 0, 3;
                        0-2: 0-0, 2, 1;
                        0: 21-63, 0, 0;
                        1: 1-63, 0, 1;
                        0: 1-20, 3, 2;
                        2: 1-63, 0, 0;
                        0: 1-20, 2, 1;
                        0-2: 0-0, 1, 0;
                        1: 1-63, 1, 0;
                        0: 1-20, 1, 0;
                        """);
        for (String options :
                List.of("-scans " + script, "-scans " + script + " -restart 4B -optimize", "-scans " + split)) {
            var original = coded(251, 187, options);
            for (MarkPosition position : List.of(MarkPosition.BOTTOM_LEFT, MarkPosition.TOP)) {
                assertThat(judged(unchangedAround(options, original, position))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BOTTOM_RIGHT", "TOP_LEFT"})
    void four_inks_get_words_in_black_and_white(MarkPosition position) throws Exception {
        Judges.need("cjpeg", "convert");
        var rgb = Files.write(folder.resolve("rgb.ppm"), ppm(320, 240));
        for (String kind : List.of("jpeg:colorspace-name", "jpeg:optimize-coding")) {
            var cmyk = folder.resolve("cmyk.jpg");
            Judges.run("convert", rgb.toString(), "-colorspace", "CMYK", "-define", kind + "=false", cmyk.toString());
            var original = Files.readAllBytes(cmyk);

            var marked = done(Marker.mark(original, ORDER.at(position)));

            same(kind, original, marked, position);
            var file = Files.write(folder.resolve("marked.jpg"), marked);
            var png = folder.resolve("seen.png");
            assertThat(Judges.run(
                            "convert", "-regard-warnings", file.toString(), "-colorspace", "sRGB", png.toString()))
                    .isEmpty();
            var seen = WordsOnPicture.look(Pictures.decoded(Files.readAllBytes(png)));
            assertThat(seen).extracting(words -> words.words()).containsExactly(VisibleWords.ON_PICTURES);
            assertThat(WordsOnPicture.look(Format.JPEG, marked)).isInstanceOfSatisfying(OnPicture.class, looked -> {
                assertThat(looked.seen()).extracting(words -> words.words()).containsExactly(VisibleWords.ON_PICTURES);
            });
        }
    }

    @Test
    void what_is_coded_otherwise_is_refused_by_name() throws Exception {
        Judges.need("cjpeg");
        assertThat(codes(Marker.mark(coded(200, 160, "-arithmetic"), ORDER))).containsExactly(PictureCode.NOT_DRAWABLE);
    }

    @Test
    void a_coded_picture_that_is_cut_off_is_never_written() {
        var picture = Pictures.jpeg(image(200, 160), false, 0);
        int cut = picture.length * 3 / 4;
        var ended = ByteBuffer.allocate(cut + 2)
                .put(picture, 0, cut)
                .putShort((short) 0xffd9)
                .array();

        assertThat(codes(Marker.mark(ended, ORDER))).containsExactly(PictureCode.NOT_DECODABLE);
    }

    @Test
    void a_file_is_only_changed_where_the_plate_begins_and_behind() {
        var original = Pictures.jpeg(image(640, 480), false, 0);
        var change = (fengni.label.Edited.Change)
                Jpeg.read(original).draw(VisibleWords.ON_PICTURES, MarkPosition.BOTTOM_RIGHT);

        assertThat(change.notes()).isEmpty();
        assertThat(change.splices().getLast().from()).isGreaterThan(original.length / 2);
        var tables = change.splices().stream()
                .mapToInt(splice -> splice.piece().length)
                .min()
                .orElseThrow();
        assertThat(change.splices().size() == 1 || tables < 600).isTrue();
    }

    private static byte[] unchangedAround(String kind, byte[] original, MarkPosition position) {
        var marked = done(Marker.mark(original, ORDER.at(position)));
        same(kind, original, marked, position);
        if (position == MarkPosition.BOTTOM_RIGHT) {
            readable(kind, marked);
        }
        return marked;
    }

    private static void readable(String kind, byte[] marked) {
        assertThat(WordsOnPicture.look(Format.JPEG, marked)).isInstanceOfSatisfying(OnPicture.class, seen -> {
            assertThat(seen.seen()).as(kind).isNotEmpty();
            assertThat(seen.seen().getFirst().words()).isEqualTo(VisibleWords.ON_PICTURES);
            assertThat(seen.seen().getFirst().share()).isGreaterThanOrEqualTo(0.05);
        });
    }

    /** Compares every coefficient of every block that has no pixel under the plate, and everything beside the scans. */
    private static void same(String kind, byte[] original, byte[] marked, MarkPosition position) {
        var before = PlainCoefficients.of(original);
        var after = PlainCoefficients.of(marked);
        var plate = (Plate.Fitting) Plate.of(VisibleWords.ON_PICTURES, before.width, before.height, position);
        assertThat(after.divisors).isEqualTo(before.divisors);
        assertThat(after.restarts).isEqualTo(before.restarts);
        int touched = 0;
        int different = 0;
        for (int i = 0; i < before.components.size(); i++) {
            var one = before.components.get(i);
            var other = after.components.get(i);
            int wide = 8 * before.hMost / one.h();
            int high = 8 * before.vMost / one.v();
            for (int block = 0; block < one.blocks().length; block++) {
                int left = block % (one.mcusWide() * one.h()) * wide;
                int top = block / (one.mcusWide() * one.h()) * high;
                boolean under = left < plate.left() + plate.width()
                        && left + wide > plate.left()
                        && top < plate.top() + plate.height()
                        && top + high > plate.top();
                touched += under ? 1 : 0;
                if (!under) {
                    boolean same = Arrays.equals(other.blocks()[block], one.blocks()[block]);
                    different += same ? 0 : 1;
                }
            }
        }
        assertThat(touched).as(kind).isPositive();
        assertThat(different).as(kind).isZero();
        assertThat(segments(marked, false)).containsAll(segments(original, false));
        assertThat(segments(marked, true)).isEqualTo(segments(original, true));
        int end = Jpeg.read(original).segments().getLast().end();
        assertThat(marked).endsWith(Arrays.copyOfRange(original, end, original.length));
    }

    /** Returns the segments: those that a decoder needs beside tables of codes, or the others without the label's. */
    private static List<String> segments(byte[] jpeg, boolean needed) {
        var found = new ArrayList<String>();
        for (JpegSegment segment : Jpeg.read(jpeg).segments()) {
            if (segment.marker() != 0xc4 && segment.isMetadata() != needed && !segment.isXmp()) {
                found.add(segment.marker()
                        + java.util.HexFormat.of().formatHex(segment.body().bytes()));
            }
        }
        return found;
    }

    private String judged(byte[] marked) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("judged.jpg"), marked);
        return Judges.run(
                "djpeg", "-strict", "-outfile", folder.resolve("out.ppm").toString(), file.toString());
    }

    private byte[] coded(int width, int height, String options) throws IOException, InterruptedException {
        var in = Files.write(folder.resolve("in.ppm"), ppm(width, height));
        var out = folder.resolve("out.jpg");
        var command = new ArrayList<>(List.of("cjpeg"));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-outfile", out.toString(), in.toString()));
        assertThat(Judges.run(command.toArray(String[]::new))).doesNotContain("nvalid", "rror");
        return Files.readAllBytes(out);
    }

    private static byte[] ppm(int width, int height) {
        var image = image(width, height);
        var head = "P6 %d %d 255\n".formatted(width, height).getBytes(StandardCharsets.US_ASCII);
        var out = ByteBuffer.allocate(head.length + 3 * width * height).put(head);
        for (int i = 0; i < width * height; i++) {
            int rgb = image.getRGB(i % width, i / width);
            out.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
        }
        return out.array();
    }

    /** Smooth ground, sharp edges and noise. */
    private static BufferedImage image(int width, int height) {
        var image = Pictures.image(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < height / 3; y++) {
            for (int x = width / 4; x < width / 2; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }
}
