package fengni.label.picture;

import static fengni.label.picture.PictureMarkingTest.LABEL;
import static fengni.label.picture.Pictures.joined;
import static fengni.label.picture.Pictures.latin;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.file.Limits;
import fengni.label.picture.Tiffs.Maker;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken and hostile WebP, GIF and TIFF, named by what is wrong with them. */
class HostileXmpTest {
    private static final MarkOrder ORDER = MarkOrder.of(LABEL);
    private static final byte[] PACKET = Pictures.OTHER_XMP.getBytes(UTF_8);

    static Stream<Arguments> faults() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], Finding.Code>>();
        webps(all);
        gifs(all);
        tiffs(all);
        directories(all);
        return all.entrySet().stream()
                .map(one -> Arguments.of(
                        one.getKey(), one.getValue().getKey(), one.getValue().getValue()));
    }

    private static void webps(Map<String, Map.Entry<byte[], Finding.Code>> all) {
        var webp = Webps.lossy();
        var pixels = Arrays.copyOfRange(webp, 12, webp.length);
        var xmp = Webps.chunk("XMP ", PACKET);
        all.put("webp of its sign alone", Map.entry(Webps.riff(), PictureCode.CHUNK_ORDER));
        all.put("webp cut in its pixels", Map.entry(Arrays.copyOf(webp, 50), CarrierCode.TRUNCATED));
        all.put(
                "webp in a large archive",
                Map.entry(joined(latin("RF64"), Arrays.copyOfRange(webp, 4, 66)), CarrierCode.BROKEN_PART));
        all.put("webp longer than four billion bytes", Map.entry(put(webp, 4, -1, -1, -1, -1), CarrierCode.TRUNCATED));
        all.put("webp shorter than its sign", Map.entry(put(webp, 4, 2, 0, 0, 0), CarrierCode.BROKEN_PART));
        all.put("chunk past the end", Map.entry(put(webp, 16, 47, 0, 0, 0), PictureCode.CHUNK_LENGTH));
        all.put(
                "chunk of four billion bytes in a webp",
                Map.entry(put(webp, 16, -1, -1, -1, -1), PictureCode.CHUNK_LENGTH));
        all.put("half a chunk at the end", Map.entry(Webps.riff(pixels, new byte[6]), CarrierCode.BROKEN_PART));
        all.put("no key frame", Map.entry(put(webp, 20, 1), CarrierCode.BROKEN_PART));
        all.put("width of nothing", Map.entry(put(webp, 26, 0, 0), CarrierCode.BROKEN_PART));
        all.put(
                "two heads",
                Map.entry(Webps.riff(Webps.head(0, 16, 12), Webps.head(0, 16, 12), pixels), PictureCode.CHUNK_ORDER));
        all.put(
                "a head of three bytes",
                Map.entry(Webps.riff(Webps.chunk("VP8X", new byte[3]), pixels), CarrierCode.BROKEN_PART));
        all.put("a head and no pixels", Map.entry(Webps.riff(Webps.head(0, 16, 12), xmp), PictureCode.CHUNK_ORDER));
        all.put(
                "two packets in a webp",
                Map.entry(Webps.riff(Webps.head(4, 16, 12), pixels, xmp, xmp), CarrierCode.XMP_TWICE));
        all.put(
                "a hundred thousand chunks",
                Map.entry(
                        joined(Arrays.copyOf(put(webp, 4, grown(webp)), 66), new byte[8 * Limits.PARTS]),
                        CarrierCode.TOO_MANY_PARTS));
    }

    private static int[] grown(byte[] webp) {
        int length = webp.length - 8 + 8 * Limits.PARTS;
        return new int[] {length, length >> 8, length >> 16, length >> 24};
    }

    private static void gifs(Map<String, Map.Entry<byte[], Finding.Code>> all) {
        var gif = Gifs.gif();
        var xmp = Gifs.xmp(Pictures.OTHER_XMP);
        all.put("gif of its sign alone", Map.entry(latin("GIF89a"), CarrierCode.TRUNCATED));
        all.put("gif cut in its colours", Map.entry(Arrays.copyOf(gif, 300), CarrierCode.TRUNCATED));
        all.put("gif cut in its pixels", Map.entry(Arrays.copyOf(gif, gif.length - 40), CarrierCode.TRUNCATED));
        all.put("gif without its end", Map.entry(Arrays.copyOf(gif, gif.length - 1), CarrierCode.TRUNCATED));
        all.put("gif without an image", Map.entry(latin("GIF89a\1\0\1\0\0\0\0;"), CarrierCode.BROKEN_PART));
        all.put("a block of no kind", Map.entry(Gifs.with(gif, latin("?")), CarrierCode.BROKEN_PART));
        all.put("two packets in a gif", Map.entry(Gifs.with(Gifs.with(gif, xmp), xmp), CarrierCode.XMP_TWICE));
        all.put("a packet that is no text", Map.entry(Gifs.with(gif, Gifs.xmp("<a")), CarrierCode.XMP_UNREADABLE));
        all.put(
                "a packet of five million bytes cut into stretches",
                Map.entry(
                        Gifs.with(gif, Gifs.application("XMP DataXMP", new byte[5 << 20])),
                        CarrierCode.XMP_UNREADABLE));
        all.put(
                "a hundred thousand extensions",
                Map.entry(Gifs.with(gif, latin("!\u00fe\0".repeat(Limits.PARTS + 1))), CarrierCode.TOO_MANY_PARTS));
    }

    private static void tiffs(Map<String, Map.Entry<byte[], Finding.Code>> all) {
        var tiff = Tiffs.tiff();
        var wild = put(Tiffs.withXmp(7, Pictures.OTHER_XMP), 4, -1, -1, -1, 127);
        all.put("tiff of its sign alone", Map.entry(Arrays.copyOf(tiff, 4), CarrierCode.BROKEN_PART));
        all.put("tiff of its head alone", Map.entry(Arrays.copyOf(tiff, 8), CarrierCode.TRUNCATED));
        all.put("first directory past the end", Map.entry(wild, CarrierCode.TRUNCATED));
        all.put(
                "big tiff with other offsets than it says",
                Map.entry(put(Tiffs.named("big"), 4, 4), CarrierCode.BROKEN_PART));
        all.put(
                "packet past the end",
                Map.entry(added(maker -> new Maker.Entry(700, 7, 999_999, 8)), CarrierCode.TRUNCATED));
        all.put(
                "packet of four billion bytes",
                Map.entry(added(maker -> new Maker.Entry(700, 7, 0xffff_ffffL, 8)), CarrierCode.TRUNCATED));
        all.put(
                "packet of numbers",
                Map.entry(added(maker -> new Maker.Entry(700, 3, 20, 8)), CarrierCode.BROKEN_PART));
        all.put(
                "packet of nothing",
                Map.entry(added(maker -> new Maker.Entry(700, 7, 0, 8)), CarrierCode.XMP_UNREADABLE));
        all.put(
                "packet twice",
                Map.entry(
                        Tiffs.with(
                                false,
                                ByteOrder.LITTLE_ENDIAN,
                                maker -> List.of(maker.bytes(700, 7, PACKET), maker.bytes(700, 7, PACKET))),
                        CarrierCode.XMP_TWICE));
        all.put(
                "broken packet of another page",
                Map.entry(Tiffs.twoPages(700, 7, latin("<a>  ")), CarrierCode.XMP_UNREADABLE));
        all.put(
                "strip past the end",
                Map.entry(
                        added(maker -> maker.number(324, 1 << 20), maker -> maker.number(325, 9)),
                        CarrierCode.TRUNCATED));
        all.put("exif past the end", Map.entry(added(maker -> maker.number(0x8769, 1 << 24)), CarrierCode.TRUNCATED));
        all.put(
                "exif that is text",
                Map.entry(added(maker -> new Maker.Entry(0x8769, 2, 4, 8)), CarrierCode.BROKEN_PART));
    }

    private static void directories(Map<String, Map.Entry<byte[], Finding.Code>> all) {
        var round = new Maker(false, ByteOrder.LITTLE_ENDIAN);
        long at = round.put(new byte[0]);
        all.put(
                "pages in a circle",
                Map.entry(round.file(round.directory(round.picture(), at + 4)), CarrierCode.BROKEN_PART));
        all.put("pages that share a list of directories", Map.entry(sharing(600, 200), CarrierCode.TOO_MANY_PARTS));
        all.put(
                "directory of a quintillion entries",
                Map.entry(
                        put(Tiffs.with(true, ByteOrder.LITTLE_ENDIAN, maker -> List.of()), 18 + 7, 16),
                        CarrierCode.TRUNCATED));
        all.put("directories over one another", Map.entry(crowd(), CarrierCode.BROKEN_PART));
        all.put(
                "values over one another",
                Map.entry(
                        Tiffs.with(false, ByteOrder.LITTLE_ENDIAN, maker -> {
                            long text = maker.put(new byte[500_000]);
                            return IntStream.range(0, 10_000)
                                    .mapToObj(i -> new Maker.Entry(40_000, 2, 500_000 - i, text))
                                    .toList();
                        }),
                        CarrierCode.BROKEN_PART));
    }

    /** Pages in a chain; each points to one and the same list, whose offsets are all the same too. */
    private static byte[] sharing(int pages, int listed) {
        var maker = new Maker(false, ByteOrder.LITTLE_ENDIAN);
        long within = maker.directory(List.of(), 0);
        var offsets = ByteBuffer.allocate(4 * listed).order(ByteOrder.LITTLE_ENDIAN);
        IntStream.range(0, listed).forEach(i -> offsets.putInt((int) within));
        long list = maker.put(offsets.array());
        long next = 0;
        for (int i = 0; i < pages; i++) {
            next = maker.directory(List.of(new Maker.Entry(330, 4, listed, list)), next);
        }
        return maker.file(next);
    }

    @Test
    void a_list_that_pages_share_is_paid_by_all_of_them_together() {
        int reached = Tiff.read(sharing(600, 200)).directories().size();

        assertThat(reached).isLessThanOrEqualTo(Limits.PARTS / 200 + 2);
        assertThat(Tiff.read(sharing(400, 200)).faults()).isEmpty();
    }

    /** A thousand directories of five hundred entries, each begun two bytes behind the one before. */
    private static byte[] crowd() {
        return added(maker -> {
            var shorts = ByteBuffer.allocate(10_000).order(ByteOrder.LITTLE_ENDIAN);
            IntStream.range(0, 1_000).forEach(i -> shorts.putShort((short) 500));
            long region = maker.put(shorts.array());
            var offsets = ByteBuffer.allocate(4_000).order(ByteOrder.LITTLE_ENDIAN);
            IntStream.range(0, 1_000).forEach(i -> offsets.putInt((int) region + 2 * i));
            return new Maker.Entry(330, 4, 1_000, maker.put(offsets.array()));
        });
    }

    private static byte[] added(One... entries) {
        return Tiffs.with(
                false,
                ByteOrder.LITTLE_ENDIAN,
                maker -> Stream.of(entries).map(entry -> entry.of(maker)).toList());
    }

    /** One entry of the first directory. */
    private interface One {
        Maker.Entry of(Maker maker);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_broken_file_is_inconclusive_and_never_marked(String fault, byte[] content, Finding.Code code) {
        var inspection = Inspector.inspect(fault, content);

        assertThat(inspection.findings()).anyMatch(finding -> finding.code().equals(code));
        assertThat(inspection.findings()).hasSizeLessThan(Limits.FINDINGS + 10);
        assertThat(inspection.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(PictureMarkingTest.codes(Marker.mark(content, ORDER))).contains(code);
    }

    @Test
    void a_first_directory_without_room_for_one_entry_more_is_refused() {
        var maker = new Maker(false, ByteOrder.LITTLE_ENDIAN);
        var entries = new ArrayList<>(maker.picture());
        while (entries.size() < 0xffff) {
            entries.add(maker.number(50_000, 0));
        }
        var full = maker.file(maker.directory(entries, 0));

        assertThat(PictureMarkingTest.codes(Marker.mark(full, ORDER))).containsExactly(CarrierCode.NO_ROOM);
    }

    @Test
    void bytes_behind_the_end_are_told_and_kept() {
        for (byte[] content : List.of(Webps.named("trailing bytes"), Gifs.named("trailing bytes"))) {
            assertThat(Inspector.inspect("x", content).findings())
                    .filteredOn(finding -> finding.code() == CarrierCode.TRAILING_BYTES)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.params()).containsExactly(String.valueOf(8)));
            assertThat(PictureMarkingTest.done(Marker.mark(content, ORDER))).endsWith(latin("and more"));
        }
    }

    private static byte[] put(byte[] file, int at, int... bytes) {
        var changed = file.clone();
        for (int i = 0; i < bytes.length; i++) {
            changed[at + i] = (byte) bytes[i];
        }
        return changed;
    }
}
