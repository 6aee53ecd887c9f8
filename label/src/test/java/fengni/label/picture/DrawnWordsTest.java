package fengni.label.picture;

import static fengni.label.picture.PictureMarkingTest.LABEL;
import static fengni.label.picture.PictureMarkingTest.codes;
import static fengni.label.picture.PictureMarkingTest.done;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.MarkPosition;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.VisibleWords;
import fengni.label.lettering.Plate;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DrawnWordsTest {
    private static final MarkOrder ORDER = MarkOrder.of(LABEL).with(new VisibleWords.Usual());

    static Stream<Arguments> pngs() {
        return Pictures.pngs().entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    static Stream<Arguments> jpegs() {
        return Pictures.jpegs().entrySet().stream()
                .filter(one -> !one.getKey().equals("further pictures"))
                .map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pngs")
    void no_sample_outside_of_the_plate_changes(String kind, byte[] original) {
        var marked = done(Marker.mark(original, ORDER));

        assertThat(Inspector.inspect(kind, marked).verdict()).isEqualTo(Verdict.COMPLIANT);
        var before = Pictures.decoded(original);
        var after = Pictures.decoded(marked);
        var plate = plate(before);
        int bright = 0;
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                if (!plate.covers(x, y)) {
                    assertThat(after.getRaster().getPixel(x, y, (int[]) null))
                            .isEqualTo(before.getRaster().getPixel(x, y, (int[]) null));
                } else {
                    assertThat(after.getRGB(x, y) >>> 24).isEqualTo(255);
                    bright += (after.getRGB(x, y) & 0xff) > 200 ? 1 : 0;
                }
            }
        }
        assertThat(bright).isGreaterThan(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jpegs")
    void a_jpeg_keeps_its_tables_its_metadata_and_nearly_its_pixels(String kind, byte[] original) {
        var marked = done(Marker.mark(original, ORDER));

        assertThat(Inspector.inspect(kind, marked).verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(segments(marked, 0xdb)).isEqualTo(segments(original, 0xdb));
        assertThat(segments(marked, 0xc0)).isEqualTo(segments(original, 0xc0));
        assertThat(segments(marked, 0xc2)).isEqualTo(segments(original, 0xc2));
        assertThat(segments(marked, 0xdd)).isEqualTo(segments(original, 0xdd));
        assertThat(segments(marked, 0xe2)).isEqualTo(segments(original, 0xe2));
        var before = Pictures.decoded(original);
        var after = Pictures.decoded(marked);
        var plate = plate(before);
        long apart = 0;
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                if (!plate.covers(x, y)) {
                    apart += Math.abs(((before.getRGB(x, y) >> 8) & 0xff) - ((after.getRGB(x, y) >> 8) & 0xff));
                }
            }
        }
        assertThat((double) apart / before.getWidth() / before.getHeight()).isLessThan(1.5);
        assertThat((after.getRGB(plate.left() + 1, plate.top() + plate.height() - 2) >> 8) & 0xff)
                .isLessThan(0x30);
    }

    @Test
    void the_ink_of_every_glyph_is_five_in_a_hundred_of_the_shortest_side() {
        int side = 1500;
        for (String words : new String[] {VisibleWords.ON_PICTURES, VisibleWords.ON_PICTURES_ENGLISH, "AI生成ace"}) {
            var marked = Pictures.decoded(done(Marker.mark(
                    Pictures.png(new BufferedImage(2400, side, BufferedImage.TYPE_BYTE_GRAY), false),
                    MarkOrder.of(LABEL).with(new VisibleWords.Own(words)).at(MarkPosition.TOP_LEFT))));

            assertThat(lowestRun(marked))
                    .as(words)
                    .isGreaterThanOrEqualTo(side / 20)
                    .isLessThan(side / 16);
        }
    }

    /** Cuts the ink into glyphs at columns without any, and returns the rows from the first to the last of the lowest. */
    private static int lowestRun(BufferedImage image) {
        int lowest = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int bottom = -1;
        for (int x = 0; x < image.getWidth(); x++) {
            boolean ink = false;
            for (int y = 0; y < image.getHeight() / 2; y++) {
                if ((image.getRGB(x, y) & 0xff) >= 128) {
                    ink = true;
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
            if (!ink && bottom >= 0) {
                int height = bottom - top + 1;
                // signs and halves of 工 or 成 that stand apart are lower than any letter
                lowest = height >= 12 && height > 40 ? Math.min(lowest, height) : lowest;
                top = Integer.MAX_VALUE;
                bottom = -1;
            }
        }
        return lowest;
    }

    @ParameterizedTest
    @EnumSource
    void words_stand_at_every_edge_and_corner(MarkPosition position) {
        var picture = Pictures.png(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), false);
        var marked = Pictures.decoded(done(Marker.mark(picture, ORDER.at(position))));

        boolean top = position.isTop();
        var plate = (Plate.Fitting) Plate.of(VisibleWords.ON_PICTURES, 400, 300, position);
        assertThat(plate.top()).isEqualTo(top ? 0 : 300 - plate.height());
        int bright = 0;
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                boolean white = (marked.getRGB(x, y) & 0xff) > 128;
                assertThat(white && !plate.covers(x, y)).isFalse();
                bright += white ? 1 : 0;
            }
        }
        assertThat(bright).isGreaterThan(100);
    }

    @Test
    void a_narrow_picture_gets_more_lines_and_a_tiny_one_none_at_all() {
        var narrow = Pictures.png(new BufferedImage(60, 400, BufferedImage.TYPE_INT_RGB), false);
        done(Marker.mark(narrow, ORDER));

        var tiny = Pictures.png(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), false);
        assertThat(codes(Marker.mark(tiny, ORDER))).containsExactly(CarrierCode.DOES_NOT_FIT);
        done(Marker.mark(tiny, MarkOrder.of(LABEL)));
    }

    @Test
    void words_that_no_font_can_show_are_refused() {
        var words = new VisibleWords.Own("AI生成\udbff\udffd");

        assertThat(codes(Marker.mark(Pictures.png(), ORDER.with(words)))).containsExactly(CarrierCode.NO_FONT);
        assertThat(codes(Marker.mark(Pictures.jpeg(160, 120), ORDER.with(words))))
                .containsExactly(CarrierCode.NO_FONT);
    }

    @Test
    void pictures_that_cannot_be_drawn_on_are_refused_and_can_still_be_labelled() {
        var png = Pictures.png();
        var cmyk = Pictures.jpeg(160, 120);
        int frame = indexOf(cmyk, 0xc0);
        cmyk[frame + 9] = 4;
        var huge = Pictures.jpeg(160, 120);
        huge[indexOf(huge, 0xc0) + 5] = (byte) 0xff;
        huge[indexOf(huge, 0xc0) + 7] = (byte) 0xff;
        Map.of(
                        "apng",
                        Pictures.withChunk(png, "acTL", new byte[8]),
                        "cmyk",
                        cmyk,
                        "huge jpeg",
                        huge,
                        "further pictures",
                        Pictures.withSegment(Pictures.jpeg(160, 120), 0xe2, Pictures.latin("MPF\0")))
                .forEach((kind, content) -> {
                    assertThat(codes(Marker.mark(content, ORDER)))
                            .as(kind)
                            .containsAnyOf(PictureCode.NOT_DRAWABLE, PictureCode.TOO_MANY_PIXELS)
                            .hasSize(1);
                    done(Marker.mark(content, MarkOrder.of(LABEL)));
                });
    }

    @Test
    void how_large_a_jpeg_may_be_follows_the_heap_and_not_what_is_free_of_it() {
        var picture = Jpeg.read(Pictures.jpeg(Pictures.image(160, 120, BufferedImage.TYPE_INT_RGB), true, 0));
        var frame = JpegFrame.of(picture).orElseThrow();
        var held = new byte[(int) (Runtime.getRuntime().maxMemory() / 8)];
        long most = JpegDrawing.mostPixels(picture, frame);

        assertThat(held).isNotEmpty();
        assertThat(most).isEqualTo(Math.min(100_000_000, Runtime.getRuntime().maxMemory() / 4 / 2 / 3));
        // a progressive picture of 12 million pixels in a heap of 400 MiB
        assertThat((400L << 20) / 4 / 2 / 3).isGreaterThan(12_000_000);
    }

    @Test
    void a_palette_without_contrast_gets_two_colors_or_is_refused() {
        var head = ByteBuffer.allocate(13).putInt(160).putInt(120).put(new byte[] {8, 3, 0, 0, 0});
        var two = Arrays.copyOf(Pictures.png(), 8);
        two = Pictures.joined(two, Png.chunk("IHDR", head.array()));
        two = Pictures.joined(two, Png.chunk("PLTE", new byte[] {100, 100, 100, 110, 110, 110}));
        two = Pictures.joined(two, Png.chunk("IDAT", Pictures.packed(new byte[161 * 120])));
        two = Pictures.joined(two, Png.chunk("IEND", new byte[0]));
        var full = new byte[256];
        Arrays.fill(full, (byte) 90);
        var many = new java.awt.image.IndexColorModel(8, 256, full, full, full);
        var none = Pictures.png(new BufferedImage(160, 120, BufferedImage.TYPE_BYTE_INDEXED, many), false);

        var marked = Pictures.decoded(done(Marker.mark(two, ORDER)));
        assertThat(marked.getRGB(0, 0) & 0xff).isEqualTo(100);
        assertThat(marked.getRGB(159, 119) & 0xff).isZero();
        assertThat(codes(Marker.mark(none, ORDER))).containsExactly(PictureCode.NOT_DRAWABLE);
    }

    private static Plate.Fitting plate(BufferedImage picture) {
        return (Plate.Fitting)
                Plate.of(VisibleWords.ON_PICTURES, picture.getWidth(), picture.getHeight(), MarkPosition.BOTTOM_RIGHT);
    }

    private static int indexOf(byte[] jpeg, int marker) {
        return Jpeg.read(jpeg).segments().stream()
                .filter(segment -> segment.marker() == marker)
                .findFirst()
                .orElseThrow()
                .start();
    }

    private static List<String> segments(byte[] jpeg, int marker) {
        return Jpeg.read(jpeg).segments().stream()
                .filter(segment -> segment.marker() == marker)
                .map(segment ->
                        java.util.HexFormat.of().formatHex(segment.body().bytes()))
                .toList();
    }
}
