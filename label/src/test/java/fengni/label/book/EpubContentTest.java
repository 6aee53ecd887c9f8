package fengni.label.book;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.file.Medium;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of a book a signature ties in. */
class EpubContentTest {
    private static byte[] content(Map<String, String> parts) {
        return new EpubCarrier()
                .content(Medium.of(Books.zip(parts)))
                .orElseThrow()
                .whole()
                .bytes();
    }

    @Test
    void another_order_of_reading_or_other_files_are_another_content() {
        var book = Books.third();
        var other = Books.edited(book, Books.OPF, "</manifest>", "<item id=\"z\" href=\"z\"/></manifest>");
        assertThat(content(other)).isNotEqualTo(content(book));
        assertThat(content(Books.edited(book, Books.OPF, "</spine>", "<itemref idref=\"c1\"/></spine>")))
                .isNotEqualTo(content(book));
    }

    @Test
    void another_title_is_the_same_content() {
        var book = Books.third();
        assertThat(content(Books.edited(book, Books.OPF, "</metadata>", "<!-- x --></metadata>")))
                .isEqualTo(content(book));
    }
}
