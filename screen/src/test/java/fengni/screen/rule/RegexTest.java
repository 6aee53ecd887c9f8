package fengni.screen.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.spelling.Folding;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegexTest {
    private static final int SEED = 20261122;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 300_000 : 4_000;

    private static final int SIZE_OF_NESTED = (1 + (1 + 1 + 2 + 100) * 30) * 30;

    @Test
    void the_required_words_are_the_longest_that_no_match_can_do_without() {
        assertThat(required("加\\s*微信\\s*[a-z0-9_-]{6,20}")).containsExactly("微信");
        assertThat(required("1[3-9]\\d{9}(?:微信|威信号)?出售")).containsExactly("出售");
        assertThat(required("(?i)(foo|ba(?:r|zz)x?)+\\d")).containsExactly("foo", "ba");
        assertThat(required("赌博+")).containsExactly("赌博");
        assertThat(required("x赌{2}(?P<n>博)网*")).containsExactly("x赌赌博");
        assertThat(required("T\\.ME/\\w+")).containsExactly("t.me/");
        assertThat(required("發\\bＡ")).containsExactly("发a");
        assertThat(required("ab c\\x{4E2D}文d")).containsExactly("c中文d");
    }

    @Test
    void an_expression_tells_how_long_it_can_be() {
        assertThat(read("加微信\\d{6,11}[a-z]?").width()).isEqualTo(15);
        assertThat(read("加微信.*").width()).isEqualTo(Regex.LONGEST);
    }

    @Test
    void it_matches_what_is_read_in_any_case_width_and_script() {
        assertThat(read("[發走]ＶＰn\\d").pattern().matcher("说发vpn3了").find()).isTrue();
        assertThat(read("ab(c|d)+.x").pattern().matcher("abcdc-x").find()).isTrue();
        assertThat(read("a\\.b{2}").pattern().matcher("axbb").find()).isFalse();
    }

    @Test
    void what_cannot_be_run_safely_is_refused() {
        assertThat(slips("\\d+")).isEqualTo("0 NO_REQUIRED_LITERAL []");
        assertThat(slips("(微信)?\\d")).isEqualTo("0 NO_REQUIRED_LITERAL []");
        assertThat(slips("微信|\\d")).isEqualTo("0 NO_REQUIRED_LITERAL []");
        assertThat(slips("微[信]")).isEqualTo("0 NO_REQUIRED_LITERAL []");
        assertThat(slips("^微信$")).isEqualTo("1 UNSUPPORTED_SIGN [^]; 4 UNSUPPORTED_SIGN [$]");
        assertThat(slips("微信\\A\\z")).isEqualTo("3 UNSUPPORTED_SIGN [\\A]; 5 UNSUPPORTED_SIGN [\\z]");
        assertThat(slips("(?-i:微信)")).isEqualTo("1 UNSUPPORTED_SIGN [(?-]");
        assertThat(slips("((微信\\d{100}){30}){30}"))
                .isEqualTo("0 EXPRESSION_TOO_LARGE [%d, 2000]".formatted(SIZE_OF_NESTED));
        assertThat(slips("微信(")).startsWith("0 BAD_EXPRESSION [");
        assertThat(slips("微信(?=x)")).startsWith("0 BAD_EXPRESSION [");
        assertThat(slips("微信\\1")).startsWith("0 BAD_EXPRESSION [");
        assertThat(slips("微信**")).startsWith("0 BAD_EXPRESSION [");
        assertThat(slips("微信[z-a]")).startsWith("0 BAD_EXPRESSION [");
        assertThat(slips("微信x{1500}")).startsWith("0 BAD_EXPRESSION [");
        assertThat(slips("微".repeat(1_001))).isEqualTo("0 PATTERN_TOO_LONG [1001, 1000]");
    }

    @Test
    void a_damaged_expression_is_read_or_refused_and_never_fails() {
        var good = "(?i)加\\s*(?:微信|威信)[:：]?\\s*[a-z發0-9_-]{6,20}\\b|\\x{4E2D}文+\\p{Han}";
        var signs = "()[]{}|*+?.\\^$-,:<>PpQExd1甲\uD83D";
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var text = new StringBuilder(random.nextInt(4) == 0 ? "" : good);
            for (int i = random.nextInt(6); i >= 0; i--) {
                int place = random.nextInt(text.length() + 1);
                if (random.nextInt(3) == 0) {
                    text.delete(place, place + random.nextInt(3));
                } else {
                    text.insert(place, signs.charAt(random.nextInt(signs.length())));
                }
            }
            try {
                var parsed = Regex.parse(text.toString(), RegexTest::fold);
                assertThat(parsed.sound().isPresent()).isEqualTo(parsed.slips().isEmpty());
                parsed.sound().ifPresent(regex -> assertThat(regex.required()).isNotEmpty());
            } catch (RuntimeException failure) {
                throw new AssertionError("round " + round + " of seed " + SEED + ": " + text, failure);
            }
        }
    }

    static String fold(int codePoint) {
        int[] read = Folding.sequence(codePoint);
        return new String(read, 0, read.length);
    }

    private static List<String> required(String expression) {
        return read(expression).required();
    }

    private static Regex read(String expression) {
        var parsed = Regex.parse(expression, RegexTest::fold);
        return parsed.sound()
                .orElseThrow(() -> new AssertionError(parsed.slips().toString()));
    }

    private static String slips(String expression) {
        return Regex.parse(expression, RegexTest::fold).slips().stream()
                .map(each -> each.column() + " " + each.mistake() + " " + each.details())
                .collect(Collectors.joining("; "));
    }
}
