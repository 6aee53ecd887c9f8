package fengni.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fengni.office.Spreadsheet.Column;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {
    private static final List<String> TEMPTING = List.of(
            "=1+1",
            "+86 138",
            "-5",
            "@SUM(A1)",
            "=cmd|' /C calc'!A0",
            "110101199003070011",
            "2026-11-22",
            "a\u0001b<&>");

    @Test
    void text_that_looks_like_a_formula_stays_text() throws IOException {
        try (var book = opened(new Spreadsheet<>("投诉", List.of(text("内容"))), TEMPTING.stream())) {
            var sheet = book.getSheet("投诉");

            for (int i = 0; i < TEMPTING.size(); i++) {
                var cell = sheet.getRow(i + 1).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(TEMPTING.get(i).replace('\u0001', '\uFFFD'));
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            }
        }
    }

    @Test
    void days_are_days_moments_are_moments_and_numbers_are_numbers() throws IOException {
        var columns = List.<Column<Integer>>of(
                new Column<>("日", 12, _ -> new Cell.Day(LocalDate.of(2026, 11, 22))),
                new Column<>("时", 20, _ -> new Cell.Moment(Instant.parse("2026-11-22T20:00:01Z"))),
                new Column<>("数", 8, row -> new Cell.Figure(new BigDecimal("1.5").add(BigDecimal.valueOf(row)))),
                new Column<>("空", 8, _ -> new Cell.Empty()),
                new Column<>("旧", 12, _ -> new Cell.Day(LocalDate.of(1899, 1, 2))));

        try (var book = opened(new Spreadsheet<>("一", columns), Stream.of(0, 1))) {
            var row = book.getSheetAt(0).getRow(2);
            assertThat(row.getCell(0).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 11, 22, 0, 0));
            assertThat(row.getCell(1).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 11, 23, 4, 0, 1));
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(2.5);
            assertThat(row.getCell(3)).isNull();
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("1899-01-02");
        }
    }

    @Test
    void the_head_is_bold_stays_in_sight_and_filters() throws IOException {
        var columns = IntStream.range(0, 30).mapToObj(i -> text("列" + i)).toList();

        try (var book = opened(new Spreadsheet<>("宽", columns), Stream.of("a", "b"))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:AD3");
            assertThat(sheet.getRow(0).getCell(29).getStringCellValue()).isEqualTo("列29");
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
        }
    }

    @Test
    void a_text_longer_than_a_cell_ends_with_an_ellipsis() throws IOException {
        try (var book = opened(new Spreadsheet<>("长", List.of(text("文"))), Stream.of("𫖯".repeat(20_000)))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("𫖯…");
        }
    }

    @Test
    void a_name_that_no_spreadsheet_takes_is_a_mistake() {
        for (var name : List.of("", "a/b", "'a", "a'", "a".repeat(32), "[1]")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Spreadsheet<>(name, List.of(text("文"))));
        }
    }

    private static Column<String> text(String head) {
        return new Column<>(head, 16, (Function<String, Cell>) Cell.Text::new);
    }

    private static <R> XSSFWorkbook opened(Spreadsheet<R> list, Stream<R> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        list.write(rows, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
