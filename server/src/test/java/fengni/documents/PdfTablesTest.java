package fengni.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.answers.Outcome;
import fengni.documents.Block.Table;
import fengni.office.tables.FileTable;
import fengni.pages.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfTablesTest {
    private static final List<List<String>> ROWS = IntStream.rangeClosed(1, 12)
            .mapToObj(row -> List.of("" + row, "样例算法（甲）" + row, "名称较长，会在一格之内折成好几行的样例科技（北京）有限公司", "N-" + row))
            .toList();

    @Test
    void cells_between_ruling_lines_are_read_with_their_lines_of_text() {
        var tables = PdfPages.read(printed());

        assertThat(tables.getFirst().rows().getFirst().cells()).containsExactly("序号", "名称", "主体", "编号");
        assertThat(tables.stream()
                        .flatMap(table -> table.rows().stream())
                        .map(row -> row.cells().stream()
                                .map(cell -> cell.replaceAll("\\s", ""))
                                .toList()))
                .containsAll(ROWS);
    }

    @Test
    void without_lines_the_gaps_between_columns_part_the_cells() throws IOException {
        for (var pdf : List.of(unruled(0), unruled(90))) {
            var tables = PdfPages.read(pdf);

            assertThat(tables).hasSize(1);
            assertThat(tables.getFirst().rows())
                    .extracting(FileTable.Row::cells)
                    .contains(List.of("1", "alpha one\ngoes on", "X-1"));
        }
    }

    @Test
    void a_damaged_file_ends_its_own_process_and_brings_a_fault() {
        long seed = 20261122;
        var random = new Random(seed);
        var file = printed();
        for (int round = 0; round < 6; round++) {
            var mutant = file.clone();
            for (int i = random.nextInt(30); i >= 0; i--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            assertThat(survived(mutant)).as("seed " + seed + " round " + round).isTrue();
        }
        assertThat(PdfTables.read("%PDF-1.7 and nothing".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isInstanceOf(Outcome.Faulty.class);
    }

    /** Whatever a parser throws ends the process that reads, and nothing else. */
    private static boolean survived(byte[] mutant) {
        try {
            return PdfPages.read(mutant) != null;
        } catch (RuntimeException damaged) {
            return true;
        }
    }

    private static byte[] printed() {
        var paper =
                new Document("样例", Language.ZH, "样例", "T-1", List.of(Table.of(List.of("序号", "名称", "主体", "编号"), ROWS)));
        return Press.pdf(paper) instanceof Outcome.Done<byte[]>(var file) ? file : new byte[0];
    }

    private static byte[] unruled(int turned) throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            page.setRotation(turned);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                write(content, turned, 50, 740, "A title of one piece");
                var lines = List.of(
                        List.of("no", "name", "number"),
                        List.of("1", "alpha one", "X-1"),
                        List.of("", "goes on", ""),
                        List.of("2", "beta", "X-2"));
                for (int line = 0; line < lines.size(); line++) {
                    for (int column = 0; column < 3; column++) {
                        write(
                                content,
                                turned,
                                50 + column * 150,
                                700 - line * 16,
                                lines.get(line).get(column));
                    }
                }
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** Writes so that it stands upright when the page is turned. */
    private static void write(PDPageContentStream content, int turned, int x, int y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.setTextMatrix(
                turned == 0
                        ? Matrix.getTranslateInstance(x, y)
                        : Matrix.getRotateInstance(Math.toRadians(turned), 790 - y, x));
        content.showText(text);
        content.endText();
    }
}
