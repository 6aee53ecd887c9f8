package fengni.label.matroska;

import static fengni.label.matroska.Mkvs.element;
import static fengni.label.matroska.Mkvs.uint;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.file.Medium;
import org.junit.jupiter.api.Test;

/** What of a segment a signature ties in. */
class MatroskaContentTest {
    private static final int CHAPTERS = 0x1043_a770;
    private static final int EDITION = 0x45b9;
    private static final int ORDERED = 0x45dd;
    private static final int ATOM = 0xb6;

    private static byte[] content(byte[]... children) {
        var file = new Mkvs("matroska").file(children);
        return new MkvCarrier().content(Medium.of(file)).orElseThrow().whole().bytes();
    }

    private static byte[] scaled(int scale) {
        return element(Mkvs.INFO, element(0x2ad7b1, uint(scale, 4)), element(0x4d80, Mkvs.latin("hand")));
    }

    private static byte[] chapters(int ordered, int start) {
        return element(
                CHAPTERS,
                element(EDITION, element(ORDERED, uint(ordered, 1)), element(ATOM, element(0x91, uint(start, 2)))));
    }

    @Test
    void ticks_of_another_length_are_another_content() {
        assertThat(content(scaled(1_000_000), Mkvs.tracks(), Mkvs.clusters()))
                .isNotEqualTo(content(scaled(500_000), Mkvs.tracks(), Mkvs.clusters()));
    }

    @Test
    void an_order_of_play_is_content_and_a_list_of_chapters_is_none() {
        assertThat(content(scaled(1), chapters(1, 0), Mkvs.clusters()))
                .isNotEqualTo(content(scaled(1), chapters(1, 7), Mkvs.clusters()));
        assertThat(content(scaled(1), chapters(0, 0), Mkvs.clusters()))
                .isEqualTo(content(scaled(1), chapters(0, 7), Mkvs.clusters()));
    }
}
