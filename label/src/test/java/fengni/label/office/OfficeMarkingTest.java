package fengni.label.office;

import static fengni.label.office.HostilePackageTest.withAigc;
import static fengni.label.office.Packages.KINDS;
import static fengni.label.office.Packages.parts;
import static fengni.label.office.Packages.properties;
import static fengni.label.office.Packages.related;
import static fengni.label.office.Packages.text;
import static fengni.label.office.Packages.with;
import static fengni.label.office.Packages.withProperties;
import static fengni.label.office.Packages.zip;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.Edited;
import fengni.label.ExplicitReading.Notice;
import fengni.label.ExplicitReading.Notices;
import fengni.label.FileCode;
import fengni.label.Format;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.MarkPosition;
import fengni.label.Marker;
import fengni.label.Showing;
import fengni.label.TextMark;
import fengni.label.TextMark.Place;
import fengni.label.VisibleWords;
import fengni.label.file.Medium;
import fengni.label.xml.XmlText;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OfficeMarkingTest {
    private static final String JSON = CarrierContract.LABEL.bareJson();
    private static final MarkOrder ORDER = MarkOrder.of(CarrierContract.LABEL);
    private static final MarkOrder SHOWN = ORDER.with(new VisibleWords.Usual());
    private static final Map<String, String> DOCUMENT = parts(Format.DOCX);
    private static final String CUSTOM = "docProps/custom.xml";

    @Test
    void properties_of_others_stay_and_the_label_gets_the_next_free_number() {
        var marked = mark("a.docx", zip(withProperties(DOCUMENT, CUSTOM, properties("", ""))), ORDER);

        assertThat(text(marked, CUSTOM))
                .isEqualTo(properties("", "")
                        .replace(
                                "</Properties>",
                                "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"3\" name=\"AIGC\">"
                                        + "<vt:lpwstr xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
                                        + JSON + "</vt:lpwstr></property></Properties>"));
    }

    @Test
    void an_old_label_in_a_cdata_section_is_replaced_where_it_stands() {
        var old = CarrierContract.LATER.bareJson();
        var before = withAigc("v:lpwstr", "<![CDATA[" + old + "]]>");

        var marked = mark("a.docx", zip(withProperties(DOCUMENT, CUSTOM, before)), ORDER);

        assertThat(text(marked, CUSTOM)).isEqualTo(withAigc("v:lpwstr", JSON));
    }

    @Test
    void every_other_entry_keeps_its_bytes_and_its_place() {
        var before = Packages.java(parts(Format.PPTX));
        var marked = mark("a.pptx", before, ORDER);

        // up to the first changed entry nothing at all differs, and the changed ones are the first two
        var rest = Arrays.copyOfRange(before, indexOf(before, "ppt/presentation.xml") - 30, indexOf(before, "PK\1\2"));
        assertThat(indexOf(marked, new String(rest, StandardCharsets.ISO_8859_1)))
                .isPositive();
        assertThat(Packages.read(marked).keySet())
                .containsExactlyElementsOf(Stream.concat(Packages.read(before).keySet().stream(), Stream.of(CUSTOM))
                        .toList());
    }

    static Stream<Arguments> wild() {
        var all = new LinkedHashMap<String, Map<String, String>>();
        var core = "<a xmlns:d=\"d\"><d:description>" + JSON + "</d:description></a>";
        all.put(
                "core_properties",
                related(
                        DOCUMENT,
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                        "docProps/core.xml",
                        core));
        all.put(
                "app_properties",
                related(DOCUMENT, KINDS + "/extended-properties", "docProps/app.xml", "<a Company='" + JSON + "'/>"));
        all.put("custom_xml", with(DOCUMENT, "customXml/item1.xml", "<a>AIGC=" + JSON + "</a>"));
        all.put("unrelated_properties", with(DOCUMENT, CUSTOM, withAigc("v:lpwstr", JSON)));
        for (String type : List.of("v:bstr", "v:lpstr", "lpwstr")) {
            all.put("other_property of " + type, withProperties(DOCUMENT, CUSTOM, withAigc(type, JSON)));
        }
        all.put(
                "other_property in small letters",
                withProperties(DOCUMENT, CUSTOM, withAigc("v:lpwstr", JSON).replace("\"AIGC\"", "\"aigc\"")));
        all.put(
                "other_property of another set",
                withProperties(DOCUMENT, CUSTOM, withAigc("v:lpwstr", JSON).replaceFirst("(?s)(.*)\\{D5", "$1{E5")));
        all.put(
                "other_property of another name",
                withProperties(DOCUMENT, CUSTOM, withAigc("v:lpwstr", JSON).replace("\"AIGC\"", "\"Label\"")));
        return all.entrySet().stream().map(one -> Arguments.of(one.getKey(), zip(one.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wild")
    void a_label_in_another_place_is_read_and_keeps_a_second_one_away(String what, byte[] file) {
        var inspection = Inspector.inspect("wild.docx", file);
        var place = what.replaceFirst(" .*", "");

        assertThat(inspection.label().orElseThrow().strict()).contains(CarrierContract.LABEL);
        assertThat(inspection.findings()).contains(Finding.of(CarrierCode.OTHER_PLACE, place, place));
        assertThat(HostilePackageTest.codes(Marker.mark("wild.docx", file, ORDER)))
                .containsExactly(CarrierCode.LABEL_ELSEWHERE);
        assertThat(HostilePackageTest.codes(Marker.mark("wild.docx", file, MarkOrder.of(CarrierContract.OTHERS))))
                .containsExactly(FileCode.ALREADY_LABELLED);
    }

    @Test
    void two_labels_among_the_properties_are_one_too_many() {
        var twice = withAigc("v:lpwstr", JSON)
                .replace("</Properties>", Packages.property("", 6, "AIGC", "v:lpwstr", JSON) + "</Properties>");
        var file = zip(withProperties(DOCUMENT, CUSTOM, twice));

        assertThat(Inspector.inspect("a.docx", file).findings())
                .anyMatch(finding -> finding.code() == CarrierCode.SECOND_LABEL);
        assertThat(HostilePackageTest.codes(Marker.mark("a.docx", file, ORDER)))
                .containsExactly(CarrierCode.SECOND_LABEL);
    }

    @Test
    void a_document_under_the_name_of_a_workbook_gets_the_marks_of_a_document() {
        var marked = mark("a.xlsx", zip(DOCUMENT), SHOWN);

        assertThat(text(marked, "word/document.xml")).contains(TextMark.CHINESE);
        var inspection = Inspector.inspect("a.xlsx", marked);
        assertThat(inspection.findings()).contains(Finding.of(CarrierCode.OTHER_ENDING, "word/document.xml", "docx"));
        assertThat(inspection.label().orElseThrow().strict()).contains(CarrierContract.LABEL);
    }

    @Test
    void a_document_gets_one_paragraph_at_each_place_however_often_it_is_marked() {
        var both = SHOWN.at(Set.of(Place.START, Place.END));
        var once = mark("a.docx", zip(DOCUMENT), both);
        var twice = mark("a.docx", once, both);

        var text = text(twice, "word/document.xml");
        assertThat(text).isEqualTo(text(once, "word/document.xml"));
        assertThat(text.split(TextMark.CHINESE, -1)).hasSize(3);
        assertThat(text).containsPattern("<w:body><w:p [^>]*>.{0,700}" + TextMark.CHINESE);
        assertThat(text).containsPattern(TextMark.CHINESE + "</w:t></w:r></w:p><w:sectPr><w:pgSz");
        assertThat(seen("a.docx", twice)).containsExactly(new Notice("word/document.xml", TextMark.CHINESE));
    }

    @Test
    void a_notice_in_a_page_header_of_a_document_is_found() {
        var word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var header =
                "<w:hdr xmlns:w=\"" + word + "\"><w:p><w:r><w:t>人工智能</w:t></w:r><w:r><w:t>生成</w:t></w:r></w:p></w:hdr>";
        var parts = with(DOCUMENT, "word/header1.xml", header);
        parts.put(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"" + Packages.POINTERS + "\"><Relationship Id=\"h\" Type=\"" + KINDS
                        + "/header\" Target=\"header1.xml\"/></Relationships>");

        assertThat(seen("a.docx", zip(parts))).containsExactly(new Notice("word/header1.xml", "人工智能生成"));
    }

    @Test
    void a_workbook_gets_page_headers_and_a_last_sheet_and_keeps_every_cell_and_number() {
        var plain = parts(Format.XLSX);
        var once = mark("a.xlsx", Packages.java(plain), SHOWN);
        var twice = mark("a.xlsx", once, SHOWN);

        assertThat(Packages.read(twice).keySet()).isEqualTo(Packages.read(once).keySet());
        var cells = "xl/worksheets/sheet1.xml";
        assertThat(text(twice, cells))
                .isEqualTo(plain.getOrDefault(cells, "")
                        .replace(
                                "<tableParts",
                                "<headerFooter><oddHeader>&amp;C" + TextMark.CHINESE
                                        + "</oddHeader></headerFooter><tableParts"));
        var workbook = "xl/workbook.xml";
        assertThat(text(twice, workbook))
                .isEqualTo(plain.getOrDefault(workbook, "")
                        .replace(
                                "</sheets>",
                                "<sheet xmlns:r=\"" + KINDS
                                        + "\" name=\"AI生成标识\" sheetId=\"8\" r:id=\"rId3\"/></sheets>"));
        assertThat(text(twice, "xl/chartsheets/sheet1.xml")).isEqualTo(plain.get("xl/chartsheets/sheet1.xml"));
        assertThat(seen("a.xlsx", twice))
                .containsExactly(
                        new Notice(cells, TextMark.CHINESE), new Notice("xl/worksheets/sheet2.xml", TextMark.CHINESE));
    }

    @Test
    void page_headers_of_every_kind_keep_what_they_say() throws Exception {
        var sheet = XmlText.of(
                "s",
                ("<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData/>"
                                + "<x:headerFooter differentFirst=\"1\" scaleWithDoc=\"0\"><x:oddHeader>&amp;L左&amp;C&amp;14中&amp;R右"
                                + "</x:oddHeader><x:oddFooter>&amp;P</x:oddFooter></x:headerFooter><x:rowBreaks/></x:worksheet>")
                        .getBytes(StandardCharsets.UTF_8));

        var text = SheetHeaders.of(sheet).with("AI生成");

        assertThat(text)
                .isEqualTo(sheet.text()
                        .replace("中", "中\nAI生成")
                        .replace("</x:oddFooter>", "</x:oddFooter><x:firstHeader>&amp;CAI生成</x:firstHeader>"));
    }

    @Test
    void marking_twice_changes_nothing() {
        for (Format format : List.of(Format.DOCX, Format.XLSX, Format.PPTX)) {
            var name = "a." + format.key();
            var once = mark(name, zip(parts(format)), SHOWN);

            assertThat(mark(name, once, SHOWN)).isEqualTo(once);
        }
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("", "&CAI生成"),
                Arguments.of("题", "题\nAI生成"),
                Arguments.of("题&R右", "题\nAI生成&R右"),
                Arguments.of("&L左", "&L左&CAI生成"),
                Arguments.of("&L左&R&D", "&L左&CAI生成&R&D"),
                Arguments.of("&C&\"黑体,Bold\"&12题&&R&R右", "&C&\"黑体,Bold\"&12题&&R\nAI生成&R右"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void words_join_the_middle_of_a_page_header(String before, String after) {
        assertThat(new HeaderText(before).with("AI生成").orElseThrow().code()).isEqualTo(after);
        assertThat(new HeaderText(after).lines()).contains("AI生成");
    }

    @Test
    void a_page_header_never_exceeds_what_programs_take() {
        assertThat(new HeaderText("x".repeat(251)).with("AI生成")).isEmpty();
        assertThat(new HeaderText("x".repeat(250)).with("AI生成")).isPresent();
    }

    @Test
    void every_slide_gets_one_box_with_a_number_of_its_own_and_glyphs_of_five_percent() {
        var once = mark("a.pptx", zip(parts(Format.PPTX)), SHOWN.at(MarkPosition.TOP_LEFT));
        var twice = mark("a.pptx", once, SHOWN.at(MarkPosition.TOP_LEFT));

        for (String slide : List.of("ppt/slides/slide1.xml", "ppt/slides/slide2.xml")) {
            var text = text(twice, slide);
            assertThat(text.split(VisibleWords.ON_PICTURES, -1)).hasSize(2);
            assertThat(text).contains("<p:cNvPr id=\"42\"", "<a:off x=\"0\" y=\"0\"/>", "</p:sp></p:spTree>");
            var size = Pattern.compile("sz=\"(\\d+)\"").matcher(text);
            assertThat(size.find()).isTrue();
            double ink = Integer.parseInt(size.group(1)) / 100.0 * 12_700 * 0.73;
            assertThat(ink).isGreaterThan(0.05 * 6_858_000);
        }
        assertThat(seen("a.pptx", twice))
                .containsExactly(
                        new Notice("ppt/slides/slide1.xml", VisibleWords.ON_PICTURES),
                        new Notice("ppt/slides/slide2.xml", VisibleWords.ON_PICTURES));
    }

    @Test
    void words_that_do_not_fit_on_a_slide_are_refused() {
        var small = with(
                parts(Format.PPTX),
                "ppt/presentation.xml",
                parts(Format.PPTX)
                        .getOrDefault("ppt/presentation.xml", "")
                        .replace("cx=\"12192000\"", "cx=\"914400\""));

        var words = new VisibleWords.Own("AI生成" + "很长的文字".repeat(11));

        assertThat(HostilePackageTest.codes(Marker.mark("a.pptx", zip(small), ORDER.with(words))))
                .isEmpty();
        var wide = small.getOrDefault("ppt/presentation.xml", "").replace("cx=\"914400\"", "cx=\"6858000\"");
        assertThat(HostilePackageTest.codes(
                        Marker.mark("a.pptx", zip(with(small, "ppt/presentation.xml", wide)), ORDER.with(words))))
                .containsExactly(OfficeCode.WORDS_TOO_LONG);
    }

    @Test
    void the_read_back_meets_any_other_change() {
        var original = zip(withProperties(DOCUMENT, CUSTOM, properties("", "")));
        var carrier = new DocxCarrier();
        var medium = Medium.of(original);
        var marked = switch (carrier.label(medium, CarrierContract.LABEL)) {
            case Edited.Change(var splices, var notes) ->
                medium.with(splices).whole().bytes();
            case Edited.Not(var reasons) -> throw new AssertionError(reasons);
        };
        assertThat(carrier.difference(medium, Medium.of(marked), CarrierContract.LABEL))
                .isEmpty();
        assertThat(carrier.difference(medium, medium, CarrierContract.LABEL)).isPresent();
        assertThat(carrier.difference(medium, Medium.of(marked), CarrierContract.LATER))
                .isPresent();

        int overlooked = 0;
        for (int at = 0; at < marked.length; at++) {
            var changed = marked.clone();
            changed[at] ^= (byte) 0x80;
            boolean met = carrier.difference(medium, Medium.of(changed), CarrierContract.LABEL)
                    .isPresent();
            overlooked += met ? 0 : 1;
        }
        // the last bits of the last byte of what was packed here mean nothing
        assertThat(overlooked).isLessThanOrEqualTo(1);
    }

    @Test
    void words_are_found_by_carriers_of_every_kind_of_showing() {
        var showing = new Showing(
                new VisibleWords.Own("AI生成 & 校对"), MarkPosition.BOTTOM, Set.of(Place.END), Optional.empty());
        for (Format format : List.of(Format.DOCX, Format.XLSX, Format.PPTX)) {
            var name = "a." + format.key();
            var order = new MarkOrder(CarrierContract.LABEL, showing);
            assertThat(seen(name, mark(name, zip(parts(format)), order)))
                    .extracting(Notice::words)
                    .contains("AI生成 & 校对");
        }
    }

    private static byte[] mark(String name, byte[] original, MarkOrder order) {
        return CarrierContract.done(Marker.mark(name, original, order));
    }

    private static List<Notice> seen(String name, byte[] file) {
        return Inspector.inspect(name, file).explicit() instanceof Notices(var seen) ? seen : List.of();
    }

    private static int indexOf(byte[] file, String latin) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(latin);
    }
}
