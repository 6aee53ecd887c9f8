package fengni.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.documents.Block.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

class DocxPaperTest {
    private static final Document CHINESE = Sample.chinese();
    private static final byte[] DOCX = ((Done<byte[]>) Press.docx(CHINESE)).value();

    @Test
    void every_part_follows_the_schema_of_the_standard() throws Exception {
        try (var word = open(DOCX)) {
            assertThat(faults(word.getDocument())).isEmpty();
            assertThat(faults(word.getStyle())).isEmpty();
            for (var numbering : word.getNumbering().getNums()) {
                assertThat(faults(numbering.getCTNum())).isEmpty();
            }
            for (var head : word.getHeaderList()) {
                assertThat(faults(head._getHdrFtr())).isEmpty();
            }
            for (var foot : word.getFooterList()) {
                assertThat(faults(foot._getHdrFtr())).isEmpty();
            }
        }
    }

    @Test
    void it_says_the_same_in_the_same_order_as_the_pdf() throws IOException {
        assertThat(Expected.squeezed(text(DOCX)))
                .isEqualTo(Expected.text(CHINESE).replaceAll("1\\.(识别)|2\\.(制定)|3\\.(每季)", "$1$2$3"));
    }

    @Test
    void headings_make_an_outline_heads_repeat_rows_stay_whole_and_pictures_say_what_they_show() throws IOException {
        try (var word = open(DOCX)) {
            assertThat(word.getParagraphs().stream()
                            .filter(one -> "Heading1".equals(one.getStyle()))
                            .map(one -> one.getText()))
                    .containsExactly("一、算法基本情况", "二、测试结果", "三、结论与签署");
            var table = word.getTables().get(1);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).hasSize(Sample.ROWS + 1).allMatch(row -> row.isCantSplitRow());
            assertThat(word.getDocument().toString()).contains("descr=\"六根柱子，逐根升高\"");
            assertThat(word.getAllPictures()).hasSize(2);
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo(CHINESE.title());
        }
    }

    @Test
    void an_office_program_opens_it_with_as_many_pages_as_the_pdf() throws IOException {
        assumeThat(Judges.has("soffice")).isTrue();
        var pdf = ((Done<byte[]>) Press.pdf(CHINESE)).value();

        assertThat(Judges.pages(Judges.officeToPdf(DOCX))).isBetween(Judges.pages(pdf) - 1, Judges.pages(pdf) + 1);
    }

    @Test
    void a_character_that_no_font_here_has_can_still_be_written() throws IOException {
        assertThat(text(((Done<byte[]>) Press.docx(Sample.with(Paragraph.of("王𬎆")))).value()))
                .contains("王𬎆");
        assertThat(Press.docx(Sample.with(Paragraph.of("a\u0007"))))
                .isEqualTo(Outcome.faulty(Fault.of("blocks/0", "glyph_missing", "U+0007", "a\u0007")));
    }

    private static XWPFDocument open(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    private static String text(byte[] docx) throws IOException {
        try (var word = open(docx)) {
            var said = new StringBuilder();
            word.getBodyElementsIterator().forEachRemaining(one -> said.append(text(one)));
            return said.toString();
        }
    }

    private static String text(org.apache.poi.xwpf.usermodel.IBodyElement element) {
        return switch (element) {
            case org.apache.poi.xwpf.usermodel.XWPFParagraph paragraph -> paragraph.getText();
            case org.apache.poi.xwpf.usermodel.XWPFTable table -> table.getText();
            default -> "";
        };
    }

    private static List<String> faults(XmlObject part) {
        var found = new ArrayList<XmlError>();
        part.validate(new XmlOptions().setErrorListener(found));
        return found.stream().map(XmlError::getMessage).distinct().toList();
    }
}
