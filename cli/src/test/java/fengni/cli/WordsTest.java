package fengni.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.Finding;
import fengni.law.NumberCode;
import fengni.law.rulebook.AnswerCode;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @Test
    void both_languages_have_the_same_keys() {
        var english = new TreeSet<>(Collections.list(Words.of("en").bundle().getKeys()));
        var chinese = new TreeSet<>(Collections.list(Words.of("zh").bundle().getKeys()));

        assertThat(chinese).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_finding_has_a_sentence(String language) {
        var words = Words.of(language);
        Stream.<Finding.Code[]>of(
                        NumberCode.values(),
                        Marking.OptionCode.values(),
                        DeclaredFiles.TableCode.values(),
                        AnswersCode.values(),
                        AnswerCode.values())
                .flatMap(Stream::of)
                .forEach(code -> assertThat(words.line(Finding.of(code, "1", "a", "b", "c")))
                        .as(code.key())
                        .doesNotContain("{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_sentence_is_a_message_that_can_be_filled(String language) {
        var bundle = Words.of(language).bundle();
        for (String key : Collections.list(bundle.getKeys())) {
            assertThat(new MessageFormat(bundle.getString(key), Locale.ROOT))
                    .as(key)
                    .isNotNull();
        }
    }
}
