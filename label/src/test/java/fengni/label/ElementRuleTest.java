package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"AI生成", "人工智能合成", "内容由 AI 生成", "ＡＩ生成", "AI-generated / AI生成", "由AI合成"})
    void words_with_both_elements_satisfy(String words) {
        assertThat(ElementRule.BOTH_ELEMENTS.satisfiedBy(words)).isTrue();
    }

    @Test
    void what_is_lacking_is_told_in_full() {
        assertThat(ElementRule.BOTH_ELEMENTS.check("机器所写"))
                .extracting(Finding::code)
                .containsExactly(LabelCode.NO_AI_ELEMENT, LabelCode.NO_GENERATION_ELEMENT);
        assertThat(ElementRule.BOTH_ELEMENTS.check("AI"))
                .extracting(Finding::code)
                .containsExactly(LabelCode.NO_GENERATION_ELEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL生成", "AIGC生成", "ai生成", "MyAI生成", "AI generated"})
    void letters_inside_a_word_and_words_of_another_language_do_not_count(String words) {
        assertThat(ElementRule.BOTH_ELEMENTS.satisfiedBy(words)).isFalse();
    }

    @Test
    void a_corner_mark_needs_the_ai_element_alone() {
        assertThat(ElementRule.CORNER_MARK.satisfiedBy("AI")).isTrue();
        assertThat(ElementRule.CORNER_MARK.satisfiedBy("生成")).isFalse();
    }
}
