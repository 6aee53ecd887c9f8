package fengni.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, BAD, 已逾期 1 天, 1 day overdue",
        "2026-02-10, BAD, 已逾期 28 天, 28 days overdue",
        "2026-03-10, WARN, 今天到期, due today",
        "2026-03-13, WARN, 还剩 3 天, 3 days left",
        "2026-03-14, NEUTRAL, 还剩 4 天, 4 days left"
    })
    void the_words_say_what_the_colour_says(LocalDate due, Tone tone, String chinese, String english) {
        var left = Left.until(due, TODAY);

        assertThat(left.tone()).isEqualTo(tone);
        assertThat(Words.of(Language.ZH).say(left.key(), left.days())).isEqualTo(chinese);
        assertThat(Words.of(Language.EN).say(left.key(), left.days())).isEqualTo(english);
    }
}
