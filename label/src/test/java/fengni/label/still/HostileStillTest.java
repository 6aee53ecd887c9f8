package fengni.label.still;

import static fengni.label.still.Stills.avif;
import static fengni.label.still.Stills.box;
import static fengni.label.still.Stills.heic;
import static fengni.label.still.Stills.latin;
import static fengni.label.still.Stills.number;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.still.Stills.Piece;
import fengni.law.Finding;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken and hostile pictures, named by what is wrong with them: findings, no exception, never made worse. */
class HostileStillTest {
    private static final MarkOrder ORDER = MarkOrder.of(CarrierContract.LABEL);

    static Stream<Arguments> faults() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], Finding.Code>>();
        var whole = heic().with(Piece.xmp(3, Stills.OTHER_XMP, 1)).bytes();
        var head = box("ftyp", latin("heic"), number(4, 0), latin("mif1heic"));
        all.put("brand alone", Map.entry(head, StillCode.NO_PRIMARY_ITEM));
        all.put("no primary item", Map.entry(renamed(whole, "pitm", "free"), StillCode.NO_PRIMARY_ITEM));
        all.put("no places", Map.entry(renamed(whole, "iloc", "free"), CarrierCode.BROKEN_PART));
        all.put("no items", Map.entry(renamed(whole, "iinf", "free"), CarrierCode.BROKEN_PART));
        all.put("cut in its data", Map.entry(Arrays.copyOf(whole, whole.length - 50), CarrierCode.TRUNCATED));
        all.put("cut in its tables", Map.entry(Arrays.copyOf(whole, 200), CarrierCode.TRUNCATED));
        all.put("two boxes meta", Map.entry(heic().before(metaOf(whole)).bytes(), CarrierCode.BROKEN_PART));
        all.put("item twice", Map.entry(heic().with(Piece.picture(1, "hvc1")).bytes(), CarrierCode.BROKEN_PART));
        all.put("more items told than there are", Map.entry(changed(whole, "iinf", 9, 200), CarrierCode.BROKEN_PART));
        all.put("version of iloc that is none", Map.entry(changed(whole, "iloc", 4, 9), CarrierCode.BROKEN_PART));
        all.put("widths that are none", Map.entry(changed(whole, "iloc", 8, 0x35), CarrierCode.BROKEN_PART));
        all.put(
                "more places told than there are",
                Map.entry(changed(whole, "iloc", 10, 0xff), CarrierCode.BROKEN_PART));
        all.put("way of counting that is none", Map.entry(changed(whole, "iloc", 15, 7), CarrierCode.BROKEN_PART));
        all.put("data behind the end", Map.entry(changed(whole, "iloc", 20, 0x7f), CarrierCode.TRUNCATED));
        all.put("version of iref that is none", Map.entry(changed(whole, "iref", 4, 3), CarrierCode.BROKEN_PART));
        all.put("more told of than there are", Map.entry(changed(whole, "cdsc", 6, 0xff), CarrierCode.BROKEN_PART));
        all.put("packet that is encrypted", Map.entry(sealed(whole), StillCode.ITEM_SEALED));
        all.put(
                "two packets",
                Map.entry(
                        heic().with(Piece.xmp(3, Stills.OTHER_XMP, 1))
                                .with(Piece.xmp(4, Stills.OTHER_XMP, 1))
                                .bytes(),
                        CarrierCode.XMP_TWICE));
        all.put(
                "packet that is none",
                Map.entry(heic().with(Piece.xmp(3, "<x:xmpmeta>", 1)).bytes(), CarrierCode.XMP_UNREADABLE));
        all.put(
                "packet with a billion laughs",
                Map.entry(
                        heic().with(Piece.xmp(3, "<!DOCTYPE x [<!ENTITY a \"ha\">]><x>&a;</x>", 1))
                                .bytes(),
                        CarrierCode.XMP_UNREADABLE));
        all.put("items that share their data thousands of times", Map.entry(shared(), CarrierCode.BROKEN_PART));
        return all.entrySet().stream()
                .map(one -> Arguments.of(
                        one.getKey(), one.getValue().getKey(), one.getValue().getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_broken_picture_is_inconclusive_and_never_marked(String fault, byte[] content, Finding.Code code) {
        var inspection = Inspector.inspect(fault, content);

        assertThat(inspection.findings()).extracting(Finding::code).contains(code);
        assertThat(inspection.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Marker.mark(content, ORDER).findings())
                .extracting(Finding::code)
                .contains(code);
    }

    static Stream<Arguments> refusals() {
        var moov = box("moov", box("mvhd", new byte[100]));
        var whole = heic().with(Piece.xmp(3, Stills.OTHER_XMP, 1)).bytes();
        return Stream.of(
                Arguments.of("a sequence behind", avif().behind(moov).bytes(), StillCode.SEQUENCE),
                Arguments.of("data within the tables", changed(whole, "iloc", 22, 0), CarrierCode.OFFSETS),
                Arguments.of("a picture that is all of the file", zeroLength(), CarrierCode.OFFSETS),
                Arguments.of("a packet in sixty-five stretches", inStretches(65), CarrierCode.OFFSETS),
                Arguments.of("a packet that is a picture's data too", overlapping(whole), CarrierCode.OFFSETS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void what_cannot_be_kept_right_is_read_and_never_marked(String shape, byte[] content, Finding.Code code) {
        assertThat(Inspector.inspect(shape, content).verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(Marker.mark(content, ORDER).findings())
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @Test
    void a_sequence_in_front_of_everything_that_grows_stays_where_it_is() {
        var content = avif().before(box("moov", box("mvhd", new byte[100])))
                .metaLast()
                .bytes();

        assertThat(Marker.mark(content, ORDER)).isInstanceOf(Marked.Done.class);
    }

    @Test
    void the_old_label_is_found_nowhere_in_the_file() {
        for (byte[] example : List.of(
                heic().with(Piece.xmp(3, Stills.OTHER_XMP, 1)).bytes(),
                heic().with(Piece.xmp(3, Stills.OTHER_XMP, 1).idat()).bytes())) {
            var first = CarrierContract.done(Marker.mark(example, ORDER));
            var again = CarrierContract.done(Marker.mark(first, MarkOrder.of(CarrierContract.LATER)));

            assertThat(new String(again, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(CarrierContract.LABEL.bareJson())
                    .containsOnlyOnce("\"ContentProducer\"");
            assertThat(CarrierContract.done(Marker.mark(again, ORDER))).isEqualTo(first);
        }
    }

    @Test
    void a_packet_in_sixty_four_stretches_is_replaced() {
        assertThat(Marker.mark(inStretches(64), ORDER)).isInstanceOf(Marked.Done.class);
    }

    /** Each place would be held against every entry of the table, were it a list. */
    @Test
    void two_hundred_thousand_sources_that_are_the_file_itself_cost_as_much_as_they_have_bytes() {
        var self = box("url ", number(4, 1));
        var table = box("dref", number(4, 0), number(4, 200_000), repeated(200_000, self));
        var stills = heic().with(Piece.xmp(3, Stills.OTHER_XMP, 1)).wide().iloc(2, 0x4400);
        for (int i = 4; i < 40_000; i++) {
            stills.with(new Piece(i, "hvc1", new byte[1], false, List.of()));
        }
        var content = fromSource(stills.inMeta(box("dinf", table)).bytes(), 0xffff);

        assertThat(Inspector.inspect("many", content).verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(Marker.mark(content, ORDER)).isInstanceOf(Marked.Done.class);
    }

    private static byte[] repeated(int times, byte[] part) {
        return Stills.join(java.util.Collections.nCopies(times, part).toArray(byte[][]::new));
    }

    /** Returns the same with all data in another source of the table, whose places have one stretch each. */
    private static byte[] fromSource(byte[] file, int source) {
        int start = at(file, "iloc") + 14;
        for (int at = start + 6; at < start + 18 * 39_000; at += 18) {
            System.arraycopy(number(2, source), 0, file, at, 2);
        }
        return file;
    }

    /** Returns a picture whose packet stands in so many stretches, which follow one another in a table at the end. */
    private static byte[] inStretches(int count) {
        var packet = Stills.OTHER_XMP.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var whole = heic().with(Piece.xmp(3, Stills.OTHER_XMP, 1)).metaLast().bytes();
        int place = at(whole, "iloc") + 12 + 16;
        int from = (int) fengni.label.file.Slice.of(whole).u32(place + 8);
        var table = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            table.writeBytes(number(4, from + i));
            table.writeBytes(number(4, i + 1 < count ? 1 : packet.length - i));
        }
        var grown = Stills.join(
                Arrays.copyOf(whole, place + 6),
                number(2, count),
                table.toByteArray(),
                Arrays.copyOfRange(whole, place + 16, whole.length));
        for (String kind : List.of("meta", "iloc")) {
            int at = new String(grown, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf(kind) - 4;
            long length = fengni.label.file.Slice.of(grown).u32(at) + table.size() - 8;
            System.arraycopy(number(4, length), 0, grown, at, 4);
        }
        return grown;
    }

    /** Returns the file with one byte changed, counted from the name of a box. */
    static byte[] changed(byte[] file, String kind, int from, int value) {
        var changed = file.clone();
        changed[at(file, kind) + from] = (byte) value;
        return changed;
    }

    private static byte[] renamed(byte[] file, String kind, String other) {
        var renamed = file.clone();
        System.arraycopy(latin(other), 0, renamed, at(file, kind), 4);
        return renamed;
    }

    private static int at(byte[] file, String kind) {
        return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(kind);
    }

    private static byte[] metaOf(byte[] file) {
        int at = at(file, "meta") - 4;
        return Arrays.copyOfRange(
                file, at, at + (int) fengni.label.file.Slice.of(file).u32(at));
    }

    private static byte[] sealed(byte[] file) {
        return changed(file, "mime", -1, 1);
    }

    private static byte[] zeroLength() {
        var file = heic().bytes();
        for (int i = 0; i < 4; i++) {
            file = changed(file, "iloc", 24 + i, 0);
        }
        return file;
    }

    /** The first item gets the place of the packet. */
    private static byte[] overlapping(byte[] file) {
        var changed = file.clone();
        int first = at(file, "iloc") + 20;
        System.arraycopy(file, first + 16, changed, first, 8);
        return changed;
    }

    private static byte[] shared() {
        var stills = heic();
        var data = new byte[3000];
        for (int i = 2; i < 30; i++) {
            stills.with(new Piece(i, "hvc1", i == 2 ? data : new byte[0], false, List.of()));
        }
        var file = stills.bytes();
        int first = at(file, "iloc") + 20;
        for (int i = 2; i < 29; i++) {
            System.arraycopy(file, first + 16, file, first + 16 * i, 8);
        }
        return file;
    }
}
