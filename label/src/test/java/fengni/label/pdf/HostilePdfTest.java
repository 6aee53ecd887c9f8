package fengni.label.pdf;

import static fengni.label.CarrierContract.LABEL;
import static fengni.label.pdf.Pdfs.PAGE;
import static fengni.label.pdf.Pdfs.built;
import static fengni.label.pdf.Pdfs.latin;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken and hostile files, named by what is wrong with them: findings, no exception, no work beyond their size. */
class HostilePdfTest {
    private static final MarkOrder ORDER = MarkOrder.of(LABEL);
    private static final MarkOrder WORDS = ORDER.with(new VisibleWords.Usual());
    private static final String JSON = LABEL.bareJson();
    /** What one answer to a small file may take; the parser's own tables and the words' font are most of it. */
    private static final long MOST_ALLOCATED = 700L << 20;

    static Stream<Arguments> faults() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], Finding.Code>>();
        var plain = built("", PAGE);
        all.put("head alone", Map.entry(latin("%PDF-1.7\n"), PdfCode.PDF_TABLE_BROKEN));
        all.put("cut in the middle", Map.entry(Arrays.copyOf(plain, plain.length / 2), PdfCode.PDF_TABLE_BROKEN));
        all.put("no end", Map.entry(Arrays.copyOf(plain, plain.length - 12), PdfCode.PDF_TABLE_BROKEN));
        all.put(
                "start of the table outside",
                Map.entry(changed(plain, "startxref\n", "startxref\n9"), PdfCode.PDF_TABLE_BROKEN));
        all.put(
                "bytes that were put in",
                Map.entry(changed(plain, "%PDF-1.7\n", "%PDF-1.7\n\n\n\n"), PdfCode.PDF_TABLE_BROKEN));
        all.put("no catalog", Map.entry(changed(plain, "/Root 1", "/Root 9"), PdfCode.PDF_TABLE_BROKEN));
        all.put("table in circles", Map.entry(built("/Prev " + table(plain), PAGE), PdfCode.PDF_TABLE_BROKEN));
        all.put(
                "info that is another object",
                Map.entry(changed(built("/Info 3 0 R", PAGE), "\n3 0 obj", "\n7 0 obj"), PdfCode.PDF_TABLE_BROKEN));
        all.put(
                "password",
                Map.entry(Pdfs.encrypted(document -> Pdfs.pages(document, 1), "secret"), PdfCode.PDF_LOCKED));
        all.put("label that is no text", Map.entry(info("<</AIGC 7>>"), CarrierCode.LABEL_UNREADABLE));
        all.put("label that is no JSON", Map.entry(info("<</AIGC (nothing)>>"), CarrierCode.LABEL_UNREADABLE));
        all.put("length that needs itself", Map.entry(metadata("/Length 5 0 R", "x"), PdfCode.PDF_TABLE_BROKEN));
        all.put("packet that is none", Map.entry(metadata("/Length 1", "x"), CarrierCode.XMP_UNREADABLE));
        all.put(
                "packet of five megabytes in five kilobytes",
                Map.entry(metadata("/Filter /FlateDecode", bomb(5 << 20)), CarrierCode.UNPACKED_TOO_LARGE));
        all.put(
                "packet packed twice",
                Map.entry(
                        metadata("/Filter [/FlateDecode /FlateDecode]", packed(bomb(20 << 20))),
                        CarrierCode.UNPACKED_TOO_LARGE));
        all.put(
                "rows of two thousand million bytes",
                Map.entry(
                        metadata("/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 2000000000>>", bomb(10)),
                        CarrierCode.UNPACKED_TOO_LARGE));
        all.put("packet that is a picture", Map.entry(metadata("/Filter /JPXDecode", "x"), PdfCode.PDF_TABLE_BROKEN));
        all.put(
                "a thousand million objects of no bytes",
                Map.entry(stream("0 0 0", "0 1000000000", "x"), PdfCode.PDF_TABLE_BROKEN));
        all.put(
                "twenty million objects in twenty kilobytes",
                Map.entry(stream("1 0 0", "0 100000000", bomb(20_000_000)), CarrierCode.UNPACKED_TOO_LARGE));
        all.put(
                "more objects than are read",
                Map.entry(stream("1 0 0", "0 100000000", bomb(300_000, 1)), CarrierCode.TOO_MANY_PARTS));
        all.put(
                "objects in a stream of eight megabytes",
                Map.entry(inStream(bomb(8 << 20)), CarrierCode.UNPACKED_TOO_LARGE));
        all.put(
                "dictionaries without end",
                Map.entry(info("<</X [" + "<<>>".repeat(200_000) + "]>>"), CarrierCode.TOO_MANY_PARTS));
        all.put(
                "dictionaries without end in a stream",
                Map.entry(inStream(packed("1 0 [" + "<<>>".repeat(200_000) + "]")), CarrierCode.TOO_MANY_PARTS));
        all.put("dictionary five thousand deep", Map.entry(info("[".repeat(5000)), PdfCode.PDF_TABLE_BROKEN));
        return all.entrySet().stream()
                .map(one -> Arguments.of(
                        one.getKey(), one.getValue().getKey(), one.getValue().getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_broken_file_is_inconclusive_and_never_marked(String fault, byte[] content, Finding.Code code) {
        long before = allocated();
        var inspection = Inspector.inspect("a.pdf", content);
        assertThat(inspection.findings()).extracting(Finding::code).contains(code);
        assertThat(inspection.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(codes(content, WORDS)).contains(code);
        assertThat(allocated() - before).isLessThan(MOST_ALLOCATED);
    }

    @Test
    void a_label_in_a_file_with_a_broken_table_is_told_and_the_file_kept() {
        var broken =
                changed(CarrierContract.done(Marker.mark(built("", PAGE), ORDER)), "startxref\n", "startxref\n9", true);

        var inspection = Inspector.inspect("a.pdf", broken);

        assertThat(inspection.findings())
                .extracting(Finding::code)
                .contains(PdfCode.PDF_SEARCHED, PdfCode.PDF_TABLE_BROKEN);
        assertThat(inspection.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(inspection.label().orElseThrow().strict()).contains(LABEL);
        assertThat(Marker.mark(broken, ORDER)).isInstanceOf(Marked.Refused.class);
    }

    @Test
    void a_reference_to_the_info_dictionary_without_its_number_is_answered() {
        for (String reference : List.of("R", "\0 \0 R", "x 0 R", "0 R", "-1 0 R", "99999999999999999999 0 R")) {
            var file = built("/Info " + reference, PAGE);

            assertThat(Inspector.inspect("a.pdf", file).label()).as(reference).isEmpty();
            assertThat(Marker.mark(file, ORDER).findings()).as(reference).isNotEmpty();
        }
    }

    @Test
    void a_label_whose_update_is_cut_off_anywhere_is_inconclusive_and_gets_no_second() {
        var original = built("", PAGE);
        var marked = CarrierContract.done(Marker.mark(original, ORDER));
        int object = latin(marked).indexOf("obj", original.length) + 3;
        for (int length = object; length < marked.length - 1; length++) {
            var cut = Arrays.copyOf(marked, length);
            assertThat(Inspector.inspect("a.pdf", cut).verdict())
                    .as("%d bytes", length)
                    .isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(Marker.mark(cut, MarkOrder.of(CarrierContract.LATER)))
                    .as("%d bytes", length)
                    .isInstanceOf(Marked.Refused.class);
        }
        var lost = changed(marked, "startxref", "startxrex", true);
        assertThat(Inspector.inspect("a.pdf", lost).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void bytes_after_the_end_that_begin_no_update_are_told_and_the_file_kept() {
        var marked = CarrierContract.done(Marker.mark(built("", PAGE), ORDER));
        var trailing = latin(latin(marked) + "</html>\n");

        var inspection = Inspector.inspect("a.pdf", trailing);

        assertThat(inspection.findings()).extracting(Finding::code).contains(PdfCode.PDF_TRAILING);
        assertThat(inspection.label().orElseThrow().strict()).contains(LABEL);
        assertThat(codes(trailing, ORDER)).contains(PdfCode.PDF_TABLE_BROKEN);
        assertThat(codes(latin(latin(marked) + "\n\0\r\n "), ORDER)).containsExactly(FileCode.READ_BACK);
    }

    @Test
    void keys_without_end_are_searched_once() {
        var crowded = latin("%PDF-1.7\n" + ("/AIGC(".repeat(10_000) + ')').repeat(3));
        long before = allocated();

        assertThat(Inspector.inspect("a.pdf", crowded).verdict()).isEqualTo(Verdict.INCONCLUSIVE);

        assertThat(allocated() - before).isLessThan(400L << 20);
    }

    @Test
    void an_encrypted_file_is_read_and_kept() {
        var file = Pdfs.encrypted(
                document -> {
                    Pdfs.pages(document, 1);
                    document.getDocumentInformation().setCustomMetadataValue("AIGC", JSON);
                },
                "");

        var inspection = Inspector.inspect("a.pdf", file);

        assertThat(inspection.label().orElseThrow().strict()).contains(LABEL);
        assertThat(inspection.findings()).extracting(Finding::code).contains(PdfCode.PDF_ENCRYPTED);
        assertThat(codes(file, ORDER)).containsExactly(PdfCode.PDF_ENCRYPTED_KEPT);
    }

    @Test
    void a_signed_file_is_marked_with_a_note_and_a_certified_one_is_kept() {
        var signed = Marker.mark(Pdfs.plain(document -> Pdfs.signed(document, false)), ORDER);
        assertThat(signed.findings()).extracting(Finding::code).contains(PdfCode.PDF_SIGNED);
        assertThat(codes(Pdfs.plain(document -> Pdfs.signed(document, true)), ORDER))
                .containsExactly(PdfCode.PDF_CERTIFIED);
    }

    @Test
    void labels_elsewhere_are_told_with_their_place() {
        for (var file : List.of(
                info("<</TC260:AIGC (" + JSON + ")>>"),
                info("<</Keywords (see " + JSON + ")>>"),
                built("", List.of("<</Type /Catalog /AIGC (" + JSON + ") /Pages 2 0 R>>", PAGE.get(1), PAGE.get(2))),
                metadata("", xmp("<T:AIGC xmlns:T=\"http://www.tc260.org.cn/ns/AIGC/1.0/\">" + JSON + "</T:AIGC>")))) {
            var inspection = Inspector.inspect("a.pdf", file);
            assertThat(inspection.label().orElseThrow().strict()).contains(LABEL);
            assertThat(inspection.findings()).extracting(Finding::code).contains(CarrierCode.OTHER_PLACE);
            assertThat(codes(file, ORDER)).containsExactly(CarrierCode.LABEL_ELSEWHERE);
        }
    }

    @Test
    void a_wrapped_label_and_a_second_one_are_told() {
        var wrapped = Inspector.inspect("a.pdf", info("<</AIGC (" + LABEL.wrappedJson() + ")>>"));
        assertThat(wrapped.findings()).extracting(Finding::code).contains(CarrierCode.OTHER_SHAPE);

        var twice = Inspector.inspect("a.pdf", info("<</AIGC (" + JSON + ") /aigc (" + JSON + ")>>"));
        assertThat(twice.findings()).extracting(Finding::code).contains(CarrierCode.SECOND_LABEL);
        assertThat(twice.verdict()).isEqualTo(Verdict.NONCOMPLIANT);
    }

    @Test
    void a_label_that_stands_twice_under_one_key_is_told_and_never_replaced() {
        var twice =
                info("<</Trapped /AIGC /AIGC (" + LABEL.wrappedJson() + ") /Other <</AIGC 1>> /AIGC (" + JSON + ")>>");

        assertThat(Inspector.inspect("a.pdf", twice).findings())
                .extracting(Finding::code)
                .contains(CarrierCode.SECOND_LABEL);
        assertThat(codes(twice, ORDER)).contains(CarrierCode.SECOND_LABEL);

        var once = info("<</Trapped /AIGC /Other <</AIGC 1>> /AIGC (" + JSON + ")>>");
        assertThat(Inspector.inspect("a.pdf", once).findings())
                .extracting(Finding::code)
                .doesNotContain(CarrierCode.SECOND_LABEL);
    }

    @Test
    void a_label_of_an_earlier_revision_is_history() {
        var first = CarrierContract.done(Marker.mark(built("", PAGE), ORDER));
        var second = CarrierContract.done(Marker.mark(first, MarkOrder.of(CarrierContract.LATER)));

        var inspection = Inspector.inspect("a.pdf", second);

        assertThat(latin(second)).contains(JSON);
        assertThat(inspection.label().orElseThrow().strict()).contains(CarrierContract.LATER);
        assertThat(inspection.findings()).extracting(Finding::code).doesNotContain(CarrierCode.SECOND_LABEL);
    }

    @Test
    void pages_in_circles_too_deep_or_too_heavy_take_no_words_but_a_label() {
        var circle = built("", List.of(PAGE.get(0), "<</Type /Pages /Kids [2 0 R 3 0 R] /Count 1>>", PAGE.get(2)));
        var deep = new ArrayList<>(List.of(PAGE.getFirst()));
        for (int i = 2; i < 5000; i++) {
            deep.add("<</Type /Pages /Count 1 /Kids [" + (i + 1) + " 0 R]>>");
        }
        deep.add(PAGE.get(2));
        var weight = bomb(17 << 20);
        var heavy = built(
                "",
                List.of(
                        PAGE.get(0),
                        PAGE.get(1),
                        PAGE.get(2).replace("/Resources", "/Contents 4 0 R /Resources"),
                        "<</Filter /FlateDecode /Length " + weight.length() + ">>\nstream\n" + weight + "\nendstream"));
        for (var file : List.of(circle, built("", deep), heavy)) {
            assertThat(Marker.mark(file, WORDS)).isInstanceOf(Marked.Refused.class);
            assertThat(Marker.mark(file, ORDER)).isInstanceOf(Marked.Done.class);
            assertThat(Inspector.inspect("a.pdf", file).findings())
                    .extracting(Finding::code)
                    .contains(CarrierCode.NOT_LOOKED_AT);
        }
    }

    @Test
    void a_stream_of_objects_is_unpacked_once_for_all_that_it_does_not_hold() {
        int lacking = 2000;
        var contents = new StringBuilder();
        for (int i = 0; i < lacking; i++) {
            contents.append(10 + i).append(" 0 R ");
        }
        var page = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents [" + contents + "]>>";
        var file = new StringBuilder("%PDF-1.5\n");
        var rows = new StringBuilder("\0\0\0\0\0");
        var objects = List.of(
                PAGE.get(0),
                PAGE.get(1),
                page,
                flate("/Type /ObjStm /N 1 /First 4", "9 0 (" + "a".repeat(1 << 20) + ")"));
        for (int i = 0; i < objects.size(); i++) {
            rows.append('\1').append(number(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        rows.append('\1').append(number(file.length()));
        rows.append("\0\0\0\0\0".repeat(4)).append(("\2" + number(4)).repeat(lacking));
        int table = file.length();
        file.append("5 0 obj\n")
                .append(flate("/Type /XRef /Size " + (10 + lacking) + " /W [1 4 0] /Root 1 0 R", rows.toString()))
                .append("\nendobj\nstartxref\n" + table + "\n%%EOF\n");
        long before = allocated();

        var inspection = Inspector.inspect("a.pdf", latin(file.toString()));

        assertThat(allocated() - before).isLessThan(100L << 20);
        assertThat(inspection.verdict()).isEqualTo(Verdict.NOT_FOUND);
    }

    @Test
    void pages_that_share_what_they_draw_with_share_it_again() {
        var fonts = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            fonts.append("/F").append(i).append(" 3 0 R ");
        }
        var file = kids(2000, "/Resources <</Font <<" + fonts + ">>>>", "q Q", "/Contents 3 0 R");

        var marked = CarrierContract.done(Marker.mark(file, WORDS));

        assertThat(marked.length - file.length).isLessThan(2 << 20);
    }

    @Test
    void pages_that_draw_the_same_are_followed_once_and_never_without_end() {
        var heavy = "q Q ".repeat(400_000);
        assertThat(Marker.mark(kids(300, "", heavy, "/Contents 3 0 R"), WORDS)).isInstanceOf(Marked.Done.class);
        assertThat(codes(kids(300, "", heavy, "/Contents [3 0 R]"), WORDS)).contains(CarrierCode.TOO_MANY_PARTS);
    }

    @Test
    void a_page_that_leaves_a_million_states_open_takes_no_words() {
        assertThat(codes(kids(1, "", "q ".repeat(1_000_000), "/Contents 3 0 R"), WORDS))
                .containsExactly(PdfCode.PDF_PAGE_UNREADABLE);
    }

    @Test
    void an_update_larger_than_its_limit_is_given_up() {
        var array = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            array.append("3 0 R ");
        }
        var objects = new ArrayList<>(sheets(400, "", "q Q", "/Contents 404 0 R"));
        objects.add("[" + array + "]");

        assertThat(codes(built("", objects), WORDS)).contains(CarrierCode.PART_TOO_LARGE);
    }

    private static byte[] kids(int count, String inherited, String content, String entries) {
        return built("", sheets(count, inherited, content, entries));
    }

    private static List<String> sheets(int count, String inherited, String content, String entries) {
        var kids = new StringBuilder();
        for (int i = 0; i < count; i++) {
            kids.append(4 + i).append(" 0 R ");
        }
        var objects = new ArrayList<>(List.of(
                PAGE.getFirst(),
                "<</Type /Pages /Kids [" + kids + "] /Count " + count + " /MediaBox [0 0 600 800]" + inherited + ">>",
                flate("", content)));
        for (int i = 0; i < count; i++) {
            objects.add("<</Type /Page /Parent 2 0 R " + entries + ">>");
        }
        return objects;
    }

    private static String number(int value) {
        return "" + (char) (value >> 24) + (char) (value >> 16 & 0xff) + (char) (value >> 8 & 0xff)
                + (char) (value & 0xff);
    }

    @Test
    void forms_that_draw_one_another_without_end_are_given_up() {
        var objects = new ArrayList<>(PAGE.subList(0, 2));
        objects.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R"
                + " /Resources <</XObject <</X 4 0 R>>>>>>");
        var drawing = "/X Do\n".repeat(2000);
        objects.add("<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length " + drawing.length() + ">>\nstream\n"
                + drawing + "\nendstream");

        assertThat(Inspector.inspect("a.pdf", built("", objects)).findings())
                .extracting(Finding::code)
                .contains(CarrierCode.NOT_LOOKED_AT);
    }

    @Test
    void a_font_whose_codes_stand_for_long_texts_is_read_in_little_memory() {
        var range = "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <"
                + "4E00".repeat(4_000) + "> endbfrange";
        var again = "1 begincodespacerange <0000> <FFFF> endcodespacerange 20000 beginbfrange "
                + "<0000> <FFFE> <4E00> ".repeat(20_000) + " endbfrange";
        var single = "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <" + "4E00".repeat(20_000)
                + "> endbfchar";
        for (var table : List.of(range, again, single)) {
            var file = drawn("BT /F 10 Tf (" + "A".repeat(20_000) + ") Tj ET", table);
            long before = allocated();
            var inspection = Inspector.inspect("a.pdf", file);
            assertThat(allocated() - before).isLessThan(200L << 20);
            assertThat(inspection.verdict()).isEqualTo(Verdict.NOT_FOUND);
        }
    }

    @Test
    void the_second_look_sees_an_entry_that_is_lost_from_whatever_kind_of_file() {
        var examples = Map.of(
                "plain", Pdfs.plain(HostilePdfTest::titled),
                "packed", Pdfs.packed(HostilePdfTest::titled),
                "twice", CarrierContract.done(Marker.mark(Pdfs.packed(HostilePdfTest::titled), ORDER)),
                "hybrid", Pdfs.hybrid());
        examples.forEach((kind, original) -> {
            var marked = CarrierContract.done(Marker.mark(original, ORDER));
            int title = latin(marked).indexOf("/Title (", original.length);
            var other = marked.clone();
            other[title + 9] ^= 1;

            assertThat(difference(original, marked)).as(kind).isEmpty();
            assertThat(difference(original, other)).as(kind).contains("entries beside the label");
        });
    }

    private static void titled(PDDocument document) throws IOException {
        Pdfs.pages(document, 3);
        document.getDocumentInformation().setTitle("hidden");
    }

    @Test
    void the_second_look_sees_every_other_byte() {
        var original = built("/Info 4 0 R", withInfo("<</Title (x) /Grade 1.50>>"));
        var marked = CarrierContract.done(Marker.mark(original, ORDER));
        assertThat(difference(original, marked)).isEmpty();
        for (int at = 0; at < marked.length; at++) {
            var other = marked.clone();
            other[at] ^= 1;
            if (!isBlank(marked, at)) {
                assertThat(difference(original, other)).as("byte " + at).isNotEmpty();
            }
        }
    }

    /** Blanks between words of the update may be others, and its generations say nothing. */
    private static boolean isBlank(byte[] marked, int at) {
        return marked[at] <= ' ';
    }

    private static Optional<String> difference(byte[] original, byte[] marked) {
        return new PdfCarrier().difference(Medium.of(original), Medium.of(marked), LABEL);
    }

    private static List<Finding.Code> codes(byte[] file, MarkOrder order) {
        return switch (Marker.mark(file, order)) {
            case Marked.Done done -> List.of(FileCode.READ_BACK);
            case Marked.Refused(var findings) ->
                findings.stream().map(Finding::code).toList();
        };
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static byte[] info(String info) {
        return built("/Info 4 0 R", withInfo(info));
    }

    private static List<String> withInfo(String info) {
        var objects = new ArrayList<>(PAGE);
        objects.add(info);
        return objects;
    }

    /** One page with a font whose table is told. */
    private static byte[] drawn(String content, String table) {
        var objects = new ArrayList<>(PAGE.subList(0, 2));
        objects.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R"
                + " /Resources <</Font <</F 5 0 R>>>>>>");
        objects.add(flate("", content));
        objects.add("<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R>>");
        objects.add(flate("", table));
        return built("", objects);
    }

    private static String flate(String entries, String data) {
        var packed = packed(data);
        return "<<" + entries + " /Filter /FlateDecode /Length " + packed.length() + ">>\nstream\n" + packed
                + "\nendstream";
    }

    private static byte[] metadata(String entries, String stream) {
        var objects = new ArrayList<>(PAGE);
        objects.set(0, "<</Type /Catalog /Pages 2 0 R /Metadata 5 0 R>>");
        objects.add("null");
        var length = entries.contains("/Length") ? "" : " /Length " + stream.length();
        objects.add("<<" + entries + length + ">>\nstream\n" + stream + "\nendstream");
        return built("", objects);
    }

    private static String xmp(String property) {
        return "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\">"
                + property + "</rdf:Description></rdf:RDF>";
    }

    /** A file whose table is a stream. */
    private static byte[] stream(String widths, String index, String data) {
        var head = "%PDF-1.5\n1 0 obj\n<</Type /Catalog>>\nendobj\n";
        return latin(head + "2 0 obj\n<</Type /XRef /Root 1 0 R /Size 3 /W [" + widths + "] /Index [" + index + "]"
                + (data.length() > 1 ? " /Filter /FlateDecode" : "") + " /Length " + data.length() + ">>\nstream\n"
                + data
                + "\nendstream\nendobj\nstartxref\n" + head.length() + "\n%%EOF\n");
    }

    /** A file whose catalog stands in a compressed stream of objects. */
    private static byte[] inStream(String packed) {
        var head = "%PDF-1.5\n4 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + packed.length()
                + ">>\nstream\n" + packed + "\nendstream\nendobj\n";
        return latin(head
                + "2 0 obj\n<</Type /XRef /Root 1 0 R /Size 5 /W [1 4 1] /Index [1 1 4 1] /Length 12>>\nstream\n"
                + "\2\0\0\0\4\0" + "\1\0\0\0\11\0" + "\nendstream\nendobj\nstartxref\n" + head.length() + "\n%%EOF\n");
    }

    private static String bomb(int zeros) {
        return bomb(zeros, 0);
    }

    private static String bomb(int count, int octet) {
        var bytes = new byte[count];
        Arrays.fill(bytes, (byte) octet);
        return packed(latin(bytes));
    }

    private static String packed(String latin) {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out)) {
            packing.write(latin(latin));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return latin(out.toByteArray());
    }

    private static int table(byte[] file) {
        return latin(file).lastIndexOf("xref\n0");
    }

    private static byte[] changed(byte[] file, String from, String to) {
        return changed(file, from, to, false);
    }

    private static byte[] changed(byte[] file, String from, String to, boolean last) {
        var text = latin(file);
        int at = last ? text.lastIndexOf(from) : text.indexOf(from);
        return latin(text.substring(0, at) + to + text.substring(at + from.length()));
    }
}
