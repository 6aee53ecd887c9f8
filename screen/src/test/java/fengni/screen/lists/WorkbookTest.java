package fengni.screen.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengni.screen.Feature;
import fengni.screen.lists.ListFile.Form;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private static final int SEED = 20261122;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 50_000 : 400;
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @Test
    void words_and_classes_come_from_shared_and_inline_cells_and_merged_categories() throws IOException {
        var list = read(zip(parts()));

        assertThat(list.features())
                .extracting(Feature::pattern, Feature::riskClass)
                .containsExactly(tuple("出售冰毒", "A.1.h"), tuple("代开发票", "A.1.h"), tuple("10086", "A.4.c"));
        assertThat(list.findings().stream().map(ImportFinding::message))
                .containsExactly("sheet 词表, line 6: cell holds an error or refers to a text that is not there: #REF!");
        assertThat(list.rows()).isEqualTo(4);
    }

    @Test
    void a_sheet_without_a_heading_of_words_is_told_by_its_name() throws IOException {
        var parts = parts();
        parts.replaceAll((part, xml) -> xml.replace("关键词", "别的"));

        var list = read(zip(parts));

        assertThat(list.features()).isEmpty();
        assertThat(list.findings().stream().map(ImportFinding::message))
                .anyMatch(text -> text.startsWith("sheet 词表, line"));
        assertThat(list.refused()).isEqualTo(list.rows());
    }

    @Test
    void a_sheet_of_notes_beside_a_sheet_of_words_brings_none_in() throws IOException {
        var list = read(zip(sheets(List.of("请勿外传", "使用说明"), List.of("关键词", "灰麻雀甲"))));

        assertThat(list.features()).extracting(Feature::pattern).containsExactly("灰麻雀甲");
        assertThat(list.findings())
                .extracting(ImportFinding::sheet, ImportFinding::reason)
                .contains(tuple("第1张", Reason.NO_HEADING), tuple("第1张", Reason.NO_WORD));
        assertThat(list.heads().getFirst().sheet()).isEqualTo("第2张");
    }

    @Test
    void columns_that_somebody_chose_are_not_those_of_other_sheets() throws IOException {
        var file = zip(sheets(
                List.of("某单位词表", "关键词", "灰麻雀甲"), List.of("请勿外传"), List.of("词语", "灰麻雀乙"), List.of("关键词", "灰麻雀丙")));

        var list = ListFile.read(
                new ByteArrayInputStream(file),
                Form.WORKBOOK,
                Terms.usual("book", "某工作簿"),
                Optional.of(new Columns(true, Optional.of(0), List.of())));

        assertThat(list.features()).extracting(Feature::pattern).containsExactly("灰麻雀甲", "灰麻雀乙", "灰麻雀丙");
    }

    @Test
    void the_same_word_on_another_sheet_is_told_with_that_sheet() throws IOException {
        var list = read(zip(sheets(List.of("关键词", "灰麻雀甲"), List.of("关键词", "灰麻雀乙", "灰麻雀甲"))));

        assertThat(list.findings())
                .containsExactly(new ImportFinding("第2张", 3, Reason.DUPLICATE_ELSEWHERE, List.of("2", "第1张")));
    }

    @Test
    void what_is_no_workbook_is_told() throws IOException {
        assertThat(read("词\n".getBytes(StandardCharsets.UTF_8)).findings())
                .containsExactly(ImportFinding.of(0, Reason.NOT_A_WORKBOOK, "xl/workbook.xml"));
        assertThat(read(zip(Map.of("xl/workbook.xml", "<workbook"))).findings())
                .containsExactly(ImportFinding.of(0, Reason.BAD_XML, "xl/workbook.xml"));
    }

    @Test
    void a_document_type_is_refused_so_that_nothing_is_fetched_and_no_entity_grows() throws IOException {
        var parts = parts();
        parts.put(
                "xl/sharedStrings.xml",
                "<!DOCTYPE sst [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst " + MAIN
                        + "><si><t>&a;</t></si></sst>");

        assertThat(read(zip(parts)).findings())
                .contains(new ImportFinding("", 0, Reason.BAD_XML, List.of("xl/sharedStrings.xml")));
    }

    @Test
    void a_file_that_unpacks_without_end_is_stopped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (var part : parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals("xl/sharedStrings.xml")) {
                    zip.write("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
                    var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                    for (int mega = 0; mega < 140; mega++) {
                        zip.write(blanks);
                    }
                } else {
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        }

        var list = read(bytes.toByteArray());

        assertThat(list.findings().stream().map(ImportFinding::reason)).contains(Reason.UNPACKS_TOO_LARGE);
        assertThat(list.rows()).isEqualTo(list.features().size() + list.refused());
    }

    @Test
    void a_damaged_workbook_loses_no_row_in_silence() throws IOException {
        var random = new Random(SEED);
        var sheet = parts().getOrDefault("xl/worksheets/sheet1.xml", "");
        var whole = zip(parts());
        for (int round = 0; round < ROUNDS; round++) {
            var parts = parts();
            var damaged = new StringBuilder(sheet);
            damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(' ', 0x80));
            parts.put("xl/worksheets/sheet1.xml", damaged.toString());
            var bytes = round % 2 == 0 ? zip(parts) : whole.clone();
            if (round % 2 == 1) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var list = read(bytes);
            assertThat(list.rows())
                    .as("seed %s, round %s, %s", SEED, round, list)
                    .isEqualTo(list.features().size() + list.refused());
            assertThat(list.rows() + list.findings().size())
                    .as("round %s", round)
                    .isPositive();
        }
    }

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet " + MAIN + "><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>某单位词表</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>2</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>3</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>出售冰毒</t><rPh><t>读</t></rPh></is></c>"
                        + "<c r=\"C3\" t=\"s\"><v>4</v></c></row>"
                        + "<row r=\"4\"><c r=\"B4\" t=\"s\"><v>5</v></c></row>"
                        + "<row r=\"5\"><c r=\"A5\" t=\"str\"><v>辱骂</v></c><c r=\"B5\"><v>10086</v></c></row>"
                        + "<row r=\"6\"><c r=\"B6\" t=\"e\"><v>#REF!</v></c></row>"
                        + "</sheetData><mergeCells><mergeCell ref=\"A3:A4\"/></mergeCells></worksheet>");
        parts.put(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"词表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"" + RELATIONS
                        + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                        + "</Relationships>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst " + MAIN + "><si><t>关键词</t></si><si><t>一级分类</t></si><si><t>二级分类</t></si>"
                        + "<si><t>违禁</t></si><si><t>不知</t></si><si><r><t>代开</t></r><r><t>发票</t></r></si></sst>");
        return parts;
    }

    /** Sheets of one column. */
    @SafeVarargs
    private static Map<String, String> sheets(List<String>... columns) {
        var parts = new LinkedHashMap<String, String>();
        var sheets = new StringBuilder();
        var relations = new StringBuilder();
        for (int n = 1; n <= columns.length; n++) {
            var cells = columns[n - 1].stream()
                    .map(text -> "<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>")
                    .collect(Collectors.joining());
            parts.put(
                    "xl/worksheets/sheet" + n + ".xml",
                    "<worksheet " + MAIN + "><sheetData>" + cells + "</sheetData></worksheet>");
            sheets.append("<sheet name=\"第" + n + "张\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>");
            relations.append("<Relationship Id=\"rId" + n + "\" Type=\"" + RELATIONS
                    + "/worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>");
        }
        parts.put(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                        + "</Relationships>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Imported read(byte[] file) throws IOException {
        return ListFile.read(new ByteArrayInputStream(file), Form.WORKBOOK, Terms.usual("book", "某工作簿"));
    }
}
