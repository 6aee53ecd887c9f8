package fengni.screen.spelling;

import static fengni.screen.spelling.Alike.assertAlike;
import static fengni.screen.spelling.Alike.assertDifferent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeetTest {
    @ParameterizedTest
    @CsvSource({
        "kill, k1ll",
        "kill, k!1|",
        "casino, c@5!n0",
        "casino, ＣＡ＄１ＮＯ",
        "casino, саѕ①ո⓪",
        "hate, h4t3",
        "hate, h@+€",
        "bet, 837",
        "bet, 8€†",
        "gas, 945",
        "vip, Ⅴip",
        "c4, C4",
        "c4, са"
    })
    void digits_and_signs_are_read_as_letters(String word, String text) {
        assertAlike(Spellings.leet(), word, text);
    }

    @ParameterizedTest
    @CsvSource({"i, 一", "bet, 八三七", "kill, kell"})
    void numerals_that_are_characters_are_no_letters(String word, String text) {
        assertDifferent(Spellings.leet(), word, text);
    }
}
