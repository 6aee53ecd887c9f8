package fengni.registry.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.office.Cell;
import fengni.office.Spreadsheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ShelfSheetTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String CHINESE =
            "类目,主体名称,应用名称,包名,统一社会信用代码,备案号,供应商备案号\r\n深度合成-AI问答,\"甲,公司\",问答,cn.wen,91350100M000100Y43,网信1,网信2\r\n";

    private static Outcome<ShelfSheet> read(String text, Charset charset) {
        return ShelfSheet.read(text.getBytes(charset), NOW);
    }

    private static ShelfSheet sheet(String text) {
        return ShelfHouse.done(read(text, StandardCharsets.UTF_8));
    }

    private static List<String> codes(Outcome<ShelfSheet> outcome) {
        return outcome instanceof Outcome.Faulty<ShelfSheet>(var faults)
                ? faults.stream().map(Fault::code).toList()
                : List.of("read");
    }

    @Test
    void columns_stand_in_any_order_under_chinese_headings_in_both_encodings() {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(ShelfHouse.done(read(CHINESE, charset)).rows())
                    .containsExactly(
                            new ShelfRow(2, "问答", "cn.wen", "甲,公司", "91350100M000100Y43", "网信1", "网信2", "深度合成-AI问答"));
        }
    }

    @Test
    void english_headings_a_byte_order_mark_tabs_and_quotations_over_lines_are_read() {
        assertThat(sheet("\uFEFFApp\tPackage ID\tSubject\n\"a \"\"b\"\"\nc\"\tp.1\ts\n\nx\tp.2\ts")
                        .rows())
                .extracting(ShelfRow::line, ShelfRow::name, ShelfRow::packageId)
                .containsExactly(tuple(2, "a \"b\"\nc", "p.1"), tuple(5, "x", "p.2"));
    }

    @Test
    void a_spreadsheet_is_read_as_a_table_file_is() {
        var heads = List.of("应用", "包名", "主体");
        var columns = IntStream.range(0, 3)
                .mapToObj(at ->
                        new Spreadsheet.Column<List<String>>(heads.get(at), 20, row -> new Cell.Text(row.get(at))))
                .toList();
        var out = new ByteArrayOutputStream();
        new Spreadsheet<>("货架", columns).write(Stream.of(List.of("画画", "cn.hua", "甲公司")), out);

        assertThat(ShelfHouse.done(ShelfSheet.read(out.toByteArray(), NOW)).rows())
                .containsExactly(new ShelfRow(2, "画画", "cn.hua", "甲公司", "", "", "", ""));
    }

    @Test
    void every_bad_row_is_told_and_none_is_dropped() {
        var sheet = sheet("app,package,subject,creditCode\n,p1,s,\nb,,s,\nc,p3,,\nd,p4,s,123\ne,p4,s,\nf,p\u0001,s,\n"
                + "g," + "x".repeat(201) + ",s,\n");

        assertThat(sheet.rows()).extracting(ShelfRow::packageId).containsExactly("p4");
        assertThat(sheet.faults())
                .extracting(fault -> fault.line() + " " + fault.fault().field() + " "
                        + fault.fault().code())
                .containsExactly(
                        "2 name required",
                        "3 packageId required",
                        "4 subject required",
                        "5 creditCode shelf_credit_code",
                        "6 packageId shelf_package_twice",
                        "7 packageId control_characters",
                        "8 packageId too_long");
    }

    @Test
    void a_file_that_is_no_sheet_says_why() {
        assertThat(codes(sheetless(""))).containsExactly("shelf_empty");
        assertThat(codes(sheetless("a,b\n1,2")))
                .containsExactly("shelf_column_name", "shelf_column_package", "shelf_column_subject");
        assertThat(codes(sheetless("app,package,subject,应用\n"))).containsExactly("shelf_column_twice");
        assertThat(codes(sheetless("app\0"))).containsExactly("shelf_encoding");
        assertThat(codes(ShelfSheet.read(new byte[] {'P', 'K', 3, 4, 0}, NOW))).containsExactly("shelf_encoding");
        assertThat(codes(ShelfSheet.read(new byte[ShelfSheet.MOST_BYTES + 1], NOW)))
                .containsExactly("shelf_large");
        assertThat(codes(sheetless("app,package,subject\n" + "\n".repeat(100_001))))
                .containsExactly("shelf_rows");
    }

    @Test
    void a_quotation_that_never_ends_swallows_no_row() {
        var sheet = sheet("app,package,subject\na,p1,s\n\"b,p2,s\nc,p3,s");

        assertThat(sheet.rows()).extracting(ShelfRow::name).containsExactly("a", "\"b", "c");
    }

    /** Small as they are packed, they would fill the memory. */
    @Test
    void texts_without_number_are_refused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(("<sst>" + "<si/>".repeat(4_000_001) + "</sst>").getBytes(StandardCharsets.UTF_8));
        }
        var names = IntStream.range(0, 256).mapToObj(i -> "\"" + i + "\":\"\"").collect(Collectors.joining(","));

        assertThat(out.size()).isLessThan(1 << 20);
        assertThat(codes(ShelfSheet.read(out.toByteArray(), NOW))).containsExactly("table_too_long");
        assertThat(codes(sheetless("[{" + names + "}" + ",{}".repeat(16_000) + "]")))
                .containsExactly("table_too_long");
    }

    private static Outcome<ShelfSheet> sheetless(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    /** Whatever the bytes, a sheet is read or refused; every row that is not taken has a fault. */
    @Test
    void mutants_are_read_or_refused_and_never_lost() {
        var out = new ByteArrayOutputStream();
        var column = new Spreadsheet.Column<String>("应用", 20, Cell.Text::new);
        new Spreadsheet<>("货架", List.of(column)).write(Stream.of("画画", "聊天"), out);
        for (var seed : List.of(CHINESE.getBytes(StandardCharsets.UTF_8), out.toByteArray())) {
            for (int run = 0; run < 400; run++) {
                var random = new Random(run);
                var mutant = seed.clone();
                for (int change = 0; change <= random.nextInt(6); change++) {
                    mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
                }

                var outcome = ShelfSheet.read(mutant, NOW);

                assertThat(outcome).as("seed %d", run).isInstanceOfAny(Outcome.Done.class, Outcome.Faulty.class);
            }
        }
    }
}
