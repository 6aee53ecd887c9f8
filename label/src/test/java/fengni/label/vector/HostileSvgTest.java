package fengni.label.vector;

import static fengni.label.vector.Drawings.svg;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.FileCode;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.VisibleWords;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken and hostile drawings, named by what is wrong with them. */
class HostileSvgTest {
    private static final MarkOrder ORDER = MarkOrder.of(CarrierContract.LABEL).with(new VisibleWords.Usual());
    private static final String RDF = "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"";
    private static final String AIGC = "xmlns:t=\"http://www.tc260.org.cn/ns/AIGC/1.0/\"";

    /** The text before each element would be encoded anew for it, were there not one pass for all. */
    @Test
    void the_content_of_a_drawing_with_a_thousand_metadata_is_all_but_these_in_any_charset() {
        var rest = "<g>封泥 \ud83d\udd8b é</g>".repeat(50);
        var metadata = "<metadata>标识 \ud83d\udd8b</metadata>";
        for (var charset : new java.nio.charset.Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            var content =
                    Medium.of(svg("", (rest + metadata).repeat(999) + rest).getBytes(charset));

            assertThat(new SvgCarrier().content(content).orElseThrow().whole().bytes())
                    .isEqualTo(svg("", rest.repeat(1000)).getBytes(charset));
        }
    }

    static Stream<Arguments> faults() {
        var all = new LinkedHashMap<String, Map.Entry<String, Finding.Code>>();
        var laughs = new StringBuilder("<!DOCTYPE svg [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        all.put(
                "a billion laughs",
                Map.entry(laughs + "]>" + svg("", "<text>&l29;</text>"), CarrierCode.PART_UNREADABLE));
        all.put(
                "a file of the machine as an entity",
                Map.entry(
                        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + svg("", "<text>&x;</text>"),
                        CarrierCode.PART_UNREADABLE));
        all.put(
                "document type that never ends",
                Map.entry("<!DOCTYPE svg [<!ENTITY a '" + svg("", ""), CarrierCode.PART_UNREADABLE));
        all.put(
                "attribute of ten megabytes",
                Map.entry(svg("d=\"" + "M0 0".repeat(2_621_440) + '"', ""), CarrierCode.PART_TOO_LARGE));
        all.put(
                "nested six hundred deep",
                Map.entry(svg("", "<g>".repeat(600) + "</g>".repeat(600)), CarrierCode.PART_UNREADABLE));
        all.put("no end", Map.entry("<svg xmlns=\"http://www.w3.org/2000/svg\"><g>", CarrierCode.PART_UNREADABLE));
        all.put("two roots", Map.entry(svg("", "") + svg("", ""), CarrierCode.PART_UNREADABLE));
        all.put("another root", Map.entry("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", CarrierCode.BROKEN_PART));
        all.put(
                "an old Chinese charset",
                Map.entry("<?xml version=\"1.0\" encoding=\"GB2312\"?>" + svg("", ""), CarrierCode.PART_UNREADABLE));
        all.put("nothing", Map.entry("", CarrierCode.PART_UNREADABLE));
        all.put("two attributes of one name", Map.entry(svg("a=\"1\" a=\"2\"", ""), CarrierCode.PART_UNREADABLE));
        all.put("thousands of metadata", Map.entry(svg("", "<metadata/>".repeat(2000)), CarrierCode.TOO_MANY_PARTS));
        all.put("five metadata", Map.entry(svg("", "<metadata/>".repeat(5)), CarrierCode.TOO_MANY_PARTS));
        all.put(
                "metadata with more namespaces than any",
                Map.entry(
                        svg("", "<metadata>" + "<a xmlns=\"b\"/>".repeat(600) + "</metadata>"),
                        CarrierCode.XMP_UNREADABLE));
        all.put(
                "label that is no JSON",
                Map.entry(
                        svg(
                                RDF + ' ' + AIGC,
                                "<metadata><rdf:RDF><rdf:Description t:AIGC=\"?\"/></rdf:RDF></metadata>"),
                        CarrierCode.LABEL_UNREADABLE));
        return all.entrySet().stream()
                .map(one -> Arguments.of(
                        one.getKey(), one.getValue().getKey(), one.getValue().getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_broken_drawing_is_inconclusive_and_never_marked(String fault, String drawing, Finding.Code code) {
        var content = drawing.getBytes(StandardCharsets.UTF_8);
        var inspection = Inspector.inspect("a.svg", content);
        assertThat(inspection.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(inspection.findings()).extracting(Finding::code).contains(code);
        assertThat(Marker.mark("a.svg", content, ORDER)).isInstanceOf(Marked.Refused.class);
    }

    @Test
    void a_drawing_in_utf_16_with_half_a_character_is_answered() {
        var whole = Drawings.named("UTF-16");
        assertThat(Marker.mark("a.svg", Arrays.copyOf(whole, whole.length - 1), ORDER))
                .isInstanceOf(Marked.Refused.class);
    }

    @Test
    void a_label_of_another_in_any_text_keeps_a_drawing_from_being_marked() {
        var json = "<desc>" + CarrierContract.OTHERS.wrappedJson() + "</desc>";
        for (String drawing : new String[] {
            svg("", "<path d=\"" + "M0 0".repeat(300_000) + "\"/>" + json),
            svg("", "<desc>" + "\"AIGC\" ".repeat(300) + "</desc>" + json),
            svg("", json.replace("\"", "&#x22;")),
            svg("", json.replace("\"", "&#0034;").replace("{", "&#x7B;")),
            svg("", "<desc><![CDATA[" + CarrierContract.OTHERS.wrappedJson().replace("d-2", "&quot;") + "]]></desc>")
        }) {
            assertThat(Inspector.inspect("a.svg", Drawings.bytes(drawing)).label())
                    .isPresent();
            assertThat(Marker.mark("a.svg", Drawings.bytes(drawing), ORDER).findings())
                    .extracting(Finding::code)
                    .contains(FileCode.ALREADY_LABELLED);
        }
    }

    @Test
    void two_labels_in_one_packet_are_never_made_three() {
        var json = CarrierContract.LABEL.wrappedJson();
        var property = "<t:AIGC>" + json + "</t:AIGC>";
        var twice = svg(
                RDF + ' ' + AIGC,
                "<metadata><rdf:RDF><rdf:Description>" + property + property
                        + "</rdf:Description></rdf:RDF></metadata>");
        assertThat(Marker.mark("a.svg", Drawings.bytes(twice), ORDER).findings())
                .extracting(Finding::code)
                .contains(CarrierCode.SECOND_LABEL);
    }
}
