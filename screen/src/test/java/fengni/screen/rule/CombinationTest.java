package fengni.screen.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.rule.Combination.Alternative;
import fengni.screen.rule.Expression.All;
import fengni.screen.rule.Expression.Any;
import fengni.screen.rule.Expression.AtLeast;
import fengni.screen.rule.Expression.InOrder;
import fengni.screen.rule.Expression.OfClass;
import fengni.screen.rule.Expression.Word;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CombinationTest {
    private static final int SEED = 20261122;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 1_000_000 : 30_000;
    private static final Expression A = new Word("甲");
    private static final Expression B = new Word("乙");
    private static final Expression C = new Word("丙");

    @Test
    void the_plain_forms_are_combinations_of_all_their_words() {
        for (String plain : List.of("甲&乙", "甲+乙", "甲 ＆ 乙", "甲＋“乙”", "(甲) & ((乙))")) {
            assertThat(read(plain)).as(plain).isEqualTo(only(new All(List.of(A, B)), 40, false));
        }
    }

    @Test
    void and_binds_closer_than_or_and_order_closer_than_and() {
        assertThat(required("甲 | 乙 & 丙 < 甲"))
                .isEqualTo(new Any(List.of(A, new All(List.of(B, new InOrder(List.of(C, A)))))));
    }

    @Test
    void classes_counts_windows_and_sentences_are_read() {
        assertThat(read("2 of (@drug, 甲|乙, \"2 of \\\"(\\\\\") & free money now within 20 in sentence"))
                .isEqualTo(only(
                        new All(List.of(
                                new AtLeast(
                                        2,
                                        List.of(new OfClass("drug"), new Any(List.of(A, B)), new Word("2 of \"(\\"))),
                                new Word("free money now"))),
                        20,
                        true));
    }

    @Test
    void words_that_look_like_options_are_words_elsewhere() {
        assertThat(required("within reach & in & 3 of us"))
                .isEqualTo(new All(List.of(new Word("within reach"), new Word("in"), new Word("3 of us"))));
    }

    @Test
    void exclusions_belong_to_their_alternative() {
        assertThat(read("甲 & !乙 | 丙 & !(甲 < 乙) & (甲 & !丙) | 乙 | 丙").alternatives())
                .containsExactly(
                        new Alternative(new Any(List.of(B, C)), List.of()),
                        new Alternative(A, List.of(B)),
                        new Alternative(new All(List.of(C, A)), List.of(new InOrder(List.of(A, B)), C)));
    }

    @Test
    void every_slip_is_told_with_its_column() {
        assertThat(slips("甲 &")).isEqualTo("4 WORD_EXPECTED []");
        assertThat(slips("")).isEqualTo("1 WORD_EXPECTED []");
        assertThat(slips("!甲")).isEqualTo("1 NOTHING_REQUIRED []");
        assertThat(slips("甲 | !乙")).isEqualTo("5 NOTHING_REQUIRED []");
        assertThat(slips("甲 < !乙")).isEqualTo("5 MISPLACED_NOT []");
        assertThat(slips("甲 & !!乙")).isEqualTo("6 MISPLACED_NOT []");
        assertThat(slips("甲 & (乙 | !丙)")).isEqualTo("10 MISPLACED_NOT []");
        assertThat(slips("甲 & (乙 | 丙")).isEqualTo("5 UNCLOSED_BRACKET []");
        assertThat(slips("甲 & \"乙")).isEqualTo("5 UNCLOSED_QUOTE []");
        assertThat(slips("甲 & \"\"")).isEqualTo("5 EMPTY_WORD []");
        assertThat(slips("甲 & @")).isEqualTo("5 EMPTY_WORD []");
        assertThat(slips("4 of (甲, 乙, 丙) within 500")).isEqualTo("1 BAD_COUNT [4, 3]; 23 BAD_WINDOW [500, 400]");
        assertThat(slips("甲 within 5 within 6")).isEqualTo("12 UNEXPECTED_SIGN [within]");
        assertThat(slips("甲) & | 乙, 丙 & &"))
                .isEqualTo("2 UNEXPECTED_SIGN [)]; 4 UNEXPECTED_SIGN [&]; 6 UNEXPECTED_SIGN [|]; 9 UNEXPECTED_SIGN [,];"
                        + " 15 WORD_EXPECTED []; 16 WORD_EXPECTED []");
        assertThat(slips("(".repeat(17) + "甲")).startsWith("1 UNCLOSED");
        assertThat(slips("甲" + "&甲".repeat(64))).isEqualTo("0 TOO_MANY_WORDS [64]");
        assertThat(slips("长".repeat(4_001))).isEqualTo("0 PATTERN_TOO_LONG [4001, 4000]");
    }

    @Test
    void a_damaged_pattern_is_read_or_refused_and_never_fails() {
        var good = "2 of (@drug, 甲|乙, \"丙\\\"\") & free money < now & !(甲|@x) | 丙 within 20 in sentence";
        var signs = "&|!<(),@\"\\+ 2甲within of in sentence\uD83D（".codePoints().toArray();
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var text = new StringBuilder(random.nextInt(4) == 0 ? "" : good);
            for (int i = random.nextInt(8); i >= 0; i--) {
                int place = random.nextInt(text.length() + 1);
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(place, Character.toString(signs[random.nextInt(signs.length)]));
                    case 1 -> text.delete(place, place + random.nextInt(4));
                    default -> text.insert(place, good, 0, random.nextInt(good.length()));
                }
            }
            try {
                var parsed = Combination.parse(text.toString());
                assertThat(parsed.sound().isPresent()).isEqualTo(parsed.slips().isEmpty());
                parsed.sound().ifPresent(each -> assertThat(each.alternatives()).isNotEmpty());
            } catch (RuntimeException failure) {
                throw new AssertionError("round " + round + " of seed " + SEED + ": " + text, failure);
            }
        }
    }

    @Test
    void a_class_has_words_and_other_classes() {
        assertThat(ClassPattern.parse("冰毒|C++ ｜ @other | \"a|b\"| 快来！").sound())
                .hasValue(new ClassPattern(List.of("冰毒", "C++", "a|b", "快来！"), List.of("other")));
        assertThat(ClassPattern.parse("甲||\"乙").slips())
                .containsExactly(Slip.at(3, Mistake.EMPTY_WORD), Slip.at(4, Mistake.UNCLOSED_QUOTE));
    }

    private static Combination only(Expression required, int within, boolean inSentence) {
        return new Combination(List.of(new Alternative(required, List.of())), within, inSentence);
    }

    private static Expression required(String pattern) {
        return read(pattern).alternatives().getFirst().required();
    }

    private static Combination read(String pattern) {
        var parsed = Combination.parse(pattern);
        return parsed.sound()
                .orElseThrow(() -> new AssertionError(parsed.slips().toString()));
    }

    private static String slips(String pattern) {
        return Combination.parse(pattern).slips().stream()
                .map(each -> each.column() + " " + each.mistake() + " " + each.details())
                .collect(Collectors.joining("; "));
    }
}
