package fengni.label.book;

import static fengni.label.book.Books.OPF;
import static fengni.label.book.Books.edited;
import static fengni.label.book.Books.with;
import static fengni.label.book.Books.zip;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.VisibleWords;
import fengni.label.office.Packing.Way;
import fengni.law.Finding;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken and hostile books and pages, named by what is wrong with them: findings, no exception, no changed original. */
class HostileBookTest {
    private static final MarkOrder ORDER = MarkOrder.of(CarrierContract.LABEL).with(new VisibleWords.Usual());
    private static final Map<String, String> BOOK = Books.second();
    private static final Map<String, String> PAGES = Books.pages();
    private static final String TYPE = "<!DOCTYPE package PUBLIC \"+//ISBN 0-9673008-1-9//DTD OEB 1.2 Package//EN\"";

    static Stream<Arguments> faults() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], Finding.Code>>();
        var epub = zip(BOOK);
        all.put("cut.epub", Map.entry(Arrays.copyOf(epub, 300), CarrierCode.TRUNCATED));
        all.put("encrypted entries.epub", Map.entry(zip(BOOK, Way.ENCRYPTED), CarrierCode.ENTRY_ENCRYPTED));
        all.put("entries over one another.epub", Map.entry(zip(BOOK, Way.OVERLAPPING), CarrierCode.BROKEN_PART));
        all.put("wrong check sums.epub", Map.entry(zip(BOOK, Way.LYING_CRC), CarrierCode.BROKEN_PART));
        all.put(
                "two descriptions.epub",
                Map.entry(zip(with(BOOK, "oebps/CONTENT.opf", "<a/>")), CarrierCode.BROKEN_PART));
        all.put(
                "container without a book.epub",
                Map.entry(zip(with(BOOK, "META-INF/container.xml", "<a/>")), CarrierCode.BROKEN_PART));
        all.put(
                "container cut.epub",
                Map.entry(zip(with(BOOK, "META-INF/container.xml", "<a>")), CarrierCode.PART_UNREADABLE));
        all.put("description of something else.epub", Map.entry(zip(with(BOOK, OPF, "<a/>")), CarrierCode.BROKEN_PART));
        all.put(
                "description with entities of its own.epub",
                Map.entry(
                        zip(edited(BOOK, OPF, TYPE, TYPE.replace("package ", "package [<!ENTITY a \"ha\">] "))),
                        CarrierCode.PART_UNREADABLE));
        all.put(
                "description with definitions behind its type.epub",
                Map.entry(
                        zip(edited(BOOK, OPF, "dtd\">", "dtd\" [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>")),
                        CarrierCode.PART_UNREADABLE));
        all.put(
                "description with an entity of nobody.epub",
                Map.entry(zip(edited(BOOK, OPF, "潮水", "&nbsp;")), CarrierCode.PART_UNREADABLE));
        all.put(
                "description nested deep.epub",
                Map.entry(
                        zip(with(BOOK, OPF, "<package>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</package>")),
                        CarrierCode.PART_UNREADABLE));
        all.put(
                "label that is no JSON.epub",
                Map.entry(
                        zip(edited(
                                BOOK,
                                OPF,
                                "</opf:metadata>",
                                "<opf:meta name=\"AIGC\" content=\"no\"/></opf:metadata>")),
                        CarrierCode.LABEL_UNREADABLE));
        all.put(
                "chapter of three megabytes in three kilobytes.epub",
                Map.entry(zip(with(BOOK, "OEBPS/one.xhtml", " ".repeat(3 << 20))), CarrierCode.UNPACKED_TOO_LARGE));
        all.put("nothing but a name.ofd", Map.entry(zip(Map.of("a.xml", "<a/>")), CarrierCode.BROKEN_PART));
        all.put("no documents.ofd", Map.entry(zip(with(PAGES, "OFD.xml", Books.ofd(""))), CarrierCode.BROKEN_PART));
        all.put("another root.ofd", Map.entry(zip(with(PAGES, "OFD.xml", "<a/>")), CarrierCode.BROKEN_PART));
        all.put(
                "definitions of its own.ofd",
                Map.entry(
                        zip(with(
                                PAGES,
                                "OFD.xml",
                                "<!DOCTYPE a [<!ENTITY b \"c\">]>"
                                        + Books.ofd("&b;").substring(39))),
                        CarrierCode.PART_UNREADABLE));
        all.put("encrypted entries.ofd", Map.entry(zip(PAGES, Way.ENCRYPTED), CarrierCode.ENTRY_ENCRYPTED));
        all.put("leads outside.ofd", Map.entry(zip(with(PAGES, "../a", "x")), CarrierCode.BROKEN_PART));
        return all.entrySet().stream()
                .map(one -> Arguments.of(
                        one.getKey(), one.getValue().getKey(), one.getValue().getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void what_is_broken_is_inconclusive_and_never_marked(String name, byte[] content, Finding.Code code) {
        var inspection = Inspector.inspect(name, content);

        assertThat(inspection.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(inspection.findings()).extracting(Finding::code).contains(code);
        assertThat(Marker.mark(name, content, ORDER)).isInstanceOf(Marked.Refused.class);
    }

    static Stream<Arguments> unshown() {
        var document = "Doc_0/Document.xml";
        return Map.of(
                        "no highest number",
                        edited(PAGES, document, ">9<", ">many<"),
                        "no size of a page",
                        edited(PAGES, document, "0 0 210 297", "0 0 0 297"),
                        "page for a giant",
                        edited(PAGES, document, "0 0 210 297", "0 0 1e300 1e300"),
                        "page that is none",
                        with(PAGES, "Doc_0/Pages/Page_0/Content.xml", "<a/>"),
                        "no document",
                        edited(PAGES, "OFD.xml", "Doc_0/", "Doc_7/"))
                .entrySet()
                .stream()
                .map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unshown")
    void pages_that_cannot_take_words_are_refused(String fault, Map<String, String> parts) {
        assertThat(Marker.mark("a.ofd", zip(parts), ORDER)).isInstanceOf(Marked.Refused.class);
        assertThat(Inspector.inspect("a.ofd", zip(parts)).verdict()).isEqualTo(Verdict.NOT_FOUND);
    }

    @Test
    void thousands_of_labels_do_not_hide_one() {
        var many = "<opf:meta name=\"a\" content=\"{&quot;AIGC&quot;:{}}\"/>".repeat(3_000);
        var book = edited(BOOK, OPF, "</opf:metadata>", many + "</opf:metadata>");

        assertThat(Inspector.inspect("a.epub", zip(book)).findings())
                .extracting(Finding::code)
                .contains(CarrierCode.TOO_MANY_PARTS);
    }

    @Test
    void a_spine_that_names_one_chapter_a_hundred_thousand_times_costs_one_look() {
        var spine = "<opf:itemref idref=\"c1\"/>".repeat(100_000);
        var book = edited(BOOK, OPF, "</opf:spine>", spine + "</opf:spine>");

        assertThat(Inspector.inspect("a.epub", zip(book)).verdict()).isIn(Verdict.NOT_FOUND, Verdict.INCONCLUSIVE);
    }

    @Test
    void a_chapter_of_open_comments_costs_one_pass() {
        var book = with(BOOK, "OEBPS/one.xhtml", "<!-- AIGC <meta ".repeat(200_000));

        assertThat(Inspector.inspect("a.epub", zip(book, Way.STORED)).verdict())
                .isIn(Verdict.NOT_FOUND, Verdict.INCONCLUSIVE);
    }
}
