package fengni.screen.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransformsTest {
    @ParameterizedTest
    @CsvSource({
        "赌博, 赌博, ''",
        "賭博, 賭博, ''",
        "赌博, 賭博, traditional",
        "赌博, '賭\u200B* \u0301博', zero-width combining-mark traditional noise",
        "vip, ＶＩＰ, width case",
        "vip, vіρ, confusable",
        "110, 一①٠, compatibility digit-style",
        "110, １１０, width",
        "网站, ⽹站, radical",
        "赌博, 赌赌博, repeat",
        "法轮功, fa3lun2gong1, noise sound",
        "法轮功, 发伦工, sound"
    })
    void transforms_name_what_was_undone_in_the_order_of_undoing(String word, String raw, String names) {
        var way = names.endsWith("sound") ? Spellings.sound() : Spellings.glyph();

        assertThat(Transforms.of(way, raw, word)).isEqualTo(split(names));
    }

    @ParameterizedTest
    @CsvSource({"胡, 古月, components", "胡, 古*月, noise components", "未来, 末来, components"})
    void the_view_of_components_is_named_where_the_glyphs_differ(String word, String raw, String names) {
        assertThat(Transforms.of(Spellings.components(), raw, word)).isEqualTo(split(names));
    }

    @ParameterizedTest
    @CsvSource({"kill, k1ll, leet", "kill, Kill, case", "hate, h4t3, leet"})
    void leet_is_named_where_the_glyphs_differ(String word, String raw, String names) {
        assertThat(Transforms.of(Spellings.leet(), raw, word)).isEqualTo(split(names));
    }

    private static List<String> split(String names) {
        return Stream.of(names.split(" ", -1)).filter(each -> !each.isEmpty()).toList();
    }
}
