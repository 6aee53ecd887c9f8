package fengni.label.picture;

import static fengni.label.picture.Pictures.inserted;
import static fengni.label.picture.Pictures.joined;
import static fengni.label.picture.Pictures.latin;
import static fengni.label.picture.Pictures.packed;
import static fengni.label.picture.Pictures.png;
import static fengni.label.picture.Pictures.withChunk;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.Inspector;
import fengni.label.Verdict;
import fengni.label.file.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of small compressed texts in one picture: memory follows what comes out of them, not what might. */
class HostileTextsTest {
    private static final int CHUNKS = 5_000;
    private static final byte[] THREE_BYTES = packed(latin("abc"));
    private static final byte[] XMP_HEAD = latin(Png.XMP + "\0\1\0\0\0");

    static Stream<Arguments> streams() {
        return Stream.of(
                Arguments.of("junk behind the end", joined(THREE_BYTES, junk()), 0),
                Arguments.of("empty blocks before the text", padded(), CHUNKS),
                Arguments.of("no end", Arrays.copyOf(padded(), 200), 0),
                Arguments.of("a broken block behind a megabyte", brokenLate(), 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void thousands_of_packed_packets_hold_no_more_than_their_bytes(String what, byte[] stream, int kept) {
        var picture = Png.read(crowded("iTXt", joined(XMP_HEAD, stream)));

        assertThat(picture.packets()).as(what).hasSize(kept);
        assertThat(held(picture)).as(what).isEqualTo(3L * kept);
        assertThat(picture.faults()).hasSize(kept == 0 ? Limits.FINDINGS : 0);
    }

    @Test
    void what_broken_texts_gave_before_they_broke_counts_as_unpacked() {
        var faults = Png.read(crowded("iTXt", joined(XMP_HEAD, brokenLate()))).faults();

        assertThat(faults.getFirst().code()).isEqualTo(PictureCode.CHUNK_BROKEN);
        assertThat(faults.getLast().code()).isEqualTo(CarrierCode.UNPACKED_TOO_LARGE);
    }

    @Test
    void the_room_for_unpacked_texts_is_shared_by_all_chunks() {
        var picture = Png.read(crowded("iTXt", joined(XMP_HEAD, packed(new byte[10_000]))));

        assertThat(held(picture)).isEqualTo(Limits.UNPACKED_BYTES / 10_000 * 10_000L);
        assertThat(picture.faults()).allMatch(fault -> fault.code() == CarrierCode.UNPACKED_TOO_LARGE);
    }

    @Test
    void a_text_that_fills_the_room_is_read_and_one_byte_more_is_not() {
        var full = Png.read(withChunk(png(), "iTXt", joined(XMP_HEAD, packed(new byte[Limits.UNPACKED_BYTES]))));
        var over = Png.read(withChunk(png(), "iTXt", joined(XMP_HEAD, packed(new byte[Limits.UNPACKED_BYTES + 1]))));

        assertThat(held(full)).isEqualTo(Limits.UNPACKED_BYTES);
        assertThat(full.faults()).isEmpty();
        assertThat(held(over)).isZero();
        assertThat(over.faults()).extracting("code").containsExactly(CarrierCode.UNPACKED_TOO_LARGE);
    }

    @Test
    void bytes_behind_a_compressed_text_leave_the_picture_inconclusive() {
        var label = joined(latin("AIGC\0\0"), packed(latin(PictureMarkingTest.LABEL.bareJson())));

        assertThat(Inspector.inspect("whole", withChunk(png(), "zTXt", label)).label())
                .isPresent();
        var inspection = Inspector.inspect("junk", withChunk(png(), "zTXt", joined(label, latin("x"))));
        assertThat(inspection.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(inspection.label()).isEmpty();
        assertThat(inspection.findings()).anyMatch(finding -> finding.code() == PictureCode.CHUNK_BROKEN);
    }

    @Test
    void a_crowded_picture_is_inspected_in_a_small_heap(@TempDir Path folder) throws Exception {
        var junk =
                Files.write(folder.resolve("junk.png"), crowded("iTXt", joined(XMP_HEAD, joined(THREE_BYTES, junk()))));
        var blocks = Files.write(folder.resolve("blocks.png"), crowded("iTXt", joined(XMP_HEAD, padded())));

        assertThat(inspected(junk, blocks)).containsExactly("INCONCLUSIVE", "INCONCLUSIVE");
    }

    @Test
    void pictures_that_only_claim_many_pixels_are_inspected_in_a_small_heap(@TempDir Path folder) throws Exception {
        var lossy = Arrays.copyOf(latin("PB\0\u009d\1*\u00ff?\u00ff?"), 3_000);
        var hidden = Webps.riff(Webps.head(0, 160, 120), Webps.chunk("VP8 ", lossy));
        var frame = joined(new byte[16], Webps.chunk("VP8 ", lossy));
        var animated =
                Webps.riff(Webps.head(2, 160, 120), Webps.chunk("ANIM", new byte[6]), Webps.chunk("ANMF", frame));
        var gif = Gifs.gif();
        gif[7] = gif[9] = (byte) 0xff;
        var jpeg = Pictures.jpeg(160, 120);
        for (int at = 0; at < jpeg.length - 9; at++) {
            if (jpeg[at] == -1 && jpeg[at + 1] == (byte) 0xc0) {
                jpeg[at + 5] = jpeg[at + 7] = 0x27;
            }
        }

        assertThat(inspected(
                        Files.write(folder.resolve("hidden.webp"), hidden),
                        Files.write(folder.resolve("animated.webp"), animated),
                        Files.write(folder.resolve("screen.gif"), gif),
                        Files.write(folder.resolve("frame.jpg"), jpeg)))
                .containsOnly("NOT_FOUND");
    }

    private static List<String> inspected(Path... files) throws IOException, InterruptedException {
        var said = Files.createTempFile("said", ".txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Inspecting.class.getName()));
        Stream.of(files).map(Path::toString).forEach(command::add);
        try {
            var child = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(child.waitFor()).as(Files.readString(said)).isZero();
            return Files.readAllLines(said);
        } finally {
            Files.delete(said);
        }
    }

    /** The child process: prints the verdict on each file. */
    static final class Inspecting {
        private Inspecting() {}

        public static void main(String[] files) throws IOException {
            for (String file : files) {
                System.out.println(Inspector.inspect(file, Files.readAllBytes(Path.of(file)))
                        .verdict());
            }
        }
    }

    /** Every array that a packet keeps alive, counted once; the chunks themselves are views of the file. */
    private static long held(Png picture) {
        var arrays = Collections.<byte[]>newSetFromMap(new IdentityHashMap<>());
        picture.packets().forEach(packet -> arrays.add(packet.file()));
        return arrays.stream().mapToLong(array -> array.length).sum();
    }

    private static byte[] crowded(String kind, byte[] body) {
        var chunk = Png.chunk(kind, body);
        var chunks = new ByteArrayOutputStream(CHUNKS * chunk.length);
        IntStream.range(0, CHUNKS).forEach(i -> chunks.writeBytes(chunk));
        return inserted(png(), 33, chunks.toByteArray());
    }

    private static byte[] junk() {
        var junk = new byte[300];
        new Random(5).nextBytes(junk);
        return junk;
    }

    /** Stored blocks without content are lawful, take five bytes each, and give nothing. */
    private static byte[] padded() {
        return joined(Arrays.copyOf(THREE_BYTES, 2), joined(emptyBlocks(60), tail(THREE_BYTES)));
    }

    private static byte[] emptyBlocks(int count) {
        return latin("\0\0\0\u00ff\u00ff".repeat(count));
    }

    /** Few bytes that give many, and then a block of the kind that there is not. */
    private static byte[] brokenLate() {
        var many = packed(new byte[1 << 20]);
        return joined(Arrays.copyOf(many, many.length - 8), latin("\u00ff\u00ff\u00ff\u00ff"));
    }

    private static byte[] tail(byte[] stream) {
        return Arrays.copyOfRange(stream, 2, stream.length);
    }
}
