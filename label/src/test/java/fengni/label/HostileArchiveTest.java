package fengni.label;

import static fengni.label.Archives.ORDER;
import static fengni.label.Archives.files;
import static fengni.label.Archives.inspect;
import static fengni.label.Archives.picture;
import static fengni.label.Archives.refusal;
import static fengni.label.Archives.text;
import static fengni.label.Archives.with;
import static fengni.label.CarrierContract.done;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.office.Packing;
import fengni.label.office.Packing.Way;
import fengni.law.Finding;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Archives made to cost, to lead elsewhere or to be read in two ways; each is named by its fault. */
class HostileArchiveTest {
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
