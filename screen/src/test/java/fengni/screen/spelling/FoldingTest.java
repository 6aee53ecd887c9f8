package fengni.screen.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "ＡｂＣ, abc",
        "賭博網站, 赌博网站",
        "①⑩⒈⑴㈠❿⓴, 11011一1020",
        "ⒶⓏ🅐🅰🄰🇨🇳, azaaacn",
        "𝐀𝒷𝕮𝟙, abc1",
        "ﬁ㎏㈱, fikg株",
        "⽹⽴⻔⻢, 网立门马",
        "豈樂, 岂乐",
        "ＫÅſß, kasss",
        "éñ, en",
        "ｶﾞが, カか",
        "気広発, 气广发",
        "İıΣς, iiσσ"
    })
    void dressed_characters_are_read_as_plain_ones(String raw, String plain) {
        int[] folded = Folding.fold(raw);

        assertThat(new String(folded, 0, folded.length)).isEqualTo(plain);
    }

    @Test
    void format_characters_and_marks_are_read_as_nothing() {
        int[] skipped = {
            0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD, 0xFE0F, 0xE0100, 0x0301, 0x20DD, 0xE0041, 0x202E, 0x2066,
            0x034F, 0x115F, 0x3164, 0x180B, 0x0008, 0x007F
        };

        assertThat(Arrays.stream(skipped))
                .allSatisfy(each -> assertThat(Folding.fold(each)).isEqualTo(Folding.SKIP));
    }

    @Test
    void spaces_and_line_ends_are_not_skipped() {
        assertThat(Folding.fold(" \t\n\r\u3000")).containsExactly(' ', '\t', '\n', '\r', ' ');
    }

    @Test
    void folding_a_folded_text_changes_nothing() {
        var unstable = new ArrayList<String>();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            for (int each : Folding.sequence(codePoint)) {
                if (Folding.fold(each) != each) {
                    unstable.add("U+%04X to U+%04X".formatted(codePoint, each));
                }
            }
        }

        assertThat(unstable).isEmpty();
    }

    @Test
    void the_list_of_traditional_forms_is_long_enough_for_everyday_words() {
        assertThat(Pairs.TRADITIONAL).hasSizeGreaterThan(2_500);
        assertThat(Pairs.TRADITIONAL.values()).noneMatch(Pairs.TRADITIONAL::containsKey);
    }

    @Test
    void transforms_name_what_folding_did() {
        assertThat(Transforms.of("Ａ\u200B\u0301賭⽹①"))
                .containsExactly(
                        "case", "combining-mark", "compatibility", "radical", "traditional", "width", "zero-width");
        assertThat(Transforms.of("赌博")).isEmpty();
    }
}
