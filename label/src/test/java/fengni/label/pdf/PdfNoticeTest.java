package fengni.label.pdf;

import static fengni.label.CarrierContract.LABEL;
import static fengni.label.pdf.Pdfs.PAGE;
import static fengni.label.pdf.Pdfs.built;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierContract;
import fengni.label.ExplicitReading.Notice;
import fengni.label.ExplicitReading.Notices;
import fengni.label.Inspector;
import fengni.label.Judges;
import fengni.label.MarkOrder;
import fengni.label.MarkPosition;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.TextMark;
import fengni.label.VisibleWords;
import fengni.law.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfNoticeTest {
    private static final MarkOrder WORDS = MarkOrder.of(LABEL).with(new VisibleWords.Usual());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_page_gets_the_words_and_an_inspection_finds_them() throws IOException {
        for (var example : Pdfs.all().entrySet()) {
            var marked = marked(example.getValue(), WORDS);

            assertThat(Arrays.copyOf(marked, example.getValue().length)).isEqualTo(example.getValue());
            try (var document = Loader.loadPDF(marked)) {
                int pages = document.getNumberOfPages();
                var read = IntStream.rangeClosed(1, pages)
                        .filter(page -> page <= 5 || page > pages - 5)
                        .mapToObj(page -> new Notice("page " + page, TextMark.CHINESE))
                        .toList();
                assertThat(notices(marked)).as(example.getKey()).isEqualTo(read);
            }
        }
    }

    @Test
    void a_page_that_has_the_words_is_left_alone_and_others_are_added() throws IOException {
        var once = marked(Pdfs.packed(document -> Pdfs.pages(document, 2)), WORDS);
        var again = marked(once, WORDS);
        var other = marked(once, WORDS.with(new VisibleWords.Own("AI生成")));

        assertThat(again.length - once.length).isLessThan(2000);
        assertThat(notices(again)).hasSize(2);
        assertThat(notices(other)).hasSize(4);
    }

    @Test
    void pdftotext_finds_the_words_on_every_page() throws Exception {
        Judges.need("pdftotext", "qpdf");
        for (var example : Pdfs.all().entrySet()) {
            var file = Files.write(folder.resolve("a.pdf"), marked(example.getValue(), WORDS))
                    .toString();

            assertThat(Judges.run("qpdf", "--check", file)).as(example.getKey()).contains("No syntax or stream");
            assertThat(Judges.run("pdftotext", "-enc", "UTF-8", file, "-").split("\f", -1))
                    .as(example.getKey())
                    .allMatch(page -> page.isBlank() || page.contains(TextMark.CHINESE));
        }
    }

    /** Whatever a page leaves behind: the plate stands upright at the place that was asked for, and nothing hides it. */
    @ParameterizedTest
    @CsvSource({
        "Q Q Q 3 0 0 3 100 100 cm",
        "q q 0.1 0 0 0.1 100 100 cm",
        "q 0 0 5 5 re W n",
        "BT /F 12 Tf 3 Tr",
        "/Span BMC /Span <</MCID 0>> BDC",
        "2 0 0 2 50 50 cm 0 1 1 rg 1 0 0 RG 9 w",
        "''"
    })
    void what_a_page_leaves_open_does_not_move_the_words(String content) throws Exception {
        Judges.need("pdftoppm");
        var clean = rows(marked(page(""), WORDS));
        assertThat(clean).isNotEmpty();

        assertThat(rows(marked(page(content), WORDS))).isEqualTo(clean);
    }

    @Test
    void the_words_stand_upright_at_their_place_on_turned_pages() throws Exception {
        Judges.need("pdftotext");
        for (MarkPosition position : MarkPosition.values()) {
            var file = Files.write(folder.resolve("turned.pdf"), marked(Pdfs.plain(Pdfs::turned), WORDS.at(position)));
            var boxes = Judges.run("pdftotext", "-bbox", file.toString(), "-")
                    .lines()
                    .filter(line -> line.contains("<word") && line.contains("生成"))
                    .toList();
            assertThat(boxes).as(position.name()).hasSize(6).allMatch(box -> {
                var numbers = Arrays.stream(
                                box.replaceAll("[^0-9.]+", " ").strip().split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                return numbers[2] - numbers[0] > 2 * (numbers[3] - numbers[1]);
            });
        }
    }

    @Test
    void turned_pages_look_like_the_others_at_their_corner() throws Exception {
        Judges.need("pdftoppm");
        var file = folder.resolve("corners.pdf");
        Files.write(file, marked(Pdfs.plain(Pdfs::turned), WORDS));

        assertThat(corner(file, 3, 450)).isEqualTo(corner(file, 1, 450));
        assertThat(corner(file, 4, 700)).isEqualTo(corner(file, 2, 700));
        assertThat(corner(file, 5, 700)).isEqualTo(corner(file, 2, 700));
    }

    @Test
    void only_the_plate_changes_what_is_seen() throws Exception {
        Judges.need("pdftoppm");
        var original = Pdfs.plain(document -> Pdfs.pages(document, 1));
        var before = rendered(original);
        var labelled = rendered(marked(original, MarkOrder.of(LABEL)));
        var worded = rendered(marked(original, WORDS));

        assertThat(labelled).isEqualTo(before);
        assertThat(worded).hasSameSizeAs(before);
        // 595 x 842 pixels at 72 to the inch; the plate is at the bottom right
        int head = before.length - 595 * 842;
        for (int i = head; i < before.length; i++) {
            int x = (i - head) % 595;
            int y = (i - head) / 595;
            if (x < 400 || y < 790) {
                assertThat(worded[i]).isEqualTo(before[i]);
            }
        }
        assertThat(worded).isNotEqualTo(before);
    }

    @Test
    void words_that_do_not_fit_or_cannot_be_put_on_are_refused_page_by_page() {
        assertThat(codes(built(
                        "",
                        PAGE.stream()
                                .map(object -> object.replace("300 200", "30 20"))
                                .toList())))
                .containsExactly(PdfCode.PDF_PAGE_TOO_SMALL);
        assertThat(codes(page("(a string without end"))).containsExactly(PdfCode.PDF_PAGE_UNREADABLE);
        assertThat(codes(page("BI /W 1 /H 1 ID no end of a picture"))).containsExactly(PdfCode.PDF_PAGE_UNREADABLE);
    }

    @Test
    void words_of_others_are_found_in_lines_of_their_own() {
        assertThat(notices(page("BT /F 12 Tf 10 100 Td (AI ) Tj <c9fab3c9> Tj ET", "GBK-EUC-H")))
                .containsExactly(new Notice("page 1", "AI 生成"));
        assertThat(notices(page("BT /F 12 Tf 10 100 Td <00410049> Tj 5 0 Td [<751f> 20 <6210>] TJ ET", "UniGB-UCS2-H")))
                .containsExactly(new Notice("page 1", "AI生成"));
        assertThat(notices(page("BT /F 12 Tf 10 100 Td <00410049> Tj 0 -14 Td <751f6210> Tj ET", "UniGB-UCS2-H")))
                .isEmpty();
        assertThat(notices(page(
                        "BT /F 12 Tf 10 100 Td <00410049751f6210" + "6587".repeat(70) + "> Tj ET", "UniGB-UCS2-H")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"并标注“人工智能生成”。自,false", "规定》以及《生成式人工智能服务,false", "本文由AI生成。,true", "（AI生成）,true"})
    void lines_of_flowing_text_are_no_marks(String line, boolean mark) {
        var codes = line.chars().mapToObj("%04x"::formatted).collect(Collectors.joining());
        assertThat(notices(page("BT /F 12 Tf 10 100 Td <" + codes + "> Tj ET", "UniGB-UCS2-H")))
                .hasSize(mark ? 1 : 0);
    }

    private static byte[] page(String content) {
        return page(content, "GBK-EUC-H");
    }

    private static byte[] page(String content, String encoding) {
        var objects = new ArrayList<>(PAGE.subList(0, 2));
        objects.add(
                "<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>");
        objects.add("<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
        objects.add("<</Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /" + encoding
                + " /DescendantFonts [<</Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light"
                + " /CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 4>>"
                + " /FontDescriptor <</Type /FontDescriptor /FontName /STSong-Light /Flags 4>>>>]>>");
        return built("", objects);
    }

    private static byte[] marked(byte[] original, MarkOrder order) {
        return CarrierContract.done(Marker.mark(original, order));
    }

    private static List<Notice> notices(byte[] file) {
        return Inspector.inspect("a.pdf", file).explicit() instanceof Notices(var seen) ? seen : List.of();
    }

    private static List<Finding.Code> codes(byte[] file) {
        return switch (Marker.mark(file, WORDS)) {
            case Marked.Done done -> List.of();
            case Marked.Refused(var findings) ->
                findings.stream().map(Finding::code).toList();
        };
    }

    private byte[] rendered(byte[] file) throws IOException, InterruptedException {
        var in = Files.write(folder.resolve("in.pdf"), file).toString();
        return Judges.bytes("pdftoppm", "-r", "72", "-gray", in);
    }

    /** Returns how dark each sixth of the last thirty-six rows is at the right edge, in tenths. */
    private static List<Long> corner(Path file, int page, int width) throws IOException, InterruptedException {
        var number = Integer.toString(page);
        var pixels =
                Judges.bytes("pdftoppm", "-cropbox", "-f", number, "-l", number, "-r", "72", "-gray", file.toString());
        return IntStream.range(0, 6)
                .mapToObj(sixth -> IntStream.range(0, 6 * 120)
                        .map(i -> pixels[pixels.length - (sixth * 6 + i / 120) * width - i % 120 - 1] & 0xff)
                        .average()
                        .orElse(0))
                .map(average -> Math.round(average / 25.5))
                .toList();
    }

    /** Returns how many dark pixels each row of the page has. */
    private Map<Integer, Long> rows(byte[] file) throws IOException, InterruptedException {
        var pixels = rendered(file);
        int head = pixels.length - 300 * 200;
        return IntStream.range(head, pixels.length)
                .filter(i -> (pixels[i] & 0xff) < 128)
                .boxed()
                .collect(Collectors.groupingBy(i -> (i - head) / 300, Collectors.counting()));
    }
}
