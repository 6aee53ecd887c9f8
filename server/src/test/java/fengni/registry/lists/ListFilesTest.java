package fengni.registry.lists;

import static fengni.registry.lists.PublishedFiles.ALGORITHM_HEAD;
import static fengni.registry.lists.PublishedFiles.TODAY;
import static fengni.registry.lists.PublishedFiles.number;
import static fengni.registry.lists.PublishedFiles.row;
import static fengni.registry.lists.PublishedFiles.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fengni.answers.Outcome;
import fengni.documents.Block;
import fengni.documents.Document;
import fengni.documents.Press;
import fengni.law.NumberCheck;
import fengni.office.tables.FileTable;
import fengni.pages.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Lists in the formats of offices: files that another program made, converted, damaged. */
class ListFilesTest {
    private static final List<List<String>> ROWS = Stream.concat(
                    Stream.of(ALGORITHM_HEAD), IntStream.rangeClosed(1, 90).mapToObj(PublishedFiles::row))
            .toList();

    @Test
    void a_spreadsheet_is_read_with_its_titles_merges_and_days() throws IOException {
        var list = PublishedFiles.read(OfficeLists.spreadsheet(ROWS.subList(0, 13)));

        whole(list, 12 + 1);
        assertThat(list.rows().getFirst().spot()).isEqualTo(new Spot(FileTable.Part.SHEET, "清单", 3));
        assertThat(list.rows().get(1).subject())
                .as("merged over rows")
                .isEqualTo(list.rows().getFirst().subject());
        assertThat(list.rows().getLast().date()).isEqualTo("2026/7/13");
        assertThat(list.rows().getLast().series()).isEqualTo(ListSeries.GENERATIVE_REGISTERED);
    }

    @Test
    void a_document_is_read_over_tables_without_heading_and_merged_cells() throws IOException {
        var list = PublishedFiles.read(OfficeLists.document(List.of(ROWS.subList(0, 41), ROWS.subList(41, 91))));

        whole(list, 90);
        assertThat(list.rows().get(1).subject())
                .isEqualTo(list.rows().getFirst().subject());
        assertThat(list.rows().get(40).spot()).isEqualTo(new Spot(FileTable.Part.TABLE, "2", 1));
        assertThat(list.rows().get(2).purpose()).isEqualTo("应用于图像生成场景，根据用户输入的文本，生成图像。");
    }

    @Test
    void a_printed_table_is_read_over_pages_with_repeated_headings() {
        var paper = new Document(
                "样例清单", Language.ZH, "样例", "L-1", List.of(Block.Table.of(ALGORITHM_HEAD, ROWS.subList(1, 41))));
        var pdf = Press.pdf(paper) instanceof Outcome.Done<byte[]>(var file) ? file : new byte[0];

        var tables =
                ListFormat.read(pdf) instanceof Outcome.Done<List<FileTable>>(var read) ? read : List.<FileTable>of();
        var list = ListReader.read(tables, TODAY);

        assertThat(tables).hasSizeGreaterThan(1).allMatch(table -> table.part() == FileTable.Part.PAGE);
        same(list, ListReader.read(PublishedFiles.tables(csv(ROWS.subList(0, 41))), TODAY));
    }

    @Test
    void all_published_rows_are_read_as_a_document_and_as_its_print() throws IOException {
        assumeThat(PublishedFiles.hasReal())
                .as("the published lists are not on this machine")
                .isTrue();
        var lists = new ArrayList<List<List<String>>>();
        int rows = 0;
        for (var name : List.of("deep-synthesis.csv", "generative.csv", "cancelled.csv")) {
            var file = Files.readAllBytes(PublishedFiles.REAL.resolve(name));
            lists.add(PublishedFiles.tables(file).getFirst().rows().stream()
                    .map(FileTable.Row::cells)
                    .toList());
            rows += lists.getLast().size() - 1;
        }
        var document = OfficeLists.document(lists);
        var read = PublishedFiles.read(document);
        // A number that was cancelled stands in its list and in the notice: in one file that is a doubled row.
        int doubled = rows - read.rows().size();
        assertThat(read.findings()).hasSize(doubled).allMatch(one -> one.code() == RowFinding.Code.DOUBLED);
        assertThat(read.rows())
                .allSatisfy(
                        one -> assertThat(NumberCheck.of(one.number(), TODAY)).isInstanceOf(NumberCheck.Fits.class));

        assumeThat(has("soffice")).as("LibreOffice is not on this machine").isTrue();
        var printed = ListFormat.read(office(document, "pdf"));
        assertThat(printed).isInstanceOf(Outcome.Done.class);
        same(
                ListReader.read(
                        printed instanceof Outcome.Done<List<FileTable>>(var tables) ? tables : List.of(), TODAY),
                read);
    }

    @Test
    void whatever_is_changed_in_a_file_brings_rows_and_findings_and_no_fault_of_ours() throws IOException {
        long seed = 20261122;
        var random = new Random(seed);
        var few = ROWS.subList(0, 6);
        var json = "[{\"算法名称\":\"甲\",\"角色\":\"服务提供者\",\"主体名称\":\"乙\",\"备案编号\":\"" + number(1) + "\"}]";
        for (var file : List.of(
                csv(few),
                json.getBytes(StandardCharsets.UTF_8),
                OfficeLists.spreadsheet(few),
                OfficeLists.document(List.of(few)))) {
            for (int round = 0; round < 150; round++) {
                var mutant = file[0] == 'P' && round % 3 > 0 ? repacked(file, random) : changed(file, random);
                var as = "seed " + seed + " round " + round;
                switch (ListFormat.read(mutant)) {
                    case Outcome.Done<List<FileTable>>(var tables) ->
                        assertThat(ListReader.read(tables, TODAY)).as(as).isNotNull();
                    case Outcome.Faulty<List<FileTable>>(var faults) ->
                        assertThat(faults).as(as).hasSize(1);
                    case Outcome.Absent<List<FileTable>>(), Outcome.Conflicting<List<FileTable>>(var _) ->
                        throw new AssertionError(as);
                }
            }
        }
    }

    @Test
    void an_archive_that_unpacks_to_gigabytes_brings_one_fault() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }

        assertThat(packed.size()).isLessThan(1 << 20);
        assertThat(ListFormat.read(packed.toByteArray()).toString()).contains("table_too_long");
        var wide = ("a,".repeat(300) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(ListFormat.read(wide).toString()).contains("table_too_long");
        var entities = repacked(
                OfficeLists.document(List.of(ROWS.subList(0, 2))),
                xml -> ("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + xml.replaceFirst("<\\?xml[^>]*>", "").replace("样例生成算法-1", "&e;")));
        assertThat(ListFormat.read(entities).toString()).doesNotContain("root:");
    }

    /** Rows that say the same, wherever they stand; a line break may have become a space or gone. */
    private static void same(ReadList read, ReadList expected) {
        assertThat(read.rows())
                .extracting(ListFilesTest::told)
                .containsExactlyInAnyOrderElementsOf(
                        expected.rows().stream().map(ListFilesTest::told).toList());
        assertThat(read.findings().stream().filter(one -> !one.taken())).hasSize((int)
                expected.findings().stream().filter(one -> !one.taken()).count());
    }

    private static String told(ReadRow row) {
        return String.join(
                        "|",
                        row.series().word(),
                        row.number(),
                        row.name(),
                        row.subject(),
                        row.products().toString(),
                        row.purpose(),
                        row.date(),
                        row.remark(),
                        String.valueOf(row.cancelled()))
                .replaceAll("\\s", "");
    }

    private static byte[] csv(List<List<String>> rows) {
        return PublishedFiles.csv(rows).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changed(byte[] file, Random random) {
        var mutant = file.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(mutant, random.nextInt(mutant.length) + 1) : mutant;
    }

    /** Changes what is inside an archive: a change of the packed bytes seldom gets past its check sums. */
    private static byte[] repacked(byte[] file, Random random) throws IOException {
        return repacked(file, xml -> {
            var text = new StringBuilder(xml);
            for (int i = random.nextInt(6); i >= 0; i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, "<>/&\"0a\0".charAt(random.nextInt(8)));
                    case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                }
            }
            return text.toString();
        });
    }

    private static byte[] repacked(byte[] file, java.util.function.UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var name = entry.getName();
                var content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(name));
                boolean read = name.equals("word/document.xml") || name.startsWith("xl/");
                zip.write((read ? change.apply(content) : content).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static byte[] office(byte[] document, String format) throws IOException {
        var folder = Files.createTempDirectory("list");
        var file = Files.write(folder.resolve("list.docx"), document);
        var process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        return Files.readAllBytes(folder.resolve("list." + format));
    }
}
