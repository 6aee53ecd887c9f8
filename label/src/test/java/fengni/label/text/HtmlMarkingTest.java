package fengni.label.text;

import static fengni.label.CarrierContract.LABEL;
import static fengni.label.CarrierContract.LATER;
import static fengni.label.CarrierContract.OTHERS;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.ExplicitReading;
import fengni.label.ExplicitReading.Notice;
import fengni.label.FileCode;
import fengni.label.Inspection;
import fengni.label.Inspector;
import fengni.label.LabelField;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.TextMark;
import fengni.label.TextMark.Place;
import fengni.label.VisibleWords;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HtmlMarkingTest {
    private static final String META = meta(LABEL);
    private static final MarkOrder BOTH =
            MarkOrder.of(LABEL).with(new VisibleWords.Usual()).at(Set.of(Place.START, Place.END));

    @Test
    void the_label_stands_after_the_charset_or_where_the_head_begins() {
        assertThat(marked("<html><head>\n<title>x</title>\n<meta charset=utf-8>\n</head></html>"))
                .isEqualTo("<html><head>\n<title>x</title>\n<meta charset=utf-8>\n" + META + "\n</head></html>");
        assertThat(marked("<html><head><title>x</title></head></html>"))
                .isEqualTo("<html><head>" + META + "<title>x</title></head></html>");
        assertThat(marked("<!doctype html><title>x</title>")).isEqualTo("<!doctype html>" + META + "<title>x</title>");
        assertThat(marked("<!-- <head> --><html>\r\n<body>x"))
                .isEqualTo("<!-- <head> --><html>\r\n" + META + "<body>x");
        assertThat(marked("\ufeffx")).isEqualTo("\ufeff" + META + "x");
        assertThat(codes(inspect(marked("x")))).contains(CarrierCode.BEYOND_GUIDES);
    }

    @Test
    void the_own_label_is_replaced_where_it_stands() {
        var single = "<META content='" + LABEL.bareJson() + "' NAME=aigc>";
        var wide = META.replace(" content", "\n content").replace("\" />", "\">");
        for (String old : List.of(META, single, wide)) {
            assertThat(text(mark("<head><base>" + old + "<title>x</title>", LATER)))
                    .isEqualTo("<head><base>" + meta(LATER) + "<title>x</title>");
        }
        assertThat(codes(mark("<head>" + META.replace("/>", "id=a />"), LATER))).containsExactly(CarrierCode.NO_ROOM);
    }

    @Test
    void what_markup_would_take_for_its_own_is_escaped() {
        var label = new AigcLabel("1", LABEL.contentProducer(), "a&lt;b<c>'\"", "--></head>", "&amp;", "=`/", "");

        assertThat(inspect(text(mark("x", label))).label().orElseThrow().strict())
                .contains(label);
    }

    @Test
    void a_page_that_only_names_aigc_as_a_keyword_takes_a_label() {
        var data = "<script type=application/ld+json>{\"@type\":\"Article\",\"keywords\":[\"AI\",\"AIGC\"]}</script>";
        var page = marked("<head><meta charset=utf-8>" + data + "</head>");

        assertThat(page).isEqualTo("<head><meta charset=utf-8>" + META + data + "</head>");
        assertThat(inspect(page).label().orElseThrow().strict()).contains(LABEL);
    }

    @Test
    void labels_in_other_places_are_found_and_no_second_one_is_written() {
        var json = LABEL.wrappedJson();
        for (String page : List.of(
                "<body>" + META,
                "<head><meta property=AIGC content='" + json + "'>",
                "<head><meta name=description content='" + json + "'>",
                "<script type=application/ld+json>{\"@type\":\"x\"," + json.substring(1) + "</script>",
                "<!-- " + json + " -->x")) {
            assertThat(codes(inspect(page))).as(page).contains(CarrierCode.OTHER_PLACE);
            assertThat(codes(mark(page, LATER))).as(page).containsExactly(CarrierCode.LABEL_ELSEWHERE);
            assertThat(codes(mark(page, OTHERS))).as(page).containsExactly(FileCode.ALREADY_LABELLED);
        }
        assertThat(codes(inspect("<head>" + META + meta(OTHERS)))).contains(CarrierCode.SECOND_LABEL);
        assertThat(codes(inspect("<head><meta name=aigc content=yes>"))).contains(CarrierCode.LABEL_UNREADABLE);
        assertThat(inspect("<script>var a = '" + json + "'</script><p>" + json).label())
                .isEmpty();
    }

    @Test
    void a_name_in_the_charset_of_the_page_is_read() {
        var page = "<meta charset=gb2312><meta name=AIGC content='{\"Label\":\"1\",\"ContentProducer\":\"镕丂\"}'>";

        var label = Inspector.inspect("a.html", page.getBytes(Charset.forName("GB18030")))
                .label()
                .orElseThrow();

        assertThat(label.value(LabelField.CONTENT_PRODUCER)).isEqualTo("镕丂");
    }

    @Test
    void charsets_whose_markup_is_not_ascii_are_refused_by_name() {
        for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertRefused("<html>春</html>".getBytes(wide));
        }
        assertRefused("<meta charset=iso-2022-jp>x".getBytes(StandardCharsets.US_ASCII));
        assertRefused("<meta http-equiv=Content-Type content='text/html;charset=HZ-GB-2312'>"
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static void assertRefused(byte[] page) {
        assertThat(codes(Inspector.inspect("a.html", page))).contains(TextCode.CHARSET_NOT_HANDLED);
        assertThat(codes(Marker.mark("a.html", page, MarkOrder.of(LABEL))))
                .containsExactly(TextCode.CHARSET_NOT_HANDLED);
    }

    @Test
    void words_begin_and_end_what_people_see_of_every_example() {
        Pages.files().forEach((name, page) -> {
            var marked = CarrierContract.done(Marker.mark("a.html", page, BOTH));

            assertThat(Inspector.inspect("a.html", marked).explicit())
                    .as(name)
                    .isEqualTo(new ExplicitReading.Notices(
                            List.of(new Notice("start", TextMark.CHINESE), new Notice("end", TextMark.CHINESE))));
            assertThat(CarrierContract.done(Marker.mark("a.html", marked, BOTH)))
                    .as(name)
                    .isEqualTo(marked);
        });
    }

    @Test
    void words_are_characters_on_a_page_in_utf_8_and_references_on_others() {
        var marked = text(Marker.mark("a.html", bytes("<meta charset=UTF-8><body>x</body>"), BOTH));
        var other = text(Marker.mark("a.html", bytes("<body>x</body>"), BOTH));

        assertThat(marked).contains(">" + TextMark.CHINESE + "</p>x<p role=\"note\"");
        assertThat(other).doesNotContain(TextMark.CHINESE).contains("&#12304;&#20869;");
    }

    @Test
    void a_page_that_would_not_show_the_words_is_not_marked() {
        for (String page : List.of("<frameset><frame></frameset>", "<body hidden>x", "<body style='display: none'>x")) {
            assertThat(codes(Marker.mark("a.html", bytes(page), BOTH))).as(page).containsExactly(CarrierCode.NOT_SHOWN);
        }
        var open = MarkOrder.of(LABEL).with(new VisibleWords.Usual()).at(Set.of(Place.END));
        assertThat(codes(Marker.mark("a.html", bytes("<body>x<!-- open"), open)))
                .containsExactly(CarrierCode.NOT_SHOWN);
    }

    @Test
    void words_of_others_near_the_ends_are_seen_and_hidden_ones_are_not() {
        var page = "<title>AI生成</title><nav>a</nav><p>本文由人工智能<b>生成</b></p>" + "<p>x</p>".repeat(9)
                + "<p>AI合成</p><p hidden>AI生成</p><script>'AI生成'</script>";

        assertThat(inspect(page).explicit())
                .isEqualTo(new ExplicitReading.Notices(
                        List.of(new Notice("start", "本文由人工智能生成"), new Notice("end", "AI合成"))));
        assertThat(inspect("<p>甲</p>".repeat(4) + "<p>AI生成</p>" + "<p>乙</p>".repeat(4))
                        .explicit()
                        .found())
                .isFalse();
    }

    @Test
    void the_reading_back_sees_a_changed_byte_anywhere() {
        Pages.files().forEach((name, page) -> {
            var carrier = new HtmlCarrier();
            var marked = CarrierContract.done(Marker.mark("a.html", page, MarkOrder.of(LABEL)));
            assertThat(carrier.difference(Medium.of(page), Medium.of(marked), LABEL))
                    .isEmpty();
            for (int at = 0; at < marked.length; at++) {
                var changed = marked.clone();
                changed[at] ^= 1;
                assertThat(carrier.difference(Medium.of(page), Medium.of(changed), LABEL))
                        .as("%s at %d: %s", name, at, Arrays.toString(changed))
                        .isPresent();
            }
        });
    }

    private static String meta(AigcLabel label) {
        return "<meta name=\"AIGC\" content=\"" + label.wrappedJson().replace("\"", "&quot;") + "\" />";
    }

    private static Inspection inspect(String page) {
        return Inspector.inspect("a.html", bytes(page));
    }

    private static Marked mark(String page, AigcLabel label) {
        return Marker.mark("a.html", bytes(page), MarkOrder.of(label));
    }

    private static String marked(String page) {
        return text(mark(page, LABEL));
    }

    private static String text(Marked marked) {
        return new String(CarrierContract.done(marked), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Finding.Code> codes(Inspection inspection) {
        return inspection.findings().stream().map(Finding::code).toList();
    }

    private static List<Finding.Code> codes(Marked marked) {
        return marked.findings().stream().map(Finding::code).toList();
    }
}
