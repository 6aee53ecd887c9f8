package fengni.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.documents.Block.Heading;
import fengni.documents.Block.Items;
import fengni.documents.Block.Paragraph;
import fengni.documents.Block.Table;
import fengni.pages.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void papers_that_say_different_things_have_different_hashes() {
        var hashes = Stream.of(
                        Sample.with(Paragraph.of("甲乙")),
                        Sample.with(Paragraph.of("甲"), Paragraph.of("乙")),
                        Sample.with(new Paragraph(Prose.of("甲").strong("乙"))),
                        Sample.with(new Heading(1, "甲乙")),
                        Sample.with(Items.bullets("甲乙")),
                        Sample.with(Items.numbers("甲乙")),
                        Sample.with(Table.of(List.of("甲", "乙"), List.of(List.of("1", "")))),
                        Sample.with(Table.of(List.of("甲", "乙"), List.of(List.of("", "1")))))
                .map(paper -> paper.code().sha256())
                .toList();

        assertThat(new HashSet<>(hashes)).hasSameSizeAs(hashes);
    }

    /** Scans come back years later: a change here loses their papers. */
    @Test
    void the_hash_of_a_paper_never_changes() {
        assertThat(Sample.english().code().sha256())
                .isEqualTo("60fdc5bbc2b68a184961d7cd5c25c8d3fad99cca06a7a0fe574a3608793d2cce");
    }

    @Test
    void what_cannot_be_laid_out_does_not_exist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Heading(4, "甲"));
        assertThatIllegalArgumentException().isThrownBy(() -> Table.of(List.of("甲"), List.of(List.of("1", "2"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Document("", Language.ZH, "", "T", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Document("甲", Language.ZH, "", "T\n", List.of()));
    }

    @Test
    void a_photograph_is_turned_as_its_camera_was_held_and_loses_its_metadata() {
        var lying = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        var jpeg = withOrientation(Pixels.jpeg(lying).file(), 6);

        var pixels = Sample.image(jpeg).pixels();

        assertThat(List.of(pixels.width(), pixels.height())).containsExactly(20, 40);
        assertThat(new String(pixels.file(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void a_large_picture_is_made_smaller_and_no_picture_is_refused() {
        var wide = Sample.image(Pixels.png(new BufferedImage(4_800, 30, BufferedImage.TYPE_INT_ARGB))
                .file());

        assertThat(List.of(wide.pixels().width(), wide.pixels().height())).containsExactly(2_400, 15);
        assertThat(Image.of("GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Outcome.faulty(Fault.of("picture", "picture")));
    }

    @Test
    void damaged_pictures_are_refused_and_nothing_worse() {
        var random = new Random(20261122);
        var jpeg = withOrientation(
                Pixels.jpeg(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB))
                        .file(),
                3);
        for (int i = 0; i < 300; i++) {
            var copy = jpeg.clone();
            for (int j = random.nextInt(8); j >= 0; j--) {
                copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
            }

            assertThat(Image.of(copy)).as("seed 20261122, round %d", i).isNotNull();
        }
    }

    @Test
    void no_font_has_a_radical_or_two_characters_for_one_glyph() throws IOException {
        for (var face : PaperFonts.Face.values()) {
            var characters = PaperFonts.loaded().face(face).getUnicodeCmapLookup();
            var glyphs = new HashSet<Integer>();

            for (int one = 0x20; one < 0x30000; one++) {
                int glyph = characters.getGlyphId(one);
                boolean dropped = (one >= 0x2E80 && one <= 0x2FDF)
                        || (one >= 0xF900 && one <= 0xFAFF)
                        || (one >= 0x2F800 && one <= 0x2FA1F);
                assertThat(glyph == 0
                                || (!dropped
                                        && glyphs.add(glyph)
                                        && PaperFonts.loaded().shows(one)))
                        .as("U+%04X in %s", one, face)
                        .isTrue();
            }
        }
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
