package fengni.label;

import static fengni.label.CarrierContract.LABEL;
import static fengni.label.CarrierContract.LATER;
import static fengni.label.CarrierContract.OTHERS;
import static fengni.label.CarrierContract.done;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.office.Packing;
import fengni.label.office.Packing.Way;
import fengni.law.Finding;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Archives of files: each carries its own marks; all of them are marked, or none. */
class ArchiveTest {
    private static final MarkOrder ORDER = MarkOrder.of(LABEL);

    @TempDir
    private Path folder = Path.of("");

    private static byte[] picture() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("图/一.png", picture());
        files.put("图/", new byte[0]);
        files.put("诗.txt", text("春江潮水连海平"));
        files.put("page.html", text("<html><head></head><body>海上明月</body></html>"));
        files.put("notes.md", text("# 共潮生\n"));
        return files;
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String name, byte[] content) {
        var more = new LinkedHashMap<>(files);
        more.put(name, content);
        return more;
    }

    private static Inspection inspect(byte[] archive) {
        return Inspector.inspect("a.zip", archive);
    }

    private static List<String> refusal(byte[] archive) {
        return Marker.mark("a.zip", archive, ORDER).findings().stream()
                .map(finding -> finding.where() + ": " + finding.code().key())
                .toList();
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void each_file_gets_its_own_number_in_the_order_of_the_archive_and_a_text_its_label_beside_it() throws IOException {
        var marked = done(Marker.mark("a.zip", Packing.zip(files()), ORDER));

        var inspection = inspect(marked);
        assertThat(inspection.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(inspection.members())
                .extracting(Inspection::file)
                .containsExactly("图/一.png", "诗.txt", "page.html", "notes.md");
        assertThat(inspection.members())
                .extracting(member -> member.label().orElseThrow().value(LabelField.PRODUCE_ID))
                .containsExactly("c-1-1", "c-1-2", "c-1-3", "c-1-4");
        assertThat(inspection.members())
                .extracting(member -> member.label().orElseThrow().value(LabelField.PROPAGATE_ID))
                .containsExactly("c-1-1", "c-1-2", "c-1-3", "c-1-4");
        assertThat(unzipped(marked)).containsKey("诗.txt.aigc.json").hasSize(6);
    }

    @Test
    void what_it_cost_is_told_once() {
        var marked = Marker.mark("a.zip", Packing.zip(files()), ORDER);

        assertThat(marked.findings())
                .contains(Finding.of(ArchiveCode.MEMBER_NUMBERS, "", "c-1-1", "c-1-4"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"STORED", "DESCRIBED", "DESCRIBED_PLAINLY", "LARGE", "COMMENTED", "ROOMY"})
    void archives_of_every_writer_are_marked_and_marked_again(Way way) throws IOException {
        var marked = done(Marker.mark("a.zip", Packing.zip(files(), way), ORDER));
        assertThat(inspect(marked).verdict()).isEqualTo(Verdict.COMPLIANT);

        var again = done(Marker.mark("a.zip", marked, MarkOrder.of(LATER)));

        assertThat(unzipped(again)).hasSize(6);
        assertThat(inspect(again).members())
                .extracting(member -> member.label().orElseThrow().value(LabelField.PRODUCE_ID))
                .startsWith(LATER.produceId() + "-1");
    }

    @Test
    void words_are_put_on_every_file() throws IOException {
        var files = files();
        files.put("图/一.png", Files.readAllBytes(drawn()));
        var marked = done(Marker.mark("a.zip", Packing.zip(files), ORDER.with(new VisibleWords.Usual())));

        assertThat(new String(unzipped(marked).getOrDefault("诗.txt", new byte[0]), StandardCharsets.UTF_8))
                .startsWith(TextMark.CHINESE);
        assertThat(inspect(marked).members().get(2).explicit().found()).isTrue();
    }

    private Path drawn() throws IOException {
        var file = folder.resolve("drawn.png");
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    @Test
    void files_keep_their_days_and_their_ways_of_packing_and_others_their_bytes() throws IOException {
        var files = with(files(), "program.bin", new byte[] {1, 2, 3, 4});
        var in = Files.write(folder.resolve("in.zip"), Packing.zip(files, Way.STORED));
        var out = folder.resolve("out.zip");

        var stored = Marker.mark(in, out, ORDER);

        assertThat(stored).isInstanceOf(Stored.Written.class);
        assertThat(stored.findings()).contains(Finding.of(ArchiveCode.MEMBER_UNMARKED, "program.bin"));
        try (var zip = new java.util.zip.ZipFile(out.toFile())) {
            assertThat(zip.stream())
                    .hasSize(7)
                    .allSatisfy(entry -> assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED))
                    .extracting(ZipEntry::getTimeLocal)
                    .containsOnly(zip.getEntry("program.bin").getTimeLocal());
            assertThat(zip.getInputStream(zip.getEntry("program.bin")).readAllBytes())
                    .containsExactly(1, 2, 3, 4);
        }
    }

    /** Times as Unix and Windows write them, and a name in Unicode. */
    private static byte[] described(String comment) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var entry = new ZipEntry("a.png");
            entry.setComment(comment);
            entry.setExtra(new byte[] {0x75, 0x70, 5, 0, 1, 9, 9, 9, 9});
            entry.setLastModifiedTime(FileTime.fromMillis(1_700_000_001_000L));
            entry.setCreationTime(FileTime.fromMillis(1_600_000_001_000L));
            zip.putNextEntry(entry);
            zip.write(picture());
        }
        return out.toByteArray();
    }

    @Test
    void what_others_say_of_a_file_stays() throws IOException {
        var archive = described("海上生明月");
        var marked = done(Marker.mark("a.zip", archive, ORDER));
        var before = entries(archive);
        var after = entries(marked);

        assertThat(after).hasSize(2);
        assertThat(before.getFirst().getExtra()).hasSize(18);
        assertThat(after.getFirst().getComment()).isEqualTo("海上生明月");
        assertThat(after.getFirst().getCreationTime())
                .isEqualTo(before.getFirst().getCreationTime());
        for (int i = 0; i < 2; i++) {
            assertThat(after.get(i).getExtra()).isEqualTo(before.get(i).getExtra());
        }
        var again = done(Marker.mark("a.zip", marked, MarkOrder.of(LATER)));
        assertThat(entries(again).getFirst().getExtra())
                .isEqualTo(before.getFirst().getExtra());
    }

    /** Returns a file as the directory has it, and as the header before its content has it. */
    private List<ZipEntry> entries(byte[] archive) throws IOException {
        var file = Files.write(folder.resolve("described.zip"), archive);
        try (var told = new java.util.zip.ZipFile(file.toFile());
                var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            return List.of(told.getEntry("a.png"), zip.getNextEntry());
        }
    }

    @Test
    void a_label_in_the_comment_of_a_file_is_seen_and_never_dropped() throws IOException {
        var archive = described(OTHERS.wrappedJson());

        assertThat(inspect(archive).label()).isPresent();
        assertThat(refusal(archive)).containsExactly("entry_comment: already_labelled");
    }

    /** A picture of some thousand bytes with a text of eight million zeros, or of some words. */
    private static byte[] talking(int length) {
        var picture = picture();
        var body = new ByteArrayOutputStream();
        body.writeBytes(text("zTXtComment\0\0"));
        var deflater = new Deflater(9);
        deflater.setInput(new byte[length]);
        deflater.finish();
        var packed = new byte[length / 500 + 64];
        body.write(packed, 0, deflater.deflate(packed));
        deflater.end();
        var crc = new CRC32();
        crc.update(body.toByteArray());
        return ByteBuffer.allocate(picture.length + body.size() + 8)
                .put(picture, 0, 33)
                .putInt(body.size() - 4)
                .put(body.toByteArray())
                .putInt((int) crc.getValue())
                .put(picture, 33, picture.length - 33)
                .array();
    }

    private static Map<String, byte[]> many(int count, byte[] content) {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < count; i++) {
            files.put(i + ".png", content);
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"STORED", "DESCRIBED"})
    void texts_that_pictures_unpack_are_bounded_for_all_of_them_together(Way way) {
        var inspection = inspect(Packing.zip(many(300, talking(8_000_000)), way));

        assertThat(inspection.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(inspection.members()).hasSize(300);
        assertThat(inspection.members().getFirst().verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(inspection.members().getLast().findings())
                .extracting(Finding::code)
                .contains(CarrierCode.UNPACKED_TOO_LARGE);
    }

    @Test
    void a_thousand_pictures_with_something_to_say_are_taken() {
        assertThat(inspect(Packing.zip(many(1_000, talking(20_000)))).verdict()).isEqualTo(Verdict.NOT_FOUND);
    }

    @Test
    void an_archive_is_never_written_over_one_with_labels() throws IOException {
        var marked = done(Marker.mark("a.zip", Packing.zip(files()), MarkOrder.of(OTHERS)));
        var in = Files.write(folder.resolve("in.zip"), Packing.zip(files()));
        var out = Files.write(folder.resolve("out.zip"), marked);

        assertThat(Marker.mark(in, out, ORDER).findings())
                .extracting(Finding::code)
                .containsExactly(FileCode.ALREADY_LABELLED);
        assertThat(out).hasBinaryContent(marked);
    }

    @Test
    void one_file_of_another_producer_keeps_all_from_being_marked() {
        var others = done(Marker.mark("b.png", picture(), MarkOrder.of(OTHERS)));
        var files = with(with(files(), "b.png", others), "c.gif", text("GIF89a broken"));

        assertThat(refusal(Packing.zip(files)))
                .contains("b.png: already_labelled")
                .anyMatch(one -> one.startsWith("c.gif"));
    }

    @Test
    void a_label_beside_a_text_is_replaced_if_it_is_our_own_and_kept_if_it_is_not() {
        var mine = with(files(), "诗.txt.aigc.json", text(LATER.wrappedJson()));
        var others = with(files(), "诗.txt.aigc.json", text(OTHERS.wrappedJson()));
        var broken = with(files(), "诗.txt.aigc.json", text("{\"AIGC\":7}"));

        var marked = done(Marker.mark("a.zip", Packing.zip(mine), ORDER));

        assertThat(inspect(marked).members().get(1).label().orElseThrow().value(LabelField.PRODUCE_ID))
                .isEqualTo("c-1-2");
        assertThat(refusal(Packing.zip(others))).containsExactly("诗.txt: already_labelled");
        assertThat(refusal(Packing.zip(broken))).contains("诗.txt: sidecar_unreadable");
        assertThat(inspect(Packing.zip(others)).members().get(1).label()).isPresent();
    }

    @Test
    void the_worst_answer_of_a_file_is_that_of_the_archive() {
        var labelled = done(Marker.mark("b.png", picture(), ORDER));
        var bad = done(Marker.mark("b.md", text("# x\n"), ORDER));
        var wrong = new String(bad, StandardCharsets.UTF_8).replaceFirst("Label:( *.)1", "Label:$17");
        var files = new LinkedHashMap<>(Map.of("a.png", labelled));
        assertThat(inspect(Packing.zip(files)).verdict()).isEqualTo(Verdict.COMPLIANT);

        files.put("b.png", picture());
        assertThat(inspect(Packing.zip(files)).verdict()).isEqualTo(Verdict.NOT_FOUND);
        files.put("c.md", text(wrong));
        assertThat(inspect(Packing.zip(files)).verdict()).isEqualTo(Verdict.NONCOMPLIANT);
        files.put("d.bin", new byte[9]);
        assertThat(inspect(Packing.zip(files)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void an_archive_within_is_reported_and_not_opened() {
        var inner = Packing.zip(Map.of("a.png", picture()));
        var archive = Packing.zip(with(files(), "inner.zip", inner));

        assertThat(inspect(archive).members().getLast().findings())
                .containsExactly(Finding.of(ArchiveCode.NESTED_ARCHIVE, ""));
        assertThat(inspect(archive).members().getLast().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Marker.mark("a.zip", archive, ORDER).findings())
                .contains(Finding.of(ArchiveCode.MEMBER_UNMARKED, "inner.zip"));
    }

    @Test
    void encrypted_files_are_told_one_by_one() {
        var archive = Packing.zip(files(), Way.ENCRYPTED);

        assertThat(inspect(archive).members())
                .hasSize(4)
                .allSatisfy(member -> assertThat(member.findings())
                        .extracting(Finding::code)
                        .containsExactly(CarrierCode.ENTRY_ENCRYPTED));
        assertThat(refusal(archive)).contains("诗.txt: entry_encrypted").hasSize(4);
    }

    @Test
    void two_files_of_one_name_and_names_that_lead_outside_are_refused() {
        for (var name : List.of("诗.txt|again", "../up.png", "/root.png", "C:\\a.png", "a\u0007.png")) {
            var archive = Packing.zip(with(files(), name, text("x")));
            assertThat(inspect(archive).verdict()).as(name).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(Marker.mark("a.zip", archive, ORDER)).as(name).isInstanceOf(Marked.Refused.class);
        }
    }

    @Test
    void names_in_the_charset_of_chinese_systems_are_read_and_continued_in_it() throws IOException {
        var out = new ByteArrayOutputStream();
        var gbk = Charset.forName("GBK");
        try (var zip = new ZipOutputStream(out, gbk)) {
            zip.putNextEntry(new ZipEntry("报告.txt"));
            zip.write(text("春江"));
        }
        var marked = done(Marker.mark("a.zip", out.toByteArray(), ORDER));

        assertThat(inspect(marked).members()).extracting(Inspection::file).containsExactly("报告.txt");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(marked), gbk)) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("报告.txt");
            assertThat(zip.getNextEntry().getName()).isEqualTo("报告.txt.aigc.json");
        }
    }

    @Test
    void bombs_are_findings_of_the_file_that_is_one() {
        var zeros = new byte[(64 << 20) + 1];
        var archive = Packing.zip(Map.of("bomb.txt", zeros));

        assertThat(inspect(archive).members().getFirst().findings())
                .extracting(Finding::code)
                .containsExactly(CarrierCode.PART_TOO_LARGE);
        assertThat(refusal(archive)).containsExactly("bomb.txt: part_too_large");
    }

    @Test
    void documents_that_are_packed_tight_have_a_share_in_what_all_may_unpack() {
        var parts = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 60; i++) {
            parts.put("p" + i + ".xml", new byte[1 << 20]);
        }
        var bomb = Packing.zip(parts);
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 12; i++) {
            files.put(i + ".docx", bomb);
        }

        assertThat(inspect(Packing.zip(files)).members().getLast().findings())
                .extracting(Finding::code)
                .containsExactly(CarrierCode.UNPACKED_TOO_LARGE);
    }

    @Test
    void ten_thousand_small_files_are_marked_and_read() {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 10_000; i++) {
            files.put(i + ".txt", text("潮" + i));
        }
        var archive = Packing.zip(files);

        var marked = done(Marker.mark("a.zip", archive, ORDER));

        assertThat(inspect(marked).verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(inspect(marked).members()).hasSize(10_000);
        assertThat(Inspector.inspect("a.zip", archive, 200).findings())
                .containsExactly(Finding.of(CarrierCode.TOO_MANY_PARTS, "", 200));
    }

    @Test
    void an_archive_with_nothing_to_mark_or_a_protected_label_is_refused() {
        var signed = new AigcLabel("1", LABEL.contentProducer(), "c-1", "{}", LABEL.contentProducer(), "c-1", "");
        assertThat(refusal(Packing.zip(Map.of("a.bin", new byte[5])))).contains(": nothing_to_mark");
        assertThat(Marker.mark("a.zip", Packing.zip(files()), MarkOrder.of(signed))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(ArchiveCode.PROTECTED_ORDER);
    }

    @Test
    void a_damaged_archive_is_answered_and_never_made_worse() {
        long seed = Long.getLong("fengni.seed", 20_261_122L);
        var random = new Random(seed);
        var archive = Packing.zip(files());
        int mutants = Boolean.getBoolean("fengni.long") ? 20_000 : 400;
        for (int i = 0; i < mutants; i++) {
            var mutant = i % 3 == 0 ? Arrays.copyOf(archive, random.nextInt(archive.length)) : archive.clone();
            for (int j = 0; j < 3 && mutant.length > 0; j++) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            try {
                inspect(mutant);
                if (Marker.mark("a.zip", mutant, ORDER) instanceof Marked.Done done) {
                    assertThat(inspect(done.content()).members())
                            .anyMatch(member -> member.label().isPresent());
                }
            } catch (RuntimeException failure) {
                throw new AssertionError("seed " + seed + ", mutant " + i, failure);
            }
        }
    }
}
