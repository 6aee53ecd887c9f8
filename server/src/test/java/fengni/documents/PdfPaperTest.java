package fengni.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.documents.Block.Paragraph;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfPaperTest {
    private static final Document CHINESE = Sample.chinese();
    private static final byte[] PDF = ((Done<byte[]>) Press.pdf(CHINESE)).value();

    @Test
    void the_text_layer_is_the_source_to_the_character() throws IOException {
        var paper = Sample.brief();
        var pdf = ((Done<byte[]>) Press.pdf(paper)).value();

        assertThat(Expected.squeezed(Judges.text(pdf))).isEqualTo(Expected.text(paper));
    }

    @Test
    void rare_characters_of_names_can_be_copied_and_no_radical_stands_for_one() throws IOException {
        var copied = new StringBuilder();
        for (int page = 1; page <= Judges.pages(PDF); page++) {
            copied.append(Judges.text(PDF, page));
        }

        assertThat(Expected.squeezed(copied.toString())).contains(Sample.RARE);
        assertThat(copied.codePoints())
                .noneMatch(one -> (one >= 0x2E80 && one <= 0x2FDF)
                        || (one >= 0xF900 && one <= 0xFAFF)
                        || (one >= 0x2F800 && one <= 0x2FA1F));
    }

    @Test
    void characters_that_look_alike_are_told_apart() throws IOException {
        var alike = "～〜 …⋯ •‧ -‑ –‒ 〈〉 ①➀ ／∕";
        var pdf = ((Done<byte[]>) Press.pdf(Sample.with(Paragraph.of(alike)))).value();

        assertThat(Expected.squeezed(Judges.text(pdf))).contains(Expected.squeezed(alike));
    }

    @Test
    void it_is_an_archive_file_that_a_screen_reader_can_read() throws Exception {
        var chinese = ((Done<byte[]>) Press.pdf(Sample.brief())).value();
        var english = ((Done<byte[]>) Press.pdf(Sample.english())).value();

        assertThat(Judges.veraPdf(chinese, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Judges.veraPdf(chinese, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Judges.veraPdf(english, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void the_head_of_a_table_stands_on_each_of_its_pages() throws IOException {
        for (int page = 3; page <= 5; page++) {
            assertThat(Expected.squeezed(Judges.text(PDF, page))).contains("第" + page + "页，共6页");
            assertThat(Judges.text(PDF, page)).containsOnlyOnce("测试项").containsOnlyOnce("样本数");
        }
    }

    @Test
    void pictures_are_placed_and_headings_stand_in_the_outline() throws IOException {
        assertThat(Judges.program(PDF, "pdfimages", "-list", "FILE").lines().filter(line -> line.contains("image")))
                .hasSizeGreaterThanOrEqualTo(2);
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(PDF)) {
            var first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();

            assertThat(first.getTitle()).isEqualTo("一、算法基本情况");
            assertThat(first.getFirstChild().getTitle()).isEqualTo("（一）服务概述");
            assertThat(first.getNextSibling().getTitle()).isEqualTo("二、测试结果");
        }
    }

    @Test
    void a_character_without_a_glyph_is_refused_by_name_and_place() {
        var paper = Sample.with(Paragraph.of("王𬎆"), Paragraph.of("⾃评估\u0007"));

        assertThat(Press.pdf(paper))
                .isEqualTo(Outcome.faulty(
                        Fault.of("blocks/0", "glyph_missing", "U+2C386", "王𬎆"),
                        Fault.of("blocks/1", "glyph_compatibility", "U+2F83", "⾃评估\u0007", "自"),
                        Fault.of("blocks/1", "glyph_missing", "U+0007", "⾃评估\u0007")));
    }

    @Test
    void whatever_people_paste_is_text() throws IOException {
        var paste = "a\r\nb\tc\u200Bd <b>&amp;</b> ]]> {content} url(file:///etc/passwd) '\"";
        var pdf = ((Done<byte[]>) Press.pdf(Sample.with(Paragraph.of(paste)))).value();

        assertThat(Judges.text(pdf).replace("\n", "").replace(" ", ""))
                .contains("abcd<b>&amp;</b>]]>{content}url(file:///etc/passwd)'\"");
    }
}
