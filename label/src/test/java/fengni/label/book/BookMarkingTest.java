package fengni.label.book;

import static fengni.label.CarrierContract.LABEL;
import static fengni.label.CarrierContract.LATER;
import static fengni.label.CarrierContract.OTHERS;
import static fengni.label.CarrierContract.done;
import static fengni.label.book.Books.OPF;
import static fengni.label.book.Books.edited;
import static fengni.label.book.Books.with;
import static fengni.label.book.Books.zip;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.ExplicitReading;
import fengni.label.ExplicitReading.Notice;
import fengni.label.Inspector;
import fengni.label.LabelField;
import fengni.label.MarkOrder;
import fengni.label.MarkPosition;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.TextMark;
import fengni.label.TextMark.Place;
import fengni.label.Verdict;
import fengni.label.VisibleWords;
import fengni.law.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is written into books and fixed pages, and what is read of those of others. */
class BookMarkingTest {
    private static final MarkOrder ORDER = MarkOrder.of(LABEL);
    private static final MarkOrder WORDS = ORDER.with(new VisibleWords.Usual());
    private static final String DATA =
            "<ofd:CustomDatas><ofd:CustomData Name=\"%s\">%s</ofd:CustomData></ofd:CustomDatas>";

    private static byte[] mark(String name, byte[] book, MarkOrder order) {
        return done(Marker.mark(name, book, order));
    }

    private static Map<String, String> parts(byte[] book) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static List<Notice> seen(String name, byte[] book) {
        var notices = new ArrayList<Notice>();
        if (Inspector.inspect(name, book).explicit() instanceof ExplicitReading.Notices(var seen)) {
            notices.addAll(seen);
        }
        return notices;
    }

    private static List<Finding.Code> refusal(String name, Map<String, String> parts) {
        var marked = Marker.mark(name, zip(parts), WORDS);
        assertThat(marked).isInstanceOf(Marked.Refused.class);
        return marked.findings().stream().map(Finding::code).toList();
    }

    @Test
    void a_book_says_its_label_as_a_property_that_is_declared() throws IOException {
        var opf = parts(mark("a.epub", zip(Books.third()), ORDER)).get(OPF);

        assertThat(opf)
                .contains("<package prefix=\"TC260: http://www.tc260.org.cn/ns/AIGC/1.0/\" xmlns=")
                .contains("<meta property=\"TC260:AIGC\">" + LABEL.wrappedJson() + "</meta></metadata>");
    }

    @Test
    void an_old_book_says_it_in_a_named_meta_under_its_own_prefix() throws IOException {
        var opf = parts(mark("a.epub", zip(Books.second()), ORDER)).get(OPF);

        assertThat(opf)
                .contains("<opf:meta name=\"AIGC\" content=\""
                        + LABEL.wrappedJson().replace("\"", "&quot;") + "\"/></opf:metadata>")
                .contains("<!DOCTYPE package PUBLIC");
    }

    @Test
    void the_archive_of_a_book_still_begins_with_what_it_is() {
        var marked = mark("a.epub", zip(Books.third()), WORDS);

        assertThat(new String(marked, 30, 28, StandardCharsets.US_ASCII)).isEqualTo("mimetypeapplication/epub+zip");
        var late = new LinkedHashMap<String, String>();
        late.put("first.txt", "x");
        late.putAll(Books.third());
        assertThat(Inspector.inspect("a.epub", zip(late)).findings())
                .extracting(Finding::code)
                .contains(BookCode.TYPE_NOT_FIRST);
    }

    @Test
    void no_guide_names_these_places_which_is_told() {
        for (var one : Map.of("a.epub", zip(Books.third()), "a.ofd", zip(Books.pages()))
                .entrySet()) {
            var marked = Marker.mark(one.getKey(), one.getValue(), ORDER);
            assertThat(marked.findings()).extracting(Finding::code).contains(CarrierCode.BEYOND_GUIDES);
            assertThat(Inspector.inspect(one.getKey(), done(marked)).findings())
                    .extracting(Finding::code)
                    .contains(CarrierCode.BEYOND_GUIDES);
        }
    }

    @Test
    void labels_elsewhere_in_a_book_are_read_and_keep_it_from_being_marked() {
        var json = OTHERS.wrappedJson();
        var quoted = json.replace("\"", "&quot;");
        var wild = new LinkedHashMap<String, Map<String, String>>();
        wild.put(
                "dublin_core",
                edited(Books.third(), OPF, "</metadata>", "<dc:description>" + json + "</dc:description></metadata>"));
        wild.put(
                "other_property",
                edited(
                        Books.third(),
                        OPF,
                        "</metadata>",
                        "<meta name=\"AIGC\" content=\"" + quoted + "\"/></metadata>"));
        wild.put(
                "chapter",
                edited(
                        Books.third(),
                        "OEBPS/text/two.xhtml",
                        "<title>",
                        "<meta name=\"AIGC\" content=\"" + quoted + "\"/><title>"));
        wild.put(
                "package_comment",
                edited(Books.second(), OPF, "</opf:metadata>", "<!-- " + json + " --></opf:metadata>"));

        wild.forEach((place, parts) -> {
            var inspection = Inspector.inspect("a.epub", zip(parts));
            assertThat(inspection.label().orElseThrow().value(LabelField.PRODUCE_ID))
                    .as(place)
                    .isEqualTo("d-2");
            assertThat(inspection.findings()).as(place).contains(Finding.of(CarrierCode.OTHER_PLACE, place, place));
            assertThat(refusal("a.epub", parts)).as(place).isNotEmpty();
        });
    }

    @Test
    void a_label_that_a_chapter_is_about_is_none_of_the_book() {
        var about = edited(Books.third(), "OEBPS/text/two.xhtml", "海上", OTHERS.wrappedJson());

        assertThat(Inspector.inspect("a.epub", zip(about)).verdict()).isEqualTo(Verdict.NOT_FOUND);
    }

    @Test
    void a_page_of_its_own_is_read_first_and_last() throws IOException {
        var both = WORDS.at(EnumSet.allOf(Place.class));
        for (var book : List.of(Books.third(), Books.second())) {
            var marked = mark("a.epub", zip(book), both);

            assertThat(parts(marked).get(OPF))
                    .containsPattern("spine[^<>]*><(opf:)?itemref idref=\"aigc-notice-start\"/>")
                    .containsPattern("<(opf:)?itemref idref=\"aigc-notice-end\"/></(opf:)?spine>");
            assertThat(seen("a.epub", marked))
                    .containsExactly(
                            new Notice("OEBPS/aigc-notice-start.xhtml", TextMark.CHINESE),
                            new Notice("OEBPS/aigc-notice-end.xhtml", TextMark.CHINESE));
        }
    }

    @Test
    void a_second_marking_finds_its_own_page() throws IOException {
        var once = mark("a.epub", zip(Books.third()), WORDS);
        var again = mark("a.epub", once, MarkOrder.of(LATER).with(new VisibleWords.Own("AI生成 <一>")));

        assertThat(parts(again)).hasSameSizeAs(parts(once));
        assertThat(seen("a.epub", again)).extracting(Notice::words).containsExactly("AI生成 <一>");
        assertThat(parts(mark("a.epub", again, MarkOrder.of(LATER).with(new VisibleWords.Own("AI生成 <一>")))))
                .isEqualTo(parts(again));
    }

    @Test
    void the_page_has_a_name_that_no_other_has_and_flows_in_a_fixed_layout() throws IOException {
        var taken = with(Books.third(), "OEBPS/aigc-notice-start.xhtml", Books.chapter("x"));
        taken = edited(
                taken, OPF, "</metadata>", "<meta property=\"rendition:layout\">pre-paginated</meta></metadata>");

        var parts = parts(mark("a.epub", zip(taken), WORDS));

        assertThat(parts).containsKey("OEBPS/aigc-notice-start-2.xhtml");
        assertThat(parts.get(OPF))
                .contains("<itemref idref=\"aigc-notice-start-2\" properties=\"rendition:layout-reflowable\"/>");
    }

    @Test
    void books_that_are_signed_or_protected_are_not_changed() {
        var encryption =
                "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" xmlns:e=\"http://www.w3.org/2001/04/xmlenc#\">"
                        + "<e:EncryptedData><e:CipherData><e:CipherReference URI=\"OEBPS/content.opf\"/></e:CipherData></e:EncryptedData></encryption>";
        assertThat(refusal("a.epub", with(Books.third(), "META-INF/signatures.xml", "<s/>")))
                .containsExactly(CarrierCode.PACKAGE_SIGNED);
        assertThat(refusal("a.epub", with(Books.third(), "META-INF/rights.xml", "<r/>")))
                .containsExactly(CarrierCode.ENTRY_ENCRYPTED);
        assertThat(refusal("a.epub", with(Books.third(), "META-INF/encryption.xml", encryption)))
                .containsExactly(CarrierCode.ENTRY_ENCRYPTED);
    }

    @Test
    void fixed_pages_say_their_label_in_the_custom_data_of_the_first_document() throws IOException {
        var main = parts(mark("a.ofd", Books.ofds().getOrDefault("two documents", new byte[0]), ORDER))
                .getOrDefault("OFD.xml", "");

        var data = DATA.formatted("AIGC", LABEL.wrappedJson());
        assertThat(main).containsOnlyOnce(data + "</ofd:DocInfo>").containsOnlyOnce("Name=\"AIGC\"");
        assertThat(main.indexOf(data)).isLessThan(main.indexOf("Doc_1"));
    }

    @Test
    void labels_elsewhere_in_fixed_pages_are_read_and_keep_them_from_being_marked() {
        var json = OTHERS.wrappedJson();
        var wild = new LinkedHashMap<String, Map<String, String>>();
        wild.put(
                "other_custom_data",
                with(Books.pages(), "OFD.xml", Books.ofd(Books.body("Doc_0", DATA.formatted("aigc", json)))));
        wild.put(
                "document_info",
                with(
                        Books.pages(),
                        "OFD.xml",
                        Books.ofd(Books.body("Doc_0", "<ofd:Abstract>" + json + "</ofd:Abstract>"))));
        wild.put(
                "annotation", with(Books.pages(), "Doc_0/Annots/Page_0/Annotation.xml", "<ofd:a>" + json + "</ofd:a>"));
        wild.put("attachment", with(Books.pages(), "Doc_0/Attachs/aigc.json", json));

        wild.forEach((place, parts) -> {
            var inspection = Inspector.inspect("a.ofd", zip(parts));
            assertThat(inspection.label().orElseThrow().value(LabelField.PRODUCE_ID))
                    .as(place)
                    .isEqualTo("d-2");
            assertThat(inspection.findings()).as(place).contains(Finding.of(CarrierCode.OTHER_PLACE, place, place));
            assertThat(refusal("a.ofd", parts)).as(place).isNotEmpty();
        });
        var second = Books.pages();
        Books.document(second, "Doc_1", 9);
        second = with(
                second,
                "OFD.xml",
                Books.ofd(Books.body("Doc_0", "") + Books.body("Doc_1", DATA.formatted("AIGC", LABEL.wrappedJson()))));
        assertThat(refusal("a.ofd", second)).containsExactly(CarrierCode.LABEL_ELSEWHERE);
    }

    @Test
    void words_stand_on_every_page_at_a_twentieth_of_its_shortest_side() throws IOException {
        var marked = mark("a.ofd", zip(Books.pages()), WORDS.at(MarkPosition.TOP_LEFT));
        var parts = parts(marked);

        assertThat(seen("a.ofd", marked))
                .containsExactly(
                        new Notice("Doc_0/Pages/Page_0/Content.xml", VisibleWords.ON_PICTURES),
                        new Notice("Doc_0/Pages/Page_1/Content.xml", VisibleWords.ON_PICTURES));
        assertThat(parts.get("Doc_0/Document.xml")).contains("<ofd:MaxUnitID>15</ofd:MaxUnitID>");
        assertThat(parts.get("Doc_0/Pages/Page_0/Content.xml"))
                .contains(
                        "<ofd:Layer ID=\"10\" Type=\"Foreground\"><ofd:PathObject ID=\"11\" Name=\"AIGC\" Boundary=\"0 0 ")
                .endsWith("</ofd:Layer></ofd:Content></ofd:Page>");
        assertThat(parts.get("Doc_0/Pages/Page_1/Content.xml")).contains("</Layer></Content><Actions/></Page>");
        for (var glyph : inks(parts.getOrDefault("Doc_0/Pages/Page_0/Content.xml", ""))) {
            assertThat(glyph).isBetween(10.0, 20.0);
        }
    }

    /** The height of each glyph in millimetres, told apart by where their outlines lie. */
    private static List<Double> inks(String page) {
        var data =
                page.substring(page.lastIndexOf("AbbreviatedData>M") + 16, page.lastIndexOf("</ofd:AbbreviatedData>"));
        double least = Double.MAX_VALUE;
        double most = 0;
        for (String step : List.of(data.split("[MLQBC]"))) {
            var numbers = List.of(step.strip().split(" "));
            if (numbers.size() >= 2) {
                double y = Double.parseDouble(numbers.getLast());
                least = Math.min(least, y);
                most = Math.max(most, y);
            }
        }
        return List.of(most - least);
    }

    @Test
    void a_second_marking_changes_the_layer_of_the_first() throws IOException {
        var once = mark("a.ofd", zip(Books.pages()), WORDS);
        var moved = mark(
                "a.ofd",
                once,
                MarkOrder.of(LATER).with(new VisibleWords.Usual()).at(MarkPosition.TOP));

        assertThat(parts(moved).get("Doc_0/Document.xml")).isEqualTo(parts(once).get("Doc_0/Document.xml"));
        assertThat(parts(moved).get("Doc_0/Pages/Page_0/Content.xml"))
                .isNotEqualTo(parts(once).get("Doc_0/Pages/Page_0/Content.xml"))
                .containsOnlyOnce("Name=\"AIGC\"");
        assertThat(parts(mark("a.ofd", once, WORDS))).isEqualTo(parts(once));
    }

    @Test
    void words_in_text_objects_of_others_are_seen() {
        var text =
                "<ofd:TextObject ID=\"7\"><ofd:TextCode>内容由</ofd:TextCode><ofd:TextCode>AI生成</ofd:TextCode></ofd:TextObject></ofd:Layer>";
        var others = edited(Books.pages(), "Doc_0/Pages/Page_0/Content.xml", "</ofd:Layer>", text);

        assertThat(seen("a.ofd", zip(others))).extracting(Notice::words).containsExactly("内容由AI生成");
    }

    @Test
    void signed_and_encrypted_pages_are_not_changed() {
        var listed = edited(
                Books.pages(),
                "OFD.xml",
                "</ofd:DocRoot>",
                "</ofd:DocRoot><ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>");
        var signed = with(
                listed,
                "Doc_0/Signs/Signatures.xml",
                "<ofd:Signatures><ofd:Signature ID=\"1\" BaseLoc=\"a.xml\"/></ofd:Signatures>");
        var empty = with(
                listed, "Doc_0/Signs/Signatures.xml", "<ofd:Signatures xmlns:ofd=\"http://www.ofdspec.org/2016\"/>");

        assertThat(refusal("a.ofd", signed)).containsExactly(CarrierCode.PACKAGE_SIGNED);
        assertThat(refusal("a.ofd", with(Books.pages(), "Doc_0/Signs/Sign_0/Signature.xml", "<s/>")))
                .containsExactly(CarrierCode.PACKAGE_SIGNED);
        assertThat(refusal("a.ofd", with(Books.pages(), "encryptions.xml", "<e/>")))
                .containsExactly(CarrierCode.ENTRY_ENCRYPTED);
        assertThat(Marker.mark("a.ofd", zip(empty), WORDS)).isInstanceOf(Marked.Done.class);
    }

    @Test
    void a_label_of_our_own_in_a_wild_form_is_replaced_in_place() throws IOException {
        var old = LATER.wrappedJson().replace("\"", "&#34;");
        var book = edited(
                Books.second(),
                OPF,
                "<opf:meta name=\"cover\"",
                "<opf:meta content='" + old + "' name='AIGC' ></opf:meta><opf:meta name=\"cover\"");

        var marked = mark("a.epub", zip(book), ORDER);

        assertThat(parts(marked).get(OPF))
                .contains("<opf:meta content='{&quot;AIGC")
                .contains("' name='AIGC' ></opf:meta>");
        assertThat(inspectLabel("a.epub", marked)).isEqualTo("c-1");
    }

    private static String inspectLabel(String name, byte[] book) {
        return Inspector.inspect(name, book)
                .label()
                .map(found -> found.value(LabelField.PRODUCE_ID))
                .orElse("");
    }
}
