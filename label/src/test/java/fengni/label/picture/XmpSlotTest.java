package fengni.label.picture;

import static fengni.label.CarrierContract.LATER;
import static fengni.label.picture.PictureMarkingTest.LABEL;
import static fengni.label.picture.PictureMarkingTest.codes;
import static fengni.label.picture.PictureMarkingTest.done;
import static fengni.label.picture.Pictures.latin;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.CarrierCode;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.file.Medium;
import fengni.label.xmp.XmpEdit;
import fengni.law.Finding;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The slot in WebP, GIF and TIFF: what is kept around it, what is replaced, and which other places are read. */
class XmpSlotTest {
    private static final long SEED = 20261122;

    @Test
    void labels_in_other_places_are_read_and_named() {
        var bare = LABEL.bareJson();
        var wrapped = LABEL.wrappedJson();
        var packet = XmpEdit.fresh(bare).getBytes(UTF_8);
        var exif = Pictures.exif(wrapped, ByteOrder.BIG_ENDIAN);
        var places = List.of(
                Map.entry("gif_comment", Gifs.with(Gifs.gif(), Gifs.comment(wrapped))),
                Map.entry("gif_extension", Gifs.with(Gifs.gif(), Gifs.application("AIGC LABEL1", latin(" " + bare)))),
                Map.entry("other_chunk", Webps.extended(0, "AIGC", latin(bare))),
                Map.entry("exif_comment", Webps.extended(8, "EXIF", exif)),
                Map.entry("exif_comment", Webps.extended(8, "EXIF", Pictures.joined(latin("Exif\0\0"), exif))),
                Map.entry("exif_comment", Tiffs.withComment(false, wrapped)),
                Map.entry("exif_comment", Tiffs.withComment(true, wrapped)),
                Map.entry("tiff_text", Tiffs.twoPages(270, 2, latin(wrapped + '\0'))),
                Map.entry("page_xmp", Tiffs.twoPages(700, 7, packet)));
        places.forEach(place -> {
            var inspection = Inspector.inspect(place.getKey(), place.getValue());

            assertThat(inspection.label().orElseThrow().strict())
                    .as(place.getKey())
                    .contains(LABEL);
            assertThat(inspection.verdict()).as(place.getKey()).isEqualTo(Verdict.COMPLIANT);
            assertThat(inspection.findings())
                    .as(place.getKey())
                    .anyMatch(finding -> finding.params().contains(place.getKey()));
            assertThat(codes(Marker.mark(place.getValue(), MarkOrder.of(LABEL))))
                    .as(place.getKey())
                    .containsExactly(CarrierCode.LABEL_ELSEWHERE);
        });
    }

    @Test
    void a_replaced_label_leaves_no_trace() {
        all().forEach((what, original) -> {
            var once = marked(original, LABEL);
            assertThat(marked(marked(original, LATER), LABEL)).as(what).isEqualTo(once);
        });
    }

    @Test
    void a_changed_byte_anywhere_beside_the_packet_is_noticed() {
        var random = new Random(SEED);
        all().forEach((what, original) -> {
            var marked = marked(original, LABEL);
            var packet = container(what, marked).packets().getFirst();
            for (int i = 0; i < 40; i++) {
                int at = random.nextInt(marked.length);
                var other = marked.clone();
                other[at] ^= (byte) (1 << random.nextInt(8));
                // one byte behind a packet may only make its length even
                boolean inside = at >= packet.start() && at <= packet.end();
                var difference = carrier(what).difference(Medium.of(original), Medium.of(other), LABEL);
                assertThat(inside || difference.isPresent())
                        .as("%s, seed %s, byte %s", what, SEED, at)
                        .isTrue();
            }
        });
    }

    @Test
    void the_pixels_of_a_webp_are_the_same_to_another_decoder() {
        Webps.all().forEach((what, original) -> {
            var before = Pictures.decoded(original);
            var after = Pictures.decoded(marked(original, LABEL));
            int width = before.getWidth();
            int height = before.getHeight();

            assertThat(after.getRGB(0, 0, width, height, null, 0, width))
                    .as(what)
                    .isEqualTo(before.getRGB(0, 0, width, height, null, 0, width));
        });
    }

    @Test
    void a_simple_webp_becomes_an_extended_one_that_says_what_it_is() {
        assertThat(head(Webps.simple("VP8L", Webps.oneColour(300, 200, 0xff336699))))
                .isEqualTo(Webps.head(0x04, 300, 200));
        assertThat(head(Webps.simple("VP8L", Webps.oneColour(16_384, 1, 0x80336699))))
                .isEqualTo(Webps.head(0x14, 16_384, 1));
        assertThat(head(Webps.lossy())).isEqualTo(Webps.head(0x04, 16, 12));
    }

    private static byte[] head(byte[] original) {
        return Arrays.copyOfRange(marked(original, LABEL), 12, 30);
    }

    @Test
    void a_gif_of_the_first_version_becomes_one_of_the_second_and_says_so() {
        var marked = (Marked.Done) Marker.mark(Gifs.old(), MarkOrder.of(LABEL));

        assertThat(marked.content()).startsWith(latin("GIF89a"));
        assertThat(marked.findings()).extracting(Finding::code).contains(PictureCode.NEWER_VERSION);
        assertThat(marked(Gifs.gif(), LABEL)).startsWith(latin("GIF89a"));
    }

    @Test
    void the_request_for_repetition_stays_the_first_extension_of_a_gif() {
        var blocks = Gif.read(marked(Gifs.named("animated"), LABEL)).blocks();

        assertThat(blocks.get(0).whole().latin()).contains("NETSCAPE2.0");
        assertThat(blocks.get(1).whole().latin()).contains("XMP DataXMP");
    }

    @Test
    void every_byte_of_a_tiff_stays_where_offsets_point_to() {
        for (String what : List.of("lzw", "packbits, three pages", "big", "exif", "jpeg")) {
            var original = Tiffs.named(what);
            int head = original[2] == 43 || original[3] == 43 ? 16 : 8;
            assertThat(Arrays.copyOfRange(marked(original, LABEL), head, original.length))
                    .as(what)
                    .isEqualTo(Arrays.copyOfRange(original, head, original.length));
        }
    }

    @Test
    void the_own_packet_within_a_tiff_is_replaced_there_if_the_new_one_fits() {
        var packet = XmpEdit.fresh(LATER).getBytes(UTF_8);
        var original = Tiffs.with(false, ByteOrder.BIG_ENDIAN, maker -> {
            var entry = maker.bytes(700, 7, packet);
            maker.put(new byte[64]);
            return List.of(entry);
        });
        var marked = marked(original, LABEL);

        assertThat(marked).hasSameSizeAs(original);
        assertThat(new String(marked, UTF_8)).contains(LABEL.bareJson()).doesNotContain(LATER.produceId());
    }

    @Test
    void a_packet_that_two_pages_share_is_left_to_the_second() {
        var maker = new Tiffs.Maker(false, ByteOrder.LITTLE_ENDIAN);
        var shared = maker.bytes(700, 7, Pictures.OTHER_XMP.getBytes(UTF_8));
        var second = maker.picture();
        second.add(shared);
        long next = maker.directory(second, 0);
        var first = maker.picture();
        first.add(shared);
        var original = maker.file(maker.directory(first, next));

        var marked = marked(original, LABEL);
        assertThat(Arrays.copyOfRange(marked, 8, original.length))
                .isEqualTo(Arrays.copyOfRange(original, 8, original.length));
    }

    @Test
    void the_field_in_a_tiff_has_the_type_of_the_guide() {
        var field = Tiff.read(marked(Tiffs.withXmp(1, Pictures.OTHER_XMP), LABEL))
                .directories()
                .getFirst()
                .entries(700)
                .toList();

        assertThat(field).singleElement().extracting(TiffEntry::type).isEqualTo(7);
    }

    private static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        Webps.all().forEach((what, content) -> all.put("webp " + what, content));
        Gifs.all().forEach((what, content) -> all.put("gif " + what, content));
        Tiffs.all().forEach((what, content) -> all.put("tiff " + what, content));
        return all;
    }

    private static Carrier carrier(String what) {
        return switch (what.substring(0, 4)) {
            case "webp" -> new WebpCarrier();
            case "gif " -> new GifCarrier();
            default -> new TiffCarrier();
        };
    }

    private static Container container(String what, byte[] content) {
        return switch (what.substring(0, 4)) {
            case "webp" -> Webp.read(content);
            case "gif " -> Gif.read(content);
            default -> Tiff.read(content);
        };
    }

    private static byte[] marked(byte[] original, AigcLabel label) {
        return done(Marker.mark(original, MarkOrder.of(label)));
    }
}
