package fengni.law.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {
    @Test
    void everything_wrong_is_told_at_once_with_the_nearest_right_word() {
        var given = new LinkedHashMap<String, List<String>>();
        given.put("tecniques", List.of("text"));
        given.put("part", List.of("provder", "supporter"));
        given.put("audience", List.of("public", "closed"));
        given.put("outputs", List.of("none", "voice"));

        var reading = Answers.read(Given.BOOK, given);

        assertThat(reading.toOptional()).isEmpty();
        assertThat(reading.findings())
                .containsExactly(
                        Finding.of(AnswerCode.UNKNOWN_QUESTION, "tecniques", "tecniques", "techniques"),
                        Finding.of(AnswerCode.UNKNOWN_ANSWER, "part", "provder", "part", "provider"),
                        Finding.of(AnswerCode.ONE_ANSWER_ONLY, "audience", "audience"),
                        Finding.of(AnswerCode.ANSWER_STANDS_ALONE, "outputs", "none", "outputs"));
    }

    @Test
    void an_empty_list_is_no_answer_and_twice_the_same_is_one() {
        var answers = Given.read(Map.of("audience", List.of("public", "public"), "part", List.of()));

        assertThat(answers.ids()).isEqualTo(Map.of("audience", List.of("public")));
        assertThat(Given.read(answers.ids()).ids()).isEqualTo(answers.ids());
    }
}
