package fengni.label.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.ExplicitReading;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.MarkPosition;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.VisibleWords;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words and labels on drawings. */
class SvgMarkingTest {
    private static final MarkOrder ORDER = MarkOrder.of(CarrierContract.LABEL).with(new VisibleWords.Usual());
    private static final Pattern RECT = Pattern.compile(
            "<title>[^<]*</title><rect x=\"([^\"]*)\" y=\"([^\"]*)\" width=\"([^\"]*)\" height=\"([^\"]*)\"");

    static Stream<Arguments> drawings() {
        return Drawings.all().entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawings")
    void words_lie_on_top_once_and_nothing_else_changes(String name, byte[] original) {
        var once = marked(original, ORDER);
        var twice = marked(once, ORDER.with(new VisibleWords.Own("本图由AI合成")));

        assertThat(words(once)).containsExactly("人工智能生成");
        assertThat(words(twice)).containsExactly("本图由AI合成");
        assertThat(marked(twice, ORDER)).isEqualTo(once);
        assertThat(marked(once, ORDER)).isEqualTo(once);
        assertThat(inspect(once).verdict()).isEqualTo(Verdict.COMPLIANT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            viewBox="0 0 400 300"                                                               | 300
            viewBox="0 0 400 300" width="4in" height="4in"                                      | 400
            viewBox="0 0 200 100" width="100" height="100" preserveAspectRatio="none"           | 100
            viewBox="0 0 200 100" width="100" height="100" preserveAspectRatio="xMinYMax slice" | 100
            viewBox="0 0 200 100" width="100%"                                                  | 100
            viewBox="-5e1,-5e1 100,100" width="72pt"                                            | 100
            viewBox="0 0 .02 .03"                                                               | .02
            viewBox="100000 100000 3 2"                                                         | 2
            width="96" height="2in"                                                             | 96
            width="50%"                                                                         | 150
            viewBox="none" height="75"                                                          | 75
            """)
    void the_plate_is_higher_than_five_per_cent_of_the_shortest_side(String attributes, double shortest) {
        double[] plate = plate(Drawings.svg(attributes, ""), ORDER);
        // one line, its padding and its descent: the smallest glyph takes between a third and three quarters of it
        assertThat(plate[3]).isBetween(0.05 * shortest / 0.75, 0.05 * shortest / 0.35);
    }

    @Test
    void words_stand_where_they_are_wanted() {
        var drawing = Drawings.svg("viewBox=\"-100 -50 400 300\"", "");
        for (MarkPosition position : MarkPosition.values()) {
            double[] plate = plate(drawing, ORDER.at(position));
            double x = position.name().endsWith("LEFT")
                    ? -100
                    : position.name().endsWith("RIGHT") ? 300 - plate[2] : 100 - plate[2] / 2;
            assertThat(plate[0]).isCloseTo(x, within(.5));
            assertThat(plate[1]).isCloseTo(position.isTop() ? -50 : 250 - plate[3], within(.5));
        }
    }

    @Test
    void only_what_is_seen_of_a_drawing_that_is_cut_takes_the_words() {
        var cut = "viewBox=\"0 0 200 100\" width=\"50\" height=\"100\" preserveAspectRatio=\"xMaxYMid slice\"";
        double[] plate = plate(Drawings.svg(cut, ""), ORDER.at(MarkPosition.TOP_LEFT));
        assertThat(plate[0]).isCloseTo(150, within(.5));
    }

    @Test
    void a_drawing_without_a_size_gets_words_and_a_note() {
        assertThat(Marker.mark("a.svg", Drawings.bytes(Drawings.svg("", "")), ORDER)
                        .findings())
                .extracting(Finding::code)
                .contains(VectorCode.SVG_NO_SIZE);
    }

    @Test
    void words_written_as_text_are_seen() {
        var text = Drawings.svg(
                "viewBox=\"0 0 9 9\"", "<text><tspan>内容由</tspan><tspan>AI生成</tspan></text><text>AI</text>");
        assertThat(words(Drawings.bytes(text))).containsExactly("内容由AI生成");
    }

    @ParameterizedTest
    @CsvSource({"width, 0", "height, -4", "viewBox, 0 0 0 5", "viewBox, 0 0 1e200 1e200", "transform, rotate(45)"})
    void a_picture_that_no_words_fit_on_is_refused(String attribute, String value) {
        var drawing = Drawings.svg("%s=\"%s\"".formatted(attribute, value), "");
        assertThat(Marker.mark("a.svg", Drawings.bytes(drawing), ORDER)).isInstanceOf(Marked.Refused.class);
    }

    @Test
    void labels_in_other_places_are_told() {
        var json = CarrierContract.LABEL.wrappedJson();
        assertThat(codes(Drawings.svg("", "<desc>" + json + "</desc>"))).contains(CarrierCode.OTHER_PLACE);
        assertThat(codes(Drawings.svg("data-aigc='" + json + "'", ""))).contains(CarrierCode.OTHER_PLACE);
        assertThat(codes(Drawings.svg("", "<metadata>" + json + "</metadata>"))).contains(CarrierCode.OTHER_PLACE);
        assertThat(codes(Drawings.svg("", "<!--" + json + "-->"))).contains(CarrierCode.OTHER_PLACE);
        var twice = new String(marked(Drawings.bytes(Drawings.plain()), ORDER), StandardCharsets.UTF_8)
                .replace("</svg>", "<desc>" + json + "</desc></svg>");
        assertThat(codes(twice)).contains(CarrierCode.SECOND_LABEL);
    }

    @Test
    void the_label_stands_first_and_other_metadata_stay() {
        var plain = new String(marked(Drawings.bytes(Drawings.plain()), ORDER), StandardCharsets.UTF_8);
        assertThat(plain.indexOf("<metadata><?xpacket")).isEqualTo(plain.indexOf('>') + 1);
        var kept = new String(marked(Drawings.named("metadata of another program"), ORDER), StandardCharsets.UTF_8);
        assertThat(kept)
                .contains("<dc:format>image/svg+xml</dc:format></cc:Work><rdf:Description rdf:about=\"\" xmlns:TC260=");
        assertThat(kept).containsOnlyOnce("rdf:RDF>\n").containsOnlyOnce("<svg:metadata");
    }

    @Test
    void an_old_document_type_stays_and_definitions_keep_a_drawing_as_it_is() {
        var old = "<!DOCTYPE svg [<!-- ]> --><!ENTITY ns \"http://www.w3.org/2000/svg\">]>";
        var unused = old + Drawings.plain();
        assertThat(inspect(Drawings.bytes(unused)).verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(codes(unused)).contains(VectorCode.SVG_DEFINITIONS);
        assertThat(Marker.mark("a.svg", Drawings.bytes(unused), ORDER)).isInstanceOf(Marked.Refused.class);
        var used = old + "<svg xmlns=\"&ns;\"/>";
        assertThat(inspect(Drawings.bytes(used)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Marker.mark("a.svg", Drawings.bytes(used), ORDER)).isInstanceOf(Marked.Refused.class);
    }

    private static double[] plate(String drawing, MarkOrder order) {
        var rect = RECT.matcher(new String(marked(Drawings.bytes(drawing), order), StandardCharsets.UTF_8));
        assertThat(rect.find()).isTrue();
        return Stream.of(1, 2, 3, 4)
                .mapToDouble(i -> Double.parseDouble(rect.group(i)))
                .toArray();
    }

    private static byte[] marked(byte[] original, MarkOrder order) {
        return CarrierContract.done(Marker.mark("a.svg", original, order));
    }

    private static fengni.label.Inspection inspect(byte[] content) {
        return Inspector.inspect("a.svg", content);
    }

    private static List<Finding.Code> codes(String drawing) {
        return inspect(Drawings.bytes(drawing)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private static List<String> words(byte[] content) {
        return new SvgCarrier()
                .look(Medium.of(content)).marks().stream()
                        .map(mark -> ((ExplicitReading.Notice) mark).words())
                        .toList();
    }
}
