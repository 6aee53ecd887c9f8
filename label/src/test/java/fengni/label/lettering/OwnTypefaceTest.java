package fengni.label.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.MarkPosition;
import fengni.label.VisibleWords;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTypefaceTest {
    private static final int MOST_BYTES = 80_000;

    @Test
    void the_usual_words_and_their_variants_need_no_font_of_the_machine() {
        for (String words : new String[] {
            VisibleWords.ON_PICTURES,
            VisibleWords.ON_PICTURES_ENGLISH,
            "人工智能合成",
            "【AI生成】",
            "本图片由人工智能生成，仅供参考",
            "AI合成·内容",
            "AI Generated (人工智能生成) [0-9], v2.0",
        }) {
            assertThat(Fonts.showing(words)).as(words).containsInstanceOf(OwnTypeface.class);
        }
        assertThat(OwnTypeface.get().shows("鑫")).isFalse();
    }

    @Test
    void the_outlines_are_those_that_java_reads_from_the_same_file() throws Exception {
        var own = OwnTypeface.get();
        Font font;
        try (var in = Objects.requireNonNull(OwnTypeface.class.getResourceAsStream("FengniMark-Regular.ttf"))) {
            var bytes = in.readAllBytes();
            assertThat(bytes.length).isLessThan(MOST_BYTES);
            font = Font.createFont(Font.TRUETYPE_FONT, new java.io.ByteArrayInputStream(bytes))
                    .deriveFont(1000f);
        }
        var context = new FontRenderContext(null, true, true);
        assertThat(own.glyphs()).hasSizeGreaterThan(200);
        for (int point : own.glyphs().keySet()) {
            var glyph = Character.toString(point);
            var ours = own.outline(glyph, 1000).getBounds2D();
            var theirs = font.createGlyphVector(context, glyph).getOutline().getBounds2D();
            assertThat(Math.abs(ours.getMinX() - theirs.getMinX())
                            + Math.abs(ours.getMinY() - theirs.getMinY())
                            + Math.abs(ours.getMaxX() - theirs.getMaxX())
                            + Math.abs(ours.getMaxY() - theirs.getMaxY()))
                    .as(glyph)
                    .isLessThan(1);
            assertThat(own.width(glyph, 1000))
                    .as(glyph)
                    .isEqualTo(font.getStringBounds(glyph, context).getWidth());
        }
        assertThat(own.ascent(1000)).isEqualTo(1160);
        assertThat(own.descent(1000)).isEqualTo(288);
    }

    /** What another process drew, as a digest of its shades. */
    public static void main(String[] args) {
        var plate = (Plate.Fitting) Plate.of(VisibleWords.ON_PICTURES, 640, 480, MarkPosition.BOTTOM_RIGHT);
        System.out.print(Arrays.hashCode(plate.shades()));
    }

    @Test
    void words_are_drawn_alike_where_no_library_of_fonts_can_be_loaded(@TempDir Path folder) throws Exception {
        // the loader takes these for the libraries and finds that they are none
        for (String library : new String[] {"libfontconfig.so", "libfontconfig.so.1", "libfreetype.so.6"}) {
            Files.writeString(folder.resolve(library), "no library");
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                java,
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                OwnTypefaceTest.class.getName());
        process.environment().put("LD_LIBRARY_PATH", folder.toString());
        process.environment().put("FONTCONFIG_FILE", folder.resolve("none").toString());
        var child = process.redirectErrorStream(true).start();

        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        var plate = (Plate.Fitting) Plate.of(VisibleWords.ON_PICTURES, 640, 480, MarkPosition.BOTTOM_RIGHT);
        assertThat(said).isEqualTo(String.valueOf(Arrays.hashCode(plate.shades())));
    }
}
