package fengni.label.office;

import static fengni.label.office.Packages.KINDS;
import static fengni.label.office.Packages.properties;
import static fengni.label.office.Packages.related;
import static fengni.label.office.Packages.with;
import static fengni.label.office.Packages.withProperties;
import static fengni.label.office.Packages.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.FileCode;
import fengni.label.Format;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Obstacle;
import fengni.label.Verdict;
import fengni.label.VisibleWords;
import fengni.label.file.Medium;
import fengni.label.office.Packing.Way;
import fengni.label.zip.Archive;
import fengni.label.zip.Unpacking;
import fengni.law.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken and hostile packages, named by what is wrong with them: findings, no exception, no changed original. */
class HostilePackageTest {
    /** All that is unpacked of one archive. */
    private static final int UNPACKED_MIB = 64;

    private static final MarkOrder ORDER = MarkOrder.of(CarrierContract.LABEL);
    private static final Map<String, String> PLAIN = Packages.parts(Format.DOCX);
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

    static Stream<Arguments> faults() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], Finding.Code>>();
        var whole = zip(PLAIN);
        all.put("cut before its directory", Map.entry(Arrays.copyOf(whole, 200), CarrierCode.TRUNCATED));
        all.put("cut in its last record", Map.entry(Arrays.copyOf(whole, whole.length - 3), CarrierCode.TRUNCATED));
        all.put("bytes before the archive", Map.entry(joined("PK\3\4 and more", whole), CarrierCode.BROKEN_PART));
        all.put("two ends", Map.entry(twoEnds(whole), CarrierCode.BROKEN_PART));
        all.put(
                "directory of forty thousand entries that are not there",
                Map.entry(count(whole), CarrierCode.BROKEN_PART));
        all.put("content longer than told", Map.entry(zip(PLAIN, Way.LYING_SIZE), CarrierCode.BROKEN_PART));
        all.put("wrong check sums", Map.entry(zip(PLAIN, Way.LYING_CRC), CarrierCode.BROKEN_PART));
        all.put("encrypted entries", Map.entry(zip(PLAIN, Way.ENCRYPTED), CarrierCode.ENTRY_ENCRYPTED));
        all.put("entries over one another", Map.entry(zip(PLAIN, Way.OVERLAPPING), CarrierCode.BROKEN_PART));
        all.put("packed as nobody does", Map.entry(zip(PLAIN, Way.ODD_METHOD), CarrierCode.BROKEN_PART));
        all.put(
                "two entries of one name",
                Map.entry(zip(with(PLAIN, "WORD/document.xml", "<a/>")), CarrierCode.BROKEN_PART));
        all.put("entry that leads outside", Map.entry(zip(with(PLAIN, "a/../../b", "")), CarrierCode.BROKEN_PART));
        all.put("entry with a drive", Map.entry(zip(with(PLAIN, "C:\\b", "")), CarrierCode.BROKEN_PART));
        all.put("no content types", Map.entry(zip(without("[Content_Types].xml")), CarrierCode.BROKEN_PART));
        all.put("no pointers", Map.entry(zip(without("_rels/.rels")), CarrierCode.BROKEN_PART));
        all.put("no document", Map.entry(zip(without("word/document.xml")), CarrierCode.BROKEN_PART));
        all.put(
                "another kind of package",
                Map.entry(zip(Packages.document("application/oebps-package+xml", false)), CarrierCode.BROKEN_PART));
        all.put("pointer to properties that are not there", Map.entry(zip(hanging()), CarrierCode.BROKEN_PART));
        all.put(
                "two pointers to properties",
                Map.entry(
                        zip(withProperties(
                                withProperties(PLAIN, "a.xml", properties("", "")), "b.xml", properties("", ""))),
                        CarrierCode.BROKEN_PART));
        all.put("properties that are none", Map.entry(custom("<a/>"), CarrierCode.BROKEN_PART));
        all.put(
                "properties cut off",
                Map.entry(custom(properties("", "").substring(0, 200)), CarrierCode.PART_UNREADABLE));
        all.put(
                "properties with a billion laughs",
                Map.entry(custom(LAUGHS + "<x>&b;</x>"), CarrierCode.PART_UNREADABLE));
        all.put(
                "properties nested five thousand deep",
                Map.entry(custom("<a>".repeat(5000) + "</a>".repeat(5000)), CarrierCode.PART_UNREADABLE));
        all.put(
                "properties in an old Chinese charset",
                Map.entry(custom(properties("", "").replace("UTF-8", "GB2312")), CarrierCode.PART_UNREADABLE));
        all.put(
                "property with a label that is no JSON",
                Map.entry(custom(withAigc("v:lpwstr", "nothing")), CarrierCode.LABEL_UNREADABLE));
        all.put(
                "properties of three megabytes in three kilobytes",
                Map.entry(custom("<a>" + " ".repeat(3 << 20) + "</a>"), CarrierCode.UNPACKED_TOO_LARGE));
        all.put(
                "properties of five megabytes",
                Map.entry(custom("<a>" + noise(5 << 20) + "</a>"), CarrierCode.PART_TOO_LARGE));
        all.put(
                "data of one's own in an attribute of five megabytes",
                Map.entry(
                        zip(with(PLAIN, "customXml/item1.xml", "<a b=\"" + noise(5 << 20) + "\"/>")),
                        CarrierCode.PART_TOO_LARGE));
        return all.entrySet().stream()
                .map(one -> Arguments.of(
                        one.getKey(), one.getValue().getKey(), one.getValue().getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_broken_package_is_inconclusive_and_never_marked(String fault, byte[] content, Finding.Code code) {
        var inspection = Inspector.inspect("broken.docx", content);

        assertThat(inspection.findings())
                .as(fault)
                .anyMatch(finding -> finding.code().equals(code));
        assertThat(inspection.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(codes(Marker.mark("broken.docx", content, ORDER))).contains(code);
        assertThat(Marker.mark("broken.docx", content, ORDER.with(new VisibleWords.Usual())))
                .isInstanceOf(Marked.Refused.class);
    }

    @Test
    void a_package_behind_a_password_is_no_format_that_is_handled() {
        var encrypted = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(codes(Marker.mark("secret.docx", encrypted, ORDER))).containsExactly(FileCode.FORMAT_UNKNOWN);
    }

    @Test
    void a_signed_package_is_read_and_never_changed() {
        var signed = zip(with(PLAIN, "_xmlsignatures/origin.sigs", ""));

        assertThat(Inspector.inspect("signed.docx", signed).verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(codes(Marker.mark("signed.docx", signed, ORDER))).containsExactly(CarrierCode.PACKAGE_SIGNED);
    }

    @Test
    void bytes_between_entries_are_told_and_keep_a_package_from_being_changed() {
        var stray = zip(PLAIN, Way.STRAY);

        var inspection = Inspector.inspect("stray.docx", stray);

        assertThat(inspection.verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(inspection.findings())
                .anyMatch(finding -> finding.code() == CarrierCode.STRAY_BYTES
                        && finding.params().equals(List.of("14")));
        assertThat(codes(Marker.mark("stray.docx", stray, ORDER))).containsExactly(CarrierCode.NO_ROOM);
    }

    @Test
    void what_is_unpacked_of_thousands_of_small_parts_is_bounded_for_all_together() throws Obstacle {
        var file = Medium.of(Packing.zip(Map.of("customXml/item1.xml", new byte[1 << 20])));
        var entry = Archive.of(file).entries().getFirst();
        var unpacking = new Unpacking(file);

        for (int i = 0; i < UNPACKED_MIB; i++) {
            unpacking.content(entry, OfficeLimits.CONTENT_BYTES);
        }
        assertThatThrownBy(() -> unpacking.content(entry, OfficeLimits.CONTENT_BYTES))
                .isInstanceOfSatisfying(
                        Obstacle.class,
                        fault -> assertThat(fault.finding().code()).isEqualTo(CarrierCode.UNPACKED_TOO_LARGE));
    }

    @Test
    void texts_and_attributes_that_a_parser_would_hold_several_times_are_refused() {
        var body = PLAIN.getOrDefault("word/document.xml", "");
        var text = body.replace("<w:body>", "<w:body>" + filled("<w:p>", "</w:p>", 17 << 20));
        var attribute = body.replace("<w:body>", "<w:body w:a=\"" + filled("", "", 5 << 20) + "\">");

        for (String large : List.of(text, attribute)) {
            var marked = Marker.mark(
                    "large.docx", zip(with(PLAIN, "word/document.xml", large)), ORDER.with(new VisibleWords.Usual()));
            assertThat(codes(marked)).containsExactly(CarrierCode.PART_TOO_LARGE);
        }
    }

    @Test
    void large_texts_and_sheets_are_marked_in_a_small_heap(@TempDir Path folder) throws Exception {
        var text = filled("<w:p><w:r><w:t>", "</w:t></w:r></w:p>", 8 << 20);
        var body = PLAIN.getOrDefault("word/document.xml", "").replace("<w:body>", "<w:body>" + text);
        var document = Files.write(folder.resolve("large.docx"), zip(with(PLAIN, "word/document.xml", body)));
        var workbook = Files.write(folder.resolve("large.xlsx"), zip(sheets(6, 8 << 20)));
        var said = folder.resolve("said.txt");
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Marking.class.getName(),
                        document.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(child.waitFor()).as(Files.readString(said)).isZero();
        assertThat(Files.readAllLines(said)).containsExactly("[]", "[]");
    }

    /** The child process: prints why a file was not marked. */
    static final class Marking {
        private Marking() {}

        public static void main(String[] files) throws IOException {
            for (String file : files) {
                var order = ORDER.with(new VisibleWords.Usual());
                System.out.println(codes(Marker.mark(file, Files.readAllBytes(Path.of(file)), order)));
            }
        }
    }

    /** A workbook with some sheets more, of so many bytes each. */
    private static Map<String, String> sheets(int count, int bytes) {
        var parts = new LinkedHashMap<>(Packages.parts(Format.XLSX));
        var sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "")
                .replace("<sheetData>", "<sheetData>" + filled("<row><c><v>", "</v></c></row>", bytes));
        for (int i = 11; i < 11 + count; i++) {
            var id = "\"rId" + i + '"';
            var tab = "<sheet name=\"s" + i + "\" sheetId=\"" + i + "\" r:id=" + id + "/></sheets>";
            var pointer = "<Relationship Id=" + id + " Type=\"" + KINDS + "/worksheet\" Target=\"worksheets/sheet" + i
                    + ".xml\"/></Relationships>";
            parts.computeIfPresent("xl/workbook.xml", (name, xml) -> xml.replace("</sheets>", tab));
            parts.computeIfPresent(
                    "xl/_rels/workbook.xml.rels", (name, xml) -> xml.replace("</Relationships>", pointer));
            parts.put("xl/worksheets/sheet" + i + ".xml", sheet);
        }
        return parts;
    }

    /** Elements that pack well, but not as well as a bomb. */
    private static String filled(String open, String close, int length) {
        var random = new Random(1);
        var run = "a".repeat(100);
        var text = new StringBuilder(length + 200);
        while (text.length() < length) {
            text.append(open).append(random.nextInt(1_000)).append(run).append(close);
        }
        return text.toString();
    }

    @Test
    void mutants_of_what_people_see_give_findings_and_never_an_exception() {
        long seed = Long.getLong("fengni.seed", 20_261_122L);
        var random = new Random(seed);
        int mutants = Boolean.getBoolean("fengni.long") ? 5_000 : 120;
        for (int i = 0; i < mutants; i++) {
            var format = List.of(Format.DOCX, Format.XLSX, Format.PPTX).get(i % 3);
            var parts = Packages.bytes(Packages.parts(format));
            var name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
            parts.put(name, mutant(parts.getOrDefault(name, new byte[0]), random));
            var which = "seed " + seed + ", mutant " + i;
            try {
                var file = "mutant." + format.key();
                var marked = Marker.mark(file, Packing.zip(parts), ORDER.with(new VisibleWords.Usual()));
                if (marked instanceof Marked.Done done) {
                    var again = Inspector.inspect(file, done.content());
                    assertThat(again.verdict()).as(which).isEqualTo(Verdict.COMPLIANT);
                    assertThat(again.explicit().found()).as(which).isTrue();
                }
            } catch (RuntimeException | StackOverflowError failure) {
                throw new AssertionError(which, failure);
            }
        }
    }

    private static byte[] mutant(byte[] original, Random random) {
        var mutant = original.clone();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            mutant[random.nextInt(mutant.length)] = (byte) "<>/\"'&= :x1\0".charAt(random.nextInt(12));
        }
        return mutant;
    }

    private static Map<String, String> without(String part) {
        var fewer = new LinkedHashMap<>(PLAIN);
        fewer.remove(part);
        return fewer;
    }

    private static Map<String, String> hanging() {
        var hanging = new LinkedHashMap<>(related(PLAIN, KINDS + "/custom-properties", "docProps/custom.xml", ""));
        hanging.remove("docProps/custom.xml");
        return hanging;
    }

    private static byte[] custom(String xml) {
        return zip(withProperties(PLAIN, "docProps/custom.xml", xml));
    }

    static String withAigc(String type, String value) {
        return properties("", "")
                .replace("</Properties>", Packages.property("", 5, "AIGC", type, value) + "</Properties>");
    }

    private static String noise(int length) {
        var random = new Random(1);
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(Long.toString(random.nextLong(), 36));
        }
        return text.toString();
    }

    private static byte[] joined(String first, byte[] rest) {
        var head = first.getBytes(StandardCharsets.ISO_8859_1);
        var all = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, all, head.length, rest.length);
        return all;
    }

    /** The comment of the first end is a second end. */
    private static byte[] twoEnds(byte[] whole) {
        var all = Arrays.copyOf(whole, whole.length + 22);
        System.arraycopy(whole, whole.length - 22, all, whole.length, 22);
        all[whole.length - 2] = 22;
        return all;
    }

    private static byte[] count(byte[] whole) {
        var lying = whole.clone();
        for (int at : new int[] {12, 14}) {
            lying[lying.length - at] = (byte) 0x40;
            lying[lying.length - at + 1] = (byte) 0x9c;
        }
        return lying;
    }

    static List<Finding.Code> codes(Marked marked) {
        return switch (marked) {
            case Marked.Refused(var findings) ->
                findings.stream().map(Finding::code).toList();
            case Marked.Done done -> List.of();
        };
    }
}
