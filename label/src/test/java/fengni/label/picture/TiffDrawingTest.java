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
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TiffDrawingTest {
    private static final long SEED = 20261122;
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    static Map<String, byte[]> tiffs() {
        var all = new LinkedHashMap<String, byte[]>();
        var kinds = new LinkedHashMap<String, BufferedImage>();
        kinds.put("rgb", image(BufferedImage.TYPE_INT_RGB));
        kinds.put("rgba", image(BufferedImage.TYPE_INT_ARGB));
        kinds.put("gray", image(BufferedImage.TYPE_BYTE_GRAY));
        kinds.put("gray 16", image(BufferedImage.TYPE_USHORT_GRAY));
        kinds.put("bilevel", image(BufferedImage.TYPE_BYTE_BINARY));
        kinds.put("palette", image(BufferedImage.TYPE_BYTE_INDEXED));
        kinds.put("rgb 16", Pictures.sixteenBits(WIDTH, HEIGHT));
        kinds.forEach((kind, image) -> {
            for (String packing : new String[] {"none", "PackBits", "LZW", "Deflate"}) {
                all.put(kind + ", " + packing, tiff(packing, false, image));
            }
        });
        all.put("tiles", tiff("LZW", true, kinds.get("rgb")));
        all.put("tiles of 16 bits", tiff("Deflate", true, kinds.get("rgb 16")));
        all.put("pages", tiff("PackBits", false, kinds.get("rgb"), kinds.get("gray"), kinds.get("bilevel")));
        return all;
    }

    private static BufferedImage image(int type) {
        return Pictures.image(WIDTH, HEIGHT, type);
    }

    static Stream<Arguments> examples() {
        return tiffs().entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void every_page_shows_the_words_and_no_other_sample_changes(String kind, byte[] original) throws Exception {
        for (MarkPosition position : new MarkPosition[] {MarkPosition.BOTTOM_RIGHT, MarkPosition.TOP}) {
            same(pages(original), pages(drawn(original, position)), position, kind);
        }
    }

    private static void same(List<BufferedImage> before, List<BufferedImage> after, MarkPosition at, String kind) {
        assertThat(after).hasSameSizeAs(before);
        for (int page = 0; page < before.size(); page++) {
            var plate = (Plate.Fitting) Plate.of(VisibleWords.ON_PICTURES, WIDTH, HEIGHT, at);
            int wrong = 0;
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                int x = i % WIDTH;
                int y = i / WIDTH;
                var was = before.get(page).getRaster().getPixel(x, y, (int[]) null);
                var is = after.get(page).getRaster().getPixel(x, y, (int[]) null);
                boolean right = plate.covers(x, y)
                        ? isDrawn(after.get(page).getRGB(x, y), plate.shade(x, y))
                        : Arrays.equals(was, is);
                wrong += right ? 0 : 1;
            }
            assertThat(wrong).as(kind).isZero();
        }
    }

    /** Only what is wholly plate or wholly glyph is judged; palettes and two shades have nothing between. */
    private static boolean isDrawn(int argb, int shade) {
        int seen = argb & 0xff;
        return argb >>> 24 == 255 && (shade > 0 || seen < 60) && (shade < 255 || seen > 180);
    }

    @Test
    void a_page_stored_turned_shows_its_words_upright() throws Exception {
        var upright = Objects.requireNonNull(tiffs().get("gray, none"));
        for (int orientation = 1; orientation <= 8; orientation++) {
            var turned = turned(upright, orientation);
            int width = orientation > 4 ? HEIGHT : WIDTH;
            var plate = (Plate.Fitting)
                    Plate.of(VisibleWords.ON_PICTURES, width, WIDTH + HEIGHT - width, MarkPosition.BOTTOM_RIGHT);
            var after = pages(drawn(turned, MarkPosition.BOTTOM_RIGHT)).getFirst();
            for (int y = 0; y < plate.height(); y++) {
                for (int x = 0; x < plate.width(); x++) {
                    int[] stored = stored(plate.left() + x, plate.top() + y, orientation);
                    assertThat(after.getRaster().getSample(stored[0], stored[1], 0))
                            .as("orientation %d", orientation)
                            .isEqualTo(plate.shades()[y * plate.width() + x] & 0xff);
                }
            }
        }
    }

    /** Where a shown pixel is stored, by the words of TIFF 6.0: what row 0 and column 0 are. */
    private static int[] stored(int x, int y, int orientation) {
        int right = WIDTH - 1;
        int bottom = HEIGHT - 1;
        return switch (orientation) {
            case 2 -> new int[] {right - x, y};
            case 3 -> new int[] {right - x, bottom - y};
            case 4 -> new int[] {x, bottom - y};
            case 5 -> new int[] {y, x};
            case 6 -> new int[] {y, bottom - x};
            case 7 -> new int[] {right - y, bottom - x};
            case 8 -> new int[] {right - y, x};
            default -> new int[] {x, y};
        };
    }

    /** Puts another table at the end of the file, with one field more. */
    private static byte[] turned(byte[] tiff, int orientation) {
        var old = ByteBuffer.wrap(tiff);
        int at = old.getInt(4);
        int count = old.getShort(at);
        var out = ByteBuffer.allocate(tiff.length + 2 + 12 * (count + 1) + 4).put(tiff);
        out.putShort((short) (count + 1)).put(tiff, at + 2, 12 * count);
        out.putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return out.putInt(0).putInt(4, tiff.length).array();
    }

    @Test
    void only_the_touched_strips_are_written_again() {
        var original = Objects.requireNonNull(tiffs().get("rgb, LZW"));
        var change = (Edited.Change) GENERAL.draw(original);

        long changed = change.splices().stream()
                .mapToLong(splice -> splice.piece().length)
                .sum();
        assertThat(change.splices()).hasSizeLessThanOrEqualTo(3);
        assertThat(changed).isLessThan(original.length / 2);
    }

    private interface Drawn {
        Edited draw(byte[] content);
    }

    private static final Drawn GENERAL =
            content -> TiffDrawing.draw(content, VisibleWords.ON_PICTURES, MarkPosition.BOTTOM_RIGHT);

    @Test
    void what_cannot_be_drawn_on_is_refused_by_name() {
        var rgb = Objects.requireNonNull(tiffs().get("rgb, none"));
        assertThat(refused(changed(rgb, 259, 7))).isEqualTo(PictureCode.NOT_DRAWABLE);
        assertThat(refused(changed(rgb, 259, 4))).isEqualTo(PictureCode.NOT_DRAWABLE);
        assertThat(refused(changed(rgb, 262, 5))).isEqualTo(PictureCode.NOT_DRAWABLE);
        assertThat(refused(changed(rgb, 257, 60_000))).isEqualTo(PictureCode.NOT_DECODABLE);
        assertThat(refused(Arrays.copyOf(rgb, 100))).isEqualTo(PictureCode.NOT_DECODABLE);
        var packed = Objects.requireNonNull(tiffs().get("rgb, Deflate"));
        assertThat(refused(changed(packed, 259, 5))).isEqualTo(PictureCode.NOT_DECODABLE);
    }

    private static byte[] changed(byte[] tiff, int tag, int value) {
        var bytes = ByteBuffer.wrap(tiff.clone());
        int at = bytes.getInt(4);
        for (int i = 0; i < bytes.getShort(at); i++) {
            if (bytes.getShort(at + 2 + 12 * i) == tag) {
                bytes.putShort(at + 10 + 12 * i, (short) value);
            }
        }
        return bytes.array();
    }

    @Test
    void damaged_files_are_answered() {
        var random = new Random(SEED);
        var all = List.copyOf(tiffs().values());
        // each file with each of the six ways to choose a place
        int mutants = Boolean.getBoolean("fengni.long") ? 5_000 : 6 * all.size();
        for (int i = 0; i < mutants; i++) {
            var mutant = all.get(i % all.size()).clone();
            for (int change = 0; change < 3; change++) {
                int near = i % 3 == 0 ? mutant.length : 300;
                int at = i % 2 == 0 ? random.nextInt(near) : mutant.length - 1 - random.nextInt(near);
                mutant[at] = (byte) random.nextInt(256);
            }
            if (GENERAL.draw(mutant) instanceof Edited.Change change) {
                Medium.of(mutant).with(change.splices());
            }
        }
    }

    @Test
    void packed_bytes_come_back_whatever_they_are() {
        var random = new Random(SEED);
        for (int i = 0; i < 80; i++) {
            var bytes = new byte[1 + random.nextInt(i % 10 == 0 ? 300_000 : 5_000)];
            int values = 1 + random.nextInt(256);
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = at > 0 && random.nextInt(3) > 0 ? bytes[at - 1] : (byte) random.nextInt(values);
            }
            for (TiffPacking packing : TiffPacking.values()) {
                var packed = Slice.of(packing.packed(bytes, 1 + random.nextInt(500)));
                assertThat(packing.unpacked(packed, bytes.length).orElseThrow())
                        .as("%s, seed %d, round %d", packing, SEED, i)
                        .isEqualTo(bytes);
            }
        }
    }

    @Test
    void tiffinfo_finds_nothing_wrong_in_any_variant_that_tiffcp_makes(@TempDir Path folder) throws Exception {
        Judges.need("tiffcp", "tiffinfo");
        var plain = Files.write(folder.resolve("plain.tif"), Objects.requireNonNull(tiffs().get("rgb, none")));
        var deep = Files.write(folder.resolve("deep.tif"), Objects.requireNonNull(tiffs().get("rgb 16, none")));
        for (String options : List.of(
                "-c lzw:2",
                "-c zip:2 -L",
                "-c lzw:2 -B -r 7",
                "-c zip -t -w 32 -l 48",
                "-p separate -c packbits -r 1",
                "-p separate -c zip:2 -L -r 1",
                "-c none -L",
                "-c lzw -L -r 1")) {
            for (Path source : options.startsWith("-p") ? List.of(plain) : List.of(plain, deep)) {
                var made = folder.resolve("made.tif");
                var command = new ArrayList<>(List.of("tiffcp"));
                command.addAll(List.of(options.split(" ")));
                command.addAll(List.of(source.toString(), made.toString()));
                assertThat(Judges.run(command.toArray(new String[0])))
                        .as(options)
                        .isEmpty();
                var original = Files.readAllBytes(made);

                var drawn = drawn(original, MarkPosition.BOTTOM_RIGHT);

                var file = Files.write(folder.resolve("drawn.tif"), drawn).toString();
                assertThat(Judges.run("tiffinfo", "-d", file))
                        .as(options)
                        .doesNotContainIgnoringCase("error", "warning");
                same(unpacked(made, folder), unpacked(Path.of(file), folder), MarkPosition.BOTTOM_RIGHT, options);
            }
        }
    }

    private static List<BufferedImage> unpacked(Path tiff, Path folder) throws Exception {
        var plain = folder.resolve("unpacked.tif").toString();
        assertThat(Judges.run("tiffcp", "-c", "none", "-p", "contig", "-s", tiff.toString(), plain))
                .isEmpty();
        return pages(Files.readAllBytes(Path.of(plain)));
    }

    private static Finding.Code refused(byte[] tiff) {
        return ((Edited.Not) GENERAL.draw(tiff)).reasons().getFirst().code();
    }

    private static byte[] drawn(byte[] tiff, MarkPosition position) {
        return switch (TiffDrawing.draw(tiff, VisibleWords.ON_PICTURES, position)) {
            case Edited.Change change ->
                Medium.of(tiff).with(change.splices()).whole().bytes();
            case Edited.Not(var reasons) -> throw new AssertionError(reasons);
        };
    }

    private static List<BufferedImage> pages(byte[] tiff) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("tiff").next();
        var pages = new ArrayList<BufferedImage>();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(tiff))) {
            reader.setInput(in);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                pages.add(reader.read(i));
            }
        }
        return pages;
    }

    @SuppressWarnings("NullAway") // ImageIO takes null for no metadata
    private static byte[] tiff(String packing, boolean tiled, BufferedImage... pages) {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                var param = writer.getDefaultWriteParam();
                if (!packing.equals("none")) {
                    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                    param.setCompressionType(packing);
                }
                if (tiled) {
                    param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                    param.setTiling(64, 32, 0, 0);
                }
                writer.writeToSequence(new IIOImage(page, null, null), param);
            }
            writer.endWriteSequence();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
