package fengni.label.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.AigcLabel;
import fengni.label.AigcLabelTest;
import fengni.label.CarrierCode;
import fengni.label.FileCode;
import fengni.label.Inspector;
import fengni.label.LabelReading;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marked.Done;
import fengni.label.Marked.Refused;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.xmp.XmpEdit;
import fengni.law.Finding;
import fengni.law.Severity;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PictureMarkingTest {
    static final AigcLabel LABEL = AigcLabel.firstWrite(AigcLabelTest.PRODUCER, "c-1");
    static final AigcLabel OTHERS = AigcLabel.firstWrite(
            fengni.law.ProviderCode.of(new fengni.law.CreditCode("91350100M000100Y43"), "00000"), "d-2");

    private static final String SOURCE_TYPE = "<Iptc4xmpExt:DigitalSourceType>"
            + "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>";

    static Stream<Arguments> pictures() {
        return Stream.of(Pictures.jpegs(), Pictures.pngs())
                .map(Map::entrySet)
                .flatMap(java.util.Collection::stream)
                .map(picture -> Arguments.of(picture.getKey(), picture.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void a_label_comes_back_and_nothing_else_has_changed(String kind, byte[] original) {
        var before = original.clone();
        assertThat(Inspector.inspect(kind, original).verdict()).isEqualTo(Verdict.NOT_FOUND);

        var marked = done(Marker.mark(original, MarkOrder.of(LABEL)));

        var inspection = Inspector.inspect(kind, marked);
        assertThat(inspection.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(inspection.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(inspection.label().orElseThrow().strict()).contains(LABEL);
        assertThat(inspection.label().orElseThrow().shape()).isEqualTo(LabelReading.Shape.BARE);
        assertThat(original).isEqualTo(before);
        assertThat(withoutPacket(marked)).isEqualTo(withoutPacket(original));
        var pixels = Pictures.decoded(marked).getData().getDataBuffer();
        assertThat(pixels.getSize()).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void the_own_label_is_replaced_and_anothers_is_not(String kind, byte[] original) {
        var marked = done(Marker.mark(original, MarkOrder.of(LABEL)));
        var second = AigcLabel.firstWrite(AigcLabelTest.PRODUCER, "c-22");

        var again = done(Marker.mark(marked, MarkOrder.of(second)));
        assertThat(Inspector.inspect(kind, again).label().orElseThrow().strict())
                .contains(second);
        assertThat(new String(again, UTF_8)).doesNotContain("c-1\"");

        assertThat(codes(Marker.mark(marked, MarkOrder.of(OTHERS)))).containsExactly(FileCode.ALREADY_LABELLED);
    }

    @Test
    void every_other_character_of_a_packet_is_kept() {
        var marked =
                done(Marker.mark(Pictures.withXmp(Pictures.jpeg(64, 48), Pictures.TRICKY_XMP), MarkOrder.of(LABEL)));
        var packet = Jpeg.read(marked).packets().getFirst().utf8();

        var own = "<rdf:Description rdf:about=\"urn:x\" xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\""
                + " xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\"><TC260:AIGC>" + LABEL.bareJson()
                + "</TC260:AIGC>" + SOURCE_TYPE + "</rdf:Description>";
        assertThat(packet).contains(own);
        assertThat(packet.replace(own, "")).isEqualTo(Pictures.TRICKY_XMP);
    }

    @Test
    void a_label_in_an_attribute_is_replaced_there() {
        var old = Pictures.OTHER_XMP.replace(
                "dc:format=",
                "xmlns:q='http://www.tc260.org.cn/ns/AIGC/1.0/' q:AIGC='"
                        + LABEL.bareJson().replace("c-1", "old") + "' dc:format=");
        var marked = done(Marker.mark(Pictures.withXmp(Pictures.jpeg(64, 48), old), MarkOrder.of(LABEL)));

        assertThat(Jpeg.read(marked).packets().getFirst().utf8())
                .isEqualTo(old.replace(
                                LABEL.bareJson().replace("c-1", "old"),
                                LABEL.bareJson().replace("\"", "&quot;"))
                        .replace(
                                "</rdf:RDF>",
                                "<rdf:Description rdf:about=\"urn:x\""
                                        + " xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\">"
                                        + SOURCE_TYPE + "</rdf:Description></rdf:RDF>"));
        assertThat(Inspector.inspect("x", marked).verdict()).isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void a_label_in_an_element_with_its_own_namespace_is_replaced_whole() {
        var old = Pictures.OTHER_XMP.replace(
                "<dc:title>",
                "<t:AIGC xmlns:t=\"http://www.tc260.org.cn/ns/AIGC/1.0/\"><![CDATA[" + LABEL.wrappedJson()
                        + "]]></t:AIGC><dc:title>");
        var marked = done(Marker.mark(Pictures.withXmp(Pictures.jpeg(64, 48), old), MarkOrder.of(LABEL)));

        assertThat(Jpeg.read(marked).packets().getFirst().utf8())
                .contains("<TC260:AIGC xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\">" + LABEL.bareJson()
                        + "</TC260:AIGC><dc:title>")
                .doesNotContain("t:AIGC");
    }

    @Test
    void an_empty_packet_gets_its_content() {
        var empty = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>";
        var marked = done(Marker.mark(Pictures.withXmp(Pictures.jpeg(64, 48), empty), MarkOrder.of(LABEL)));

        assertThat(Inspector.inspect("x", marked).verdict()).isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void characters_that_xml_escapes_come_back() {
        var label = new AigcLabel("2", "A<&>\"'", "x", "", "A<&>\"'", "x", "]]>");
        for (byte[] original : List.of(Pictures.jpeg(64, 48), Pictures.png())) {
            assertThat(Inspector.inspect("x", done(Marker.mark(original, MarkOrder.of(label))))
                            .label()
                            .orElseThrow()
                            .strict())
                    .contains(label);
        }
    }

    @Test
    void labels_in_other_places_are_read_and_named() {
        var jpeg = Pictures.jpeg(64, 48);
        var png = Pictures.png();
        var wrapped = LABEL.wrappedJson();
        var bare = LABEL.bareJson();
        var places = Map.of(
                "exif_comment", Pictures.withExif(jpeg, wrapped),
                "app11", Pictures.withSegment(jpeg, 0xeb, Pictures.latin("AIGC\0" + bare)),
                "jpeg_comment", Pictures.withSegment(jpeg, 0xfe, Pictures.latin(wrapped)),
                "xmp_extended", Pictures.withExtendedXmp(jpeg, XmpEdit.fresh(bare)),
                "text_chunk", Pictures.withChunk(png, "tEXt", Pictures.latin("AIGC\0" + wrapped)),
                "other_text", Pictures.withChunk(png, "tEXt", Pictures.latin("Comment\0TC260:AIGC=" + bare)));
        places.forEach((place, content) -> {
            var inspection = Inspector.inspect(place, content);

            assertThat(inspection.verdict()).as(place).isEqualTo(Verdict.COMPLIANT);
            assertThat(inspection.label().orElseThrow().strict()).as(place).contains(LABEL);
            assertThat(inspection.findings())
                    .as(place)
                    .anyMatch(finding -> finding.params().contains(place));
            assertThat(codes(Marker.mark(content, MarkOrder.of(LABEL))))
                    .as(place)
                    .containsExactly(CarrierCode.LABEL_ELSEWHERE);
        });
    }

    @Test
    void compressed_texts_and_exif_of_a_png_are_read_too() {
        var png = Pictures.png();
        var json = Pictures.latin(LABEL.wrappedJson());
        for (byte[] content : List.of(
                Pictures.withChunk(png, "zTXt", Pictures.joined(Pictures.latin("AIGC\0\0"), Pictures.packed(json))),
                Pictures.withChunk(
                        png, "iTXt", Pictures.joined(Pictures.latin("AIGC\0\1\0\0\0"), Pictures.packed(json))),
                Pictures.withChunk(png, "iTXt", Pictures.joined(Pictures.latin("AIGC\0\0\0zh\0x\0"), json)),
                Pictures.withChunk(png, "eXIf", Pictures.exif(LABEL.wrappedJson(), ByteOrder.LITTLE_ENDIAN)),
                Pictures.withChunk(
                        png,
                        "zTXt",
                        Pictures.joined(
                                Pictures.latin("Raw profile type xmp\0\0"),
                                Pictures.packed(Pictures.latin("\nxmp\n  9\n"
                                        + java.util.HexFormat.of()
                                                .formatHex(XmpEdit.fresh(LABEL.bareJson())
                                                        .getBytes(UTF_8)))))))) {
            assertThat(Inspector.inspect("x", content).label().orElseThrow().strict())
                    .contains(LABEL);
        }
    }

    @Test
    void seven_separate_properties_are_a_label_that_breaks_the_form() {
        var packet = Pictures.OTHER_XMP.replace(
                "dc:format=",
                "xmlns:AIGC=\"urn:aigc\" AIGC:Label=\"1\" AIGC:ContentProducer=\"X\" AIGC:ProduceID=\"y\" dc:format=");
        var inspection = Inspector.inspect("x", Pictures.withXmp(Pictures.jpeg(64, 48), packet));

        assertThat(inspection.verdict()).isEqualTo(Verdict.NONCOMPLIANT);
        assertThat(inspection.findings()).anyMatch(finding -> finding.code() == CarrierCode.SEPARATE_FIELDS);
    }

    @Test
    void a_label_in_a_second_place_is_one_too_many() {
        var marked = done(Marker.mark(Pictures.jpeg(64, 48), MarkOrder.of(LABEL)));
        var inspection = Inspector.inspect("x", Pictures.withExif(marked, OTHERS.wrappedJson()));

        assertThat(inspection.verdict()).isEqualTo(Verdict.NONCOMPLIANT);
        assertThat(inspection.label().orElseThrow().strict()).contains(LABEL);
        assertThat(inspection.findings())
                .filteredOn(finding -> finding.code() == CarrierCode.SECOND_LABEL)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.params()).containsExactly("exif_comment", OTHERS.contentProducer()));
    }

    @Test
    void a_label_that_another_passed_on_is_not_replaced() {
        var passedOn = new AigcLabel("1", LABEL.contentProducer(), "c-1", "", OTHERS.contentProducer(), "p", "");
        var marked = done(Marker.mark(Pictures.jpeg(64, 48), MarkOrder.of(passedOn)));

        assertThat(codes(Marker.mark(marked, MarkOrder.of(LABEL)))).containsExactly(FileCode.ALREADY_LABELLED);
    }

    @Test
    void a_prompt_that_speaks_of_labels_is_none() {
        var png = Pictures.withChunk(Pictures.png(), "tEXt", Pictures.latin("parameters\0draw {\"AIGC\" in neon"));

        assertThat(Inspector.inspect("x", png).verdict()).isEqualTo(Verdict.NOT_FOUND);
    }

    static byte[] done(Marked marked) {
        assertThat(marked).isInstanceOf(Done.class);
        return ((Done) marked).content();
    }

    static List<Finding.Code> codes(Marked marked) {
        assertThat(marked).isInstanceOf(Refused.class);
        return marked.findings().stream().map(Finding::code).toList();
    }

    /** The test's own view: JPEG without its XMP segment, PNG without its XMP chunk. */
    private static byte[] withoutPacket(byte[] file) {
        boolean jpeg = file[0] == (byte) 0xff;
        int at = jpeg ? 2 : 8;
        var sign = jpeg ? "\0http://ns.adobe.com/xap/1.0/\0" : "iTXtXML:com.adobe.xmp\0";
        var text = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        int found = text.indexOf(jpeg ? sign.substring(1) : sign, at);
        if (found < 0) {
            return file;
        }
        int start = found - 4;
        int length = jpeg
                ? 2 + (text.charAt(start + 2) << 8 | text.charAt(start + 3))
                : 12 + (text.charAt(start + 2) << 8 | text.charAt(start + 3));
        return Pictures.joined(
                java.util.Arrays.copyOf(file, start), java.util.Arrays.copyOfRange(file, start + length, file.length));
    }
}
