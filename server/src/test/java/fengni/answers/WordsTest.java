package fengni.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void every_sentence_stands_in_both_languages() {
        assertThat(Words.bundle(Locale.CHINESE).keySet())
                .isEqualTo(Words.bundle(Locale.ENGLISH).keySet());
        assertThat(Words.of(Locale.CHINA, "fault.required")).isEqualTo("此项必填。");
        assertThat(Words.of(Locale.US, "fault.required")).isEqualTo("This is needed.");
    }

    @Test
    void every_sentence_is_another_one_in_chinese_and_takes_its_values() {
        for (var key : Words.bundle(Locale.ENGLISH).keySet()) {
            var english = Words.of(Locale.ENGLISH, key, "甲", "乙", "戊");
            var chinese = Words.of(Locale.CHINESE, key, "甲", "乙", "戊");

            assertThat(chinese).as(key).isNotEqualTo(english).doesNotContain("{");
            assertThat(english.contains("甲"))
                    .as(key)
                    .isEqualTo(Words.of(Locale.CHINESE, key, "丙", "丁", "己").contains("丙"));
        }
    }

    @Test
    void a_code_without_a_sentence_stands_for_itself() {
        assertThat(Words.of(Locale.ENGLISH, "fault.never_written")).isEqualTo("fault.never_written");
    }
}
