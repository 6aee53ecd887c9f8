package fengni.label.vector;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierContract;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.file.Medium;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What of a drawing a signature ties in. */
class DrawingContentTest {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static byte[] drawing(String metadata, String rest) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"90\"><metadata>" + metadata
                        + "</metadata>" + rest + "<rect width=\"9\" height=\"9\"/></svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(byte[] file) {
        return new SvgCarrier().content(Medium.of(file)).orElseThrow().whole().bytes();
    }

    private static byte[] content(String metadata) {
        return content(drawing(metadata, ""));
    }

    @Test
    void styles_and_scripts_hidden_in_metadata_are_content() {
        var plain = content("");
        assertThat(content("<style>rect{display:none}</style>")).isNotEqualTo(plain);
        assertThat(content("<style>rect{display:none}</style>")).isNotEqualTo(content("<style>rect{}</style>"));
        assertThat(content("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">x()</h:script>"))
                .isNotEqualTo(plain);
        assertThat(content("<a xmlns=\"urn:a\"><b id=\"c\"/></a>")).isNotEqualTo(plain);
        assertThat(content("<a xmlns=\"urn:a\"><s:style xmlns:s=\"http://www.w3.org/2000/svg\">x</s:style></a>"))
                .isNotEqualTo(plain);
    }

    @Test
    void what_stood_in_metadata_is_not_the_same_outside_of_it() {
        assertThat(content(drawing("<g/>", ""))).isNotEqualTo(content(drawing("", "<g/>")));
    }

    @Test
    void metadata_alone_are_no_content_and_a_label_beside_a_style_changes_none() {
        var rdf = "<r:RDF xmlns:r=\"" + RDF + "\"><r:Description r:about=\"\"/></r:RDF>";
        assertThat(content(rdf)).isEqualTo(content(""));
        for (String metadata : new String[] {"<style>a{}</style>", "<g><style>a{}</style>" + rdf + "</g>"}) {
            var file = drawing(metadata, "");
            var marked = CarrierContract.done(Marker.mark("a.svg", file, MarkOrder.of(CarrierContract.LABEL)));
            assertThat(content(marked)).isEqualTo(content(file));
        }
    }
}
