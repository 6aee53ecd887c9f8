package fengni.label.picture;

import static fengni.label.picture.PictureMarkingTest.done;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.AigcLabel;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.xmp.XmpEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the packet says to programs that know IPTC's words and not the label. */
class SourceTypeTest {
    private static final String TYPE = "DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/";
    private static final AigcLabel IS = PictureMarkingTest.LABEL;
    private static final AigcLabel POSSIBLY = withLabel("2");
    private static final AigcLabel SUSPECTED = withLabel("3");

    @Test
    void a_label_that_says_is_comes_with_the_source_type() {
        for (byte[] original : List.of(Webps.lossy(), Gifs.gif(), Tiffs.tiff(), Pictures.png())) {
            assertThat(times(marked(original, IS), TYPE + "trainedAlgorithmicMedia<"))
                    .isOne();
        }
    }

    @Test
    void possibly_and_suspected_claim_nothing() {
        for (AigcLabel label : List.of(POSSIBLY, SUSPECTED)) {
            assertThat(times(marked(Pictures.png(), label), "DigitalSourceType"))
                    .isZero();
        }
    }

    @Test
    void replacing_the_own_label_leaves_one_of_each() {
        var once = marked(Pictures.png(), IS);
        var later = new AigcLabel("1", IS.contentProducer(), "c-2", "", IS.contentProducer(), "c-2", "");
        var twice = marked(once, later);

        assertThat(times(twice, "<TC260:AIGC")).isOne();
        assertThat(times(twice, "<Iptc4xmpExt:DigitalSourceType")).isOne();
        assertThat(marked(twice, IS)).isEqualTo(once);
    }

    @Test
    void a_label_of_before_gets_the_source_type_when_it_is_replaced() {
        var before = Pictures.withXmp(Pictures.jpeg(64, 48), XmpEdit.fresh(IS.bareJson()));
        assertThat(times(before, "DigitalSourceType")).isZero();

        var now = marked(before, IS);

        assertThat(times(now, "<TC260:AIGC")).isOne();
        assertThat(times(now, TYPE + "trainedAlgorithmicMedia<")).isOne();
        assertThat(marked(now, IS)).isEqualTo(now);
    }

    @Test
    void a_source_type_that_is_there_is_kept_whatever_it_says() {
        var names = "xmlns:i=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\" dc:format=";
        var element = Pictures.OTHER_XMP
                .replace("dc:format=", names)
                .replace("<dc:title>", "<i:DigitalSourceType>urn:own</i:DigitalSourceType><dc:title>");
        var attribute = Pictures.OTHER_XMP.replace("dc:format=", "i:DigitalSourceType=\"urn:own\" " + names);
        for (String packet : List.of(element, attribute)) {
            var marked = marked(Pictures.withXmp(Pictures.jpeg(64, 48), packet), IS);

            assertThat(times(marked, "trainedAlgorithmicMedia")).isZero();
            assertThat(times(marked, "urn:own")).isOne();
        }
    }

    @Test
    void where_there_is_room_for_the_label_alone_it_stands_alone() {
        var labelled = XmpEdit.with(Pictures.OTHER_XMP, IS.bareJson()).orElseThrow();
        int room = Jpeg.MOST_PACKET - labelled.getBytes(UTF_8).length;
        var full = Pictures.withXmp(
                Pictures.jpeg(64, 48), Pictures.OTHER_XMP.replace("</rdf:RDF>", "</rdf:RDF>" + " ".repeat(room)));
        var marked = marked(full, IS);

        assertThat(Inspector.inspect("x.jpg", marked).verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(times(marked, "DigitalSourceType")).isZero();
    }

    private static byte[] marked(byte[] original, AigcLabel label) {
        return done(Marker.mark(original, MarkOrder.of(label)));
    }

    private static AigcLabel withLabel(String value) {
        return new AigcLabel(value, IS.contentProducer(), "c-1", "", IS.contentProducer(), "c-1", "");
    }

    private static int times(byte[] file, String text) {
        return new String(file, ISO_8859_1).split(text, -1).length - 1;
    }
}
