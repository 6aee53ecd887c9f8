package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrontMatterTest {
    @Test
    void a_head_ends_after_its_second_line_of_hyphens() {
        assertThat(FrontMatter.end("---\na: b\n---\ntext")).isEqualTo(13);
        assertThat(FrontMatter.end("---\n---")).isEqualTo(7);
        assertThat(FrontMatter.end("\ufeff---\r\na: b\r\n---\r\ntext")).isEqualTo(17);
    }

    @Test
    void a_line_of_hyphens_alone_is_no_head() {
        assertThat(FrontMatter.end("---\ntext")).isZero();
        assertThat(FrontMatter.end("text\n---\na\n---\n")).isZero();
        assertThat(FrontMatter.end("")).isZero();
    }

    @Test
    void a_long_head_without_an_end_is_read_to_its_end_and_no_further() {
        assertThat(FrontMatter.end("---\n" + "a: b\n".repeat(200_000))).isZero();
        assertThat(FrontMatter.end("---\n" + "a: b\n".repeat(200_000) + "---\n"))
                .isEqualTo(4 + 5 * 200_000 + 4);
    }

    @Test
    void a_label_in_the_head_is_seen_and_one_in_the_text_is_not() {
        assertThat(FrontMatter.hasLabel("---\n'AIGC':\n  Label: '1'\n---\n")).isTrue();
        assertThat(FrontMatter.hasLabel("---\na: b\n---\nAIGC: x\n")).isFalse();
    }
}
