package fengni.label.film;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.file.Medium;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What of a film a signature ties in. */
class FilmContentTest {
    private static final byte[] FILM = Films.moovLast("isom");

    private static byte[] content(byte[] film) {
        return new Mp4Carrier().content(Medium.of(film)).orElseThrow().whole().bytes();
    }

    /** Returns the film with another byte so far behind the name of its first box of a kind. */
    private static byte[] changed(String kind, int behind) {
        var film = FILM.clone();
        int at = new String(film, StandardCharsets.ISO_8859_1).indexOf(kind);
        film[at + 4 + behind] ^= 1;
        return film;
    }

    @Test
    void a_chunk_taken_from_elsewhere_is_another_content() {
        assertThat(content(changed("stco", 4 + 4 + 3))).isNotEqualTo(content(FILM));
    }

    @Test
    void another_clock_of_the_film_is_another_content() {
        assertThat(content(changed("mvhd", 4 + 8 + 3))).isNotEqualTo(content(FILM));
    }

    @Test
    void moments_of_writing_are_no_content() {
        for (int moment = 4; moment < 12; moment++) {
            assertThat(content(changed("mvhd", moment))).isEqualTo(content(FILM));
            assertThat(content(changed("tkhd", moment))).isEqualTo(content(FILM));
            assertThat(content(changed("mdhd", moment))).isEqualTo(content(FILM));
        }
        assertThat(content(changed("tkhd", 3))).as("shown or not").isNotEqualTo(content(FILM));
    }

    @Test
    void samples_that_moved_with_the_label_stay_the_same_content() {
        var first = content(Films.moovFirst("isom", new byte[0]));
        assertThat(content(Films.moovFirst("isom", Films.box("free", new byte[77]))))
                .isEqualTo(first);
        assertThat(content(Films.moovFirst("isom", true, new byte[0])))
                .as("wider numbers")
                .isEqualTo(first);
    }
}
