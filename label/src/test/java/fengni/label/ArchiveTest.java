package fengni.label;

import static fengni.label.Archives.ORDER;
import static fengni.label.Archives.files;
import static fengni.label.Archives.inspect;
import static fengni.label.Archives.picture;
import static fengni.label.Archives.refusal;
import static fengni.label.Archives.text;
import static fengni.label.Archives.with;
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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    @TempDir
    private Path folder = Path.of("");

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
    void an_archive_with_nothing_to_mark_or_a_protected_label_is_refused() {
        var signed = new AigcLabel("1", LABEL.contentProducer(), "c-1", "{}", LABEL.contentProducer(), "c-1", "");
        assertThat(refusal(Packing.zip(Map.of("a.bin", new byte[5])))).contains(": nothing_to_mark");
        assertThat(Marker.mark("a.zip", Packing.zip(files()), MarkOrder.of(signed))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(ArchiveCode.PROTECTED_ORDER);
    }
}
