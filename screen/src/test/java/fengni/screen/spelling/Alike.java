package fengni.screen.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** Whether a text says what a word says. */
final class Alike {
    private Alike() {}

    static void assertAlike(Spelling spelling, String word, String text) {
        assertThat(spelling.spellings(word).stream().map(Alike::written))
                .as("%s as %s", word, text)
                .contains(written(spelling.read(text)));
    }

    static void assertDifferent(Spelling spelling, String word, String text) {
        assertThat(spelling.spellings(word).stream().map(Alike::written))
                .as("%s as %s", word, text)
                .doesNotContain(written(spelling.read(text)));
    }

    private static String written(int[] units) {
        return Arrays.stream(units).mapToObj(Character::toString).reduce("", String::concat);
    }
}
