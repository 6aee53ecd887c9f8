package fengni.label.picture;

import static fengni.label.picture.PictureMarkingTest.LABEL;
import static fengni.label.picture.Pictures.joined;
import static fengni.label.picture.Pictures.jpeg;
import static fengni.label.picture.Pictures.latin;
import static fengni.label.picture.Pictures.packed;
import static fengni.label.picture.Pictures.png;
import static fengni.label.picture.Pictures.withChunk;
import static fengni.label.picture.Pictures.withSegment;
import static fengni.label.picture.Pictures.withXmp;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.VisibleWords;
import fengni.label.xmp.Xmp;
import fengni.label.xmp.XmpEdit;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken and hostile files, named by what is wrong with them: findings, no exception, no changed original. */
class HostilePictureTest {
    private static final MarkOrder ORDER = MarkOrder.of(LABEL);
    private static final byte[] BOMB = new byte[9 << 20];
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + "<rdf:RDF xmlns:rdf=\"" + Xmp.RDF + "\"><rdf:Description>&b;</rdf:Description></rdf:RDF>";
    private static final Finding.Code UNREADABLE = CarrierCode.XMP_UNREADABLE;
    private static final byte[] PACKET = latin(Png.XMP + "\0\0\0\0\0");
    private static final String OUTSIDE = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x>&a;</x>";

    /** Six hundred declarations, shared by elements within one another. */
    private static String spaces(int elements) {
        var text = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            text.append(i % (600 / elements) == 0 ? "<a" : "").append(" xmlns:p" + i + "='u'");
            text.append((i + 1) % (600 / elements) == 0 ? ">" : "");
        }
        return text + "</a>".repeat(elements);
    }

    @Test
    void of_many_packets_a_few_are_read_and_their_labels_told() {
        var packet = joined(PACKET, latin(XmpEdit.fresh(LABEL).replace("\ufeff", "")));
        var content = png();
        for (int i = 0; i < 70; i++) {
            content = withChunk(content, "iTXt", packet);
        }
        var reading = new PngCarrier().read(fengni.label.file.Medium.of(content));

        assertThat(reading.faults()).extracting(Finding::code).containsExactly(CarrierCode.XMP_TWICE);
        assertThat(reading.sightings()).hasSizeBetween(2, 4);
    }

    static Stream<Arguments> faults() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], Finding.Code>>();
        var jpeg = jpeg(64, 48);
        var png = png();
        all.put(
                "jpeg of its first two bytes and one more",
                Map.entry(latin("\u00ff\u00d8\u00ff"), CarrierCode.TRUNCATED));
        all.put("jpeg cut in its coded data", Map.entry(Arrays.copyOf(jpeg, jpeg.length - 9), CarrierCode.TRUNCATED));
        all.put("jpeg cut in its tables", Map.entry(Arrays.copyOf(jpeg, 60), PictureCode.SEGMENT_LENGTH));
        all.put("jpeg that ends before any scan", Map.entry(latin("\u00ff\u00d8\u00ff\u00d9"), CarrierCode.TRUNCATED));
        all.put(
                "segment past the end",
                Map.entry(latin("\u00ff\u00d8\u00ff\u00e1\u00ff\u00ff12"), PictureCode.SEGMENT_LENGTH));
        all.put(
                "segment shorter than its length",
                Map.entry(latin("\u00ff\u00d8\u00ff\u00e1\0\1"), PictureCode.SEGMENT_LENGTH));
        all.put("no marker after a segment", Map.entry(latin("\u00ff\u00d8\u00ff\u00e1\0\2xx"), PictureCode.NO_MARKER));
        all.put(
                "two packets",
                Map.entry(withXmp(withXmp(jpeg, Pictures.OTHER_XMP), Pictures.OTHER_XMP), CarrierCode.XMP_TWICE));
        all.put("packet with a billion laughs", Map.entry(withXmp(jpeg, LAUGHS), CarrierCode.XMP_UNREADABLE));
        all.put("packet with an entity from outside", Map.entry(withXmp(jpeg, OUTSIDE), CarrierCode.XMP_UNREADABLE));
        all.put(
                "packet nested five thousand deep",
                Map.entry(withXmp(jpeg, "<a>".repeat(5000) + "</a>".repeat(5000)), CarrierCode.XMP_UNREADABLE));
        all.put("packet with an element of six hundred namespaces", Map.entry(withXmp(jpeg, spaces(1)), UNREADABLE));
        all.put("packet with six hundred namespaces in ten elements", Map.entry(withXmp(jpeg, spaces(10)), UNREADABLE));
        all.put(
                "packet of a hundred thousand elements",
                Map.entry(
                        withChunk(png, "iTXt", joined(PACKET, latin("<a>" + "<b/>".repeat(100_000) + "</a>"))),
                        UNREADABLE));
        all.put(
                "packet of a hundred thousand attributes",
                Map.entry(
                        withChunk(
                                png,
                                "iTXt",
                                joined(PACKET, latin("<a>" + "<b c='' d='' e=''/>".repeat(25_000) + "</a>"))),
                        UNREADABLE));
        all.put(
                "packet that is cut off",
                Map.entry(withXmp(jpeg, Pictures.OTHER_XMP.substring(0, 300)), CarrierCode.XMP_UNREADABLE));
        all.put(
                "packet that is no text",
                Map.entry(
                        withSegment(jpeg, 0xe1, latin("http://ns.adobe.com/xap/1.0/\0\u00ff\u00fe<")),
                        CarrierCode.XMP_UNREADABLE));
        all.put(
                "packet with a label that is no JSON",
                Map.entry(withXmp(jpeg, XmpEdit.fresh("nothing")), CarrierCode.LABEL_UNREADABLE));
        all.put("png of its sign alone", Map.entry(Arrays.copyOf(png, 8), CarrierCode.TRUNCATED));
        all.put("png cut in its data", Map.entry(Arrays.copyOf(png, png.length - 40), PictureCode.CHUNK_LENGTH));
        all.put("chunk with a wrong check sum", Map.entry(changed(png, 30), PictureCode.CHUNK_CRC));
        all.put(
                "chunk of two billion bytes",
                Map.entry(
                        joined(Arrays.copyOf(png, 33), latin("\u007f\u00ff\u00ff\u00ffIDAT____")),
                        PictureCode.CHUNK_LENGTH));
        all.put(
                "chunk of four billion bytes",
                Map.entry(
                        joined(Arrays.copyOf(png, 33), latin("\u00ff\u00ff\u00ff\u00ffIDAT____")),
                        PictureCode.CHUNK_LENGTH));
        all.put("two headers", Map.entry(withChunk(png, "IHDR", new byte[13]), PictureCode.CHUNK_ORDER));
        all.put(
                "data in two places",
                Map.entry(
                        withChunk(withChunk(png, "tEXt", latin("a\0b")), "IDAT", new byte[0]),
                        PictureCode.CHUNK_ORDER));
        all.put(
                "text that is not packed",
                Map.entry(withChunk(png, "zTXt", latin("AIGC\0\0nothing packed")), PictureCode.CHUNK_BROKEN));
        all.put("text without its parts", Map.entry(withChunk(png, "iTXt", latin("AIGC\0")), PictureCode.CHUNK_BROKEN));
        all.put(
                "text of nine megabytes in nine kilobytes",
                Map.entry(
                        withChunk(png, "zTXt", joined(latin("a\0\0"), packed(BOMB))), CarrierCode.UNPACKED_TOO_LARGE));
        return all.entrySet().stream()
                .map(one -> Arguments.of(
                        one.getKey(), one.getValue().getKey(), one.getValue().getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_broken_file_is_inconclusive_and_never_marked(String fault, byte[] content, Finding.Code code) {
        var inspection = Inspector.inspect(fault, content);

        assertThat(inspection.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(inspection.findings()).anyMatch(finding -> finding.code().equals(code));
        assertThat(PictureMarkingTest.codes(Marker.mark(content, ORDER))).contains(code);
    }

    @Test
    void a_picture_that_lies_about_its_rows_is_labelled_and_not_drawn_on() {
        var longer = png();
        longer[23] = (byte) 200;
        var fixed = withChunk(
                joined(Arrays.copyOf(longer, 8), Arrays.copyOfRange(longer, 33, longer.length)), "tEXt", latin("a\0b"));
        assertThat(Marker.mark(fixed, ORDER)).isInstanceOf(Marked.Refused.class);

        var honest = joined(
                joined(Arrays.copyOf(longer, 8), Png.chunk("IHDR", Arrays.copyOfRange(longer, 16, 29))),
                Arrays.copyOfRange(longer, 33, longer.length));
        assertThat(PictureMarkingTest.codes(Marker.mark(honest, ORDER.with(new VisibleWords.Usual()))))
                .containsExactly(PictureCode.NOT_DECODABLE);
        assertThat(Marker.mark(honest, ORDER)).isInstanceOf(Marked.Done.class);
    }

    @Test
    void a_table_with_a_zero_is_labelled_and_never_given_to_the_encoder() {
        var jpeg = jpeg(160, 120);
        var table = Jpeg.read(jpeg).segments().stream()
                .filter(segment -> segment.marker() == 0xdb)
                .findFirst()
                .orElseThrow();
        jpeg[table.body().start() + 30] = 0;

        assertThat(PictureMarkingTest.codes(Marker.mark(jpeg, ORDER.with(new VisibleWords.Usual()))))
                .containsExactly(PictureCode.NOT_DECODABLE);
        assertThat(Marker.mark(jpeg, ORDER)).isInstanceOf(Marked.Done.class);
    }

    @Test
    void mutants_of_every_picture_give_findings_and_never_an_exception() {
        long seed = Long.getLong("fengni.seed", 20_261_122L);
        var random = new Random(seed);
        var originals = new ArrayList<>(Pictures.jpegs().values());
        originals.addAll(Pictures.pngs().values());
        originals.replaceAll(picture -> random.nextBoolean() ? marked(picture) : picture);
        int mutants = Boolean.getBoolean("fengni.long") ? 20_000 : 400;
        for (int i = 0; i < mutants; i++) {
            var mutant = mutated(originals.get(random.nextInt(originals.size())), random);
            tried(mutant, i % 20 == 0, "seed " + seed + ", mutant " + i);
        }
    }

    private static void tried(byte[] mutant, boolean drawn, String which) {
        var before = mutant.clone();
        try {
            var inspection = Inspector.inspect(which, mutant);
            assertThat(inspection.verdict()).isNotNull();
            var order = drawn ? ORDER.with(new VisibleWords.Usual()) : ORDER;
            if (Marker.mark(mutant, order) instanceof Marked.Done done) {
                var again = Inspector.inspect(which, done.content());
                assertThat(again.label().orElseThrow().strict()).as(which).contains(LABEL);
                assertThat(again.verdict()).as(which).isEqualTo(Verdict.COMPLIANT);
            }
        } catch (RuntimeException | StackOverflowError failure) {
            throw new AssertionError(which, failure);
        }
        assertThat(mutant).as(which).isEqualTo(before);
    }

    private static byte[] mutated(byte[] original, Random random) {
        var mutant = original.clone();
        // the head is where the structure is
        int reach = random.nextBoolean() ? Math.min(mutant.length, 700) : mutant.length;
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            mutant[random.nextInt(reach)] = (byte) List.of(0, 1, 0xff, 0xfe, (int) '<', (int) '"', random.nextInt(256))
                    .get(random.nextInt(7))
                    .intValue();
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(mutant, random.nextInt(mutant.length));
            case 1 -> {
                int from = random.nextInt(reach);
                int to = Math.min(mutant.length, from + random.nextInt(200));
                yield Pictures.inserted(mutant, random.nextInt(reach), Arrays.copyOfRange(mutant, from, to));
            }
            default -> mutant;
        };
    }

    private static byte[] marked(byte[] picture) {
        return PictureMarkingTest.done(Marker.mark(picture, ORDER));
    }

    private static byte[] changed(byte[] file, int at) {
        var changed = file.clone();
        changed[at] ^= 1;
        return changed;
    }
}
