package fengni.label.picture;

import static fengni.label.picture.PictureMarkingTest.LABEL;
import static fengni.label.picture.PictureMarkingTest.codes;
import static fengni.label.picture.PictureMarkingTest.done;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.Edited;
import fengni.label.Judges;
import fengni.label.MarkOrder;
import fengni.label.MarkPosition;
import fengni.label.Marker;
import fengni.label.Showing;
import fengni.label.VisibleWords;
import fengni.label.file.Medium;
import fengni.label.lettering.Plate;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Words on a PNG leave the filtered bytes of all rows alone but theirs and the next, and the packed bits around them. */
class PngWordsTest {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 500;
    private static final int ROW = 1 + 3 * WIDTH;
    private static final MarkOrder ORDER = MarkOrder.of(LABEL).with(new VisibleWords.Usual());

    static Stream<Arguments> kinds() {
        return Stream.of(MarkPosition.TOP_LEFT, MarkPosition.BOTTOM_RIGHT)
                .flatMap(position -> Stream.of(
                                "level 0",
                                "level 1",
                                "level 6",
                                "level 9",
                                "no matches",
                                "small window",
                                "one block",
                                "flushed")
                        .map(kind -> Arguments.of(kind, position)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kinds")
    void filtered_bytes_and_packed_bits_around_the_plate_stay(String kind, MarkPosition position) throws Exception {
        var rows = rows();
        var packed = packed(rows, kind);
        var png = png(packed, kind.equals("level 6") ? 5000 : packed.length);

        var marked = done(Marker.mark(png, ORDER.at(position)));

        var after = unpacked(data(marked));
        var plate = (Plate.Fitting) Plate.of(VisibleWords.ON_PICTURES, WIDTH, HEIGHT, position);
        assertThat(after).hasSameSizeAs(rows);
        int below = plate.top() + plate.height();
        assertThat(Arrays.mismatch(rows, 0, plate.top() * ROW, after, 0, plate.top() * ROW))
                .isNegative();
        int from = Math.min(HEIGHT, below + 1) * ROW;
        assertThat(Arrays.mismatch(rows, from, rows.length, after, from, rows.length))
                .isNegative();
        unchangedPixels(png, marked, plate);
        if (position == MarkPosition.BOTTOM_RIGHT && !kind.equals("small window")) {
            // of the only block, one bit said that it is the last
            int same = 3 + Arrays.mismatch(from(packed, 3), from(data(marked), 3));
            assertThat(same).isGreaterThan((int) (packed.length * (plate.top() - 60.0) / HEIGHT));
        }
    }

    @Test
    void chunks_before_the_plate_are_not_even_written_again() {
        var packed = packed(rows(), "level 6");
        var png = png(packed, 5000);

        var change = (Edited.Change) Png.read(png).draw(VisibleWords.ON_PICTURES, MarkPosition.BOTTOM_RIGHT);

        assertThat(change.splices()).hasSize(1);
        assertThat(change.splices().getFirst().from()).isGreaterThan(png.length / 2);
    }

    /** Whatever drew the words: each row, chunk and sum that is not as meant is told. */
    @Test
    void a_drawing_that_damages_anything_else_is_told() throws Exception {
        var rows = rows();
        var png = png(packed(rows, "level 6"), 5000);
        var showing = ORDER.at(MarkPosition.BOTTOM).showing();
        var plate = (Plate.Fitting) Plate.of(VisibleWords.ON_PICTURES, WIDTH, HEIGHT, MarkPosition.BOTTOM);
        var change = (Edited.Change) new PngCarrier().show(Medium.of(png), showing);
        var drawn = unpacked(data(Medium.of(png).with(change.splices()).whole().bytes()));

        assertThat(told(png, drawn, showing)).isEmpty();
        assertThat(told(png, rows, showing)).contains("row " + plate.top());
        int inside = (plate.top() + 5) * ROW + 1 + 3 * (plate.left() + plate.width() / 2);
        var places =
                new int[] {0, ROW * 7 + 20, ROW * (plate.top() - 1) + 3, ROW * plate.top() + 1, inside, ROW * HEIGHT - 1
                };
        for (int at : places) {
            var damaged = drawn.clone();
            damaged[at] ^= 1 << 6;
            assertThat(told(png, damaged, showing)).as("byte %d", at).isPresent();
        }
        assertThat(told(png, Arrays.copyOf(drawn, drawn.length - 1), showing)).contains("row " + (HEIGHT - 1));
        assertThat(told(png, Arrays.copyOf(drawn, drawn.length + 1), showing)).contains("end of the rows");
        var wrong = packed(drawn, "level 6");
        wrong[wrong.length - 1]++;
        assertThat(PngWordsReadBack.difference(png, png(wrong, 5000), showing)).contains("rows do not unpack");
        var sum = png(packed(drawn, "level 6"), 5000);
        sum[sum.length - 13]++;
        assertThat(PngWordsReadBack.difference(png, sum, showing)).contains("chunks beside the rows");
        var more = Pictures.joined(png(packed(drawn, "level 6"), 5000), new byte[] {0});
        assertThat(PngWordsReadBack.difference(png, more, showing)).contains("chunks beside the rows");
    }

    private static Optional<String> told(byte[] png, byte[] rows, Showing showing) {
        return PngWordsReadBack.difference(png, png(packed(rows, "level 6"), 1 << 20), showing);
    }

    @Test
    void broken_packing_is_refused() {
        var packed = packed(rows(), "level 6");
        var check = packed.clone();
        check[packed.length - 1]++;
        var early = Arrays.copyOf(packed, packed.length / 2);
        var unchecked = Arrays.copyOf(packed, packed.length - 4);
        var other = packed.clone();
        other[0] = 0x79;
        for (byte[] broken :
                new byte[][] {check, early, unchecked, other, new byte[0], {0x78, (byte) 0x9c, 6, 0, 0, 0, 0}}) {
            assertThat(codes(Marker.mark(png(broken, broken.length), ORDER)))
                    .containsExactly(PictureCode.NOT_DECODABLE);
        }
    }

    @Test
    void mutants_of_packed_data_unpack_as_the_library_says_or_are_refused() {
        var random = new Random(20_261_122);
        var rows = Arrays.copyOf(rows(), ROW * 40);
        var kinds = List.of(packed(rows, "level 9"), packed(rows, "no matches"), packed(rows, "level 0"));
        for (int i = 0; i < 300; i++) {
            var packed = kinds.get(i % kinds.size()).clone();
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                packed[2 + random.nextInt(packed.length - 2)] ^= (byte) (1 << random.nextInt(8));
            }
            var theirs = tried(packed);
            var ours = new ByteArrayOutputStream();
            boolean whole = true;
            try {
                var inflation = new Inflation(packed, 2, Long.MAX_VALUE >> 2, Long.MAX_VALUE >> 1);
                var some = new byte[999];
                for (int count = inflation.read(some, 0, some.length);
                        count > 0 && ours.size() < 1 << 20;
                        count = inflation.read(some, 0, some.length)) {
                    ours.write(some, 0, count);
                }
            } catch (DataFormatException broken) {
                whole = false;
            }
            if (whole) {
                assertThat(Arrays.mismatch(
                                ours.toByteArray(),
                                0,
                                Math.min(theirs.length, ours.size()),
                                theirs,
                                0,
                                Math.min(theirs.length, ours.size())))
                        .as("mutant %d", i)
                        .isNegative();
            }
        }
    }

    @Test
    void others_read_the_result_without_a_word(@TempDir Path folder) throws Exception {
        Judges.need("pngcheck", "convert");
        int count = 0;
        for (String kind : new String[] {"level 0", "level 6", "small window", "no matches", "flushed"}) {
            for (MarkPosition position : new MarkPosition[] {MarkPosition.TOP, MarkPosition.BOTTOM_RIGHT}) {
                var packed = packed(rows(), kind);
                var file = Files.write(
                        folder.resolve(count++ + ".png"),
                        done(Marker.mark(png(packed, packed.length), ORDER.at(position))));
                assertThat(Judges.run("pngcheck", "-q", file.toString())).isEmpty();
                assertThat(Judges.run("convert", "-regard-warnings", file.toString(), "null:"))
                        .isEmpty();
            }
        }
    }

    private static byte[] tried(byte[] packed) {
        var inflater = new Inflater(true);
        var out = new byte[1 << 20];
        int count = 0;
        try {
            inflater.setInput(packed, 2, packed.length - 2);
            for (int more = 1; more > 0 && count < out.length; count += more) {
                more = inflater.inflate(out, count, out.length - count);
            }
        } catch (DataFormatException broken) {
            // what was unpacked before counts
        } finally {
            inflater.end();
        }
        return Arrays.copyOf(out, count);
    }

    private static void unchangedPixels(byte[] png, byte[] marked, Plate.Fitting plate) {
        var before = Pictures.decoded(png);
        var after = Pictures.decoded(marked);
        int different = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                different += !plate.covers(x, y) && before.getRGB(x, y) != after.getRGB(x, y) ? 1 : 0;
            }
        }
        assertThat(different).isZero();
    }

    private static byte[] from(byte[] bytes, int at) {
        return Arrays.copyOfRange(bytes, at, bytes.length);
    }

    /** Rows with every filter, of smooth ground and grain. */
    private static byte[] rows() {
        var random = new Random(3);
        var rows = new byte[ROW * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            rows[y * ROW] = (byte) (y / 3 % 5);
            for (int i = 1; i < ROW; i++) {
                rows[y * ROW + i] = (byte) (random.nextInt(8) == 0 ? random.nextInt(4) : y % 50 == 0 ? i : 0);
            }
        }
        return rows;
    }

    private static byte[] packed(byte[] rows, String kind) {
        if (kind.equals("small window")) {
            return small(packed(rows, "no matches"));
        }
        if (kind.equals("one block")) {
            return oneBlock(rows);
        }
        var deflater = new Deflater(kind.startsWith("level") ? kind.charAt(6) - '0' : 6);
        deflater.setStrategy(kind.equals("no matches") ? Deflater.HUFFMAN_ONLY : Deflater.DEFAULT_STRATEGY);
        var out = new byte[rows.length + (1 << 16)];
        int count = 0;
        int piece = kind.equals("flushed") ? 40_001 : rows.length;
        for (int at = 0; at < rows.length; at += piece) {
            deflater.setInput(rows, at, Math.min(piece, rows.length - at));
            if (at + piece < rows.length) {
                count += deflater.deflate(out, count, out.length - count, Deflater.SYNC_FLUSH);
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            count += deflater.deflate(out, count, out.length - count);
        }
        deflater.end();
        return Arrays.copyOf(out, count);
    }

    /** One block with fixed codes and nothing but literals, the last and only one. */
    private static byte[] oneBlock(byte[] rows) {
        var bits = new DeflationBits();
        bits.put(0x0178, 16);
        bits.put(3, 3);
        for (byte one : rows) {
            int value = one & 0xff;
            int code = value < 144 ? 0x30 + value : 0x190 + value - 144;
            int length = value < 144 ? 8 : 9;
            bits.put(Integer.reverse(code) >>> (32 - length), length);
        }
        bits.put(0, 7);
        bits.align();
        var check = new java.util.zip.Adler32();
        check.update(rows);
        bits.put(Integer.reverseBytes((int) check.getValue()) & 0xffff_ffffL, 32);
        return bits.bytes();
    }

    /** The same said to need no more than 256 bytes behind. */
    private static byte[] small(byte[] packed) {
        packed[0] = 0x08;
        packed[1] = (byte) (31 - 0x0800 % 31);
        return packed;
    }

    private static byte[] png(byte[] packed, int chunk) {
        var head = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT).put(new byte[] {8, 2, 0, 0, 0});
        var png = Pictures.joined(Arrays.copyOf(Pictures.png(), 8), Png.chunk("IHDR", head.array()));
        for (int at = 0; at < packed.length || at == 0; at += Math.max(1, chunk)) {
            png = Pictures.joined(
                    png, Png.chunk("IDAT", Arrays.copyOfRange(packed, at, Math.min(packed.length, at + chunk))));
        }
        return Pictures.joined(png, Png.chunk("IEND", new byte[0]));
    }

    private static byte[] data(byte[] png) {
        var out = new ByteArrayOutputStream();
        Png.read(png).chunks().stream()
                .filter(chunk -> chunk.is("IDAT"))
                .forEach(chunk -> out.writeBytes(chunk.body().bytes()));
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) throws DataFormatException {
        var inflater = new Inflater();
        inflater.setInput(packed);
        var out = new byte[ROW * HEIGHT + 1];
        int count = inflater.inflate(out);
        assertThat(inflater.finished()).isTrue();
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
        return Arrays.copyOf(out, count);
    }
}
