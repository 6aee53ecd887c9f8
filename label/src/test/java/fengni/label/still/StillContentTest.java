package fengni.label.still;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.file.Medium;
import fengni.label.still.Stills.Piece;
import org.junit.jupiter.api.Test;

/** What of a still picture a signature ties in. */
class StillContentTest {
    private static final byte[] PICTURE = Stills.heic()
            .with(Piece.picture(2, "hvc1"))
            .with(Piece.exif(3, "taken by hand"))
            .bytes();

    private static byte[] content(byte[] file) {
        return new HeicCarrier().content(Medium.of(file)).orElseThrow().whole().bytes();
    }

    private static byte[] changed(String word, int behind, int bits) {
        var file = PICTURE.clone();
        file[new String(file, ISO_8859_1).indexOf(word) + 4 + behind] ^= (byte) bits;
        return file;
    }

    @Test
    void another_primary_item_is_another_content() {
        assertThat(content(changed("pitm", 5, 3))).isNotEqualTo(content(PICTURE));
    }

    @Test
    void an_item_of_another_kind_is_another_content() {
        var grid = new String(PICTURE, ISO_8859_1).replaceFirst("hvc1", "grid").getBytes(ISO_8859_1);
        assertThat(content(grid)).isNotEqualTo(content(PICTURE));
    }

    @Test
    void what_pictures_are_made_of_is_content_and_what_metadata_describe_is_none() {
        assertThat(content(changed("cdsc", 5, 3))).isEqualTo(content(PICTURE));
        var made = new String(PICTURE, ISO_8859_1).replaceFirst("cdsc", "dimg").getBytes(ISO_8859_1);
        assertThat(content(made)).isNotEqualTo(content(PICTURE));
    }
}
