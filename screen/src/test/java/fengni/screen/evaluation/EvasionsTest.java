package fengni.screen.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.Feature;
import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EvasionsTest {
    private static final long SEED = 20261122;
    private static final List<Target> TARGETS = List.of(
            new Target("gamble", "网络赌博开户"),
            new Target("drug", "出售冰毒"),
            new Target("gun", "枪支弹药交易"),
            new Target("fraud", "刷单返利"),
            new Target("paper", "代办假学历证"),
            new Target("latin", "cheapviagra"),
            new Target("mixed", "VPN破解版"),
            new Target("number", "银行卡4件套"),
            new Target("age", "三十五岁以上勿投"),
            new Target("cash", "土木工程造假"));

    private static final List<Carrier> CARRIERS = Carriers.of(SEED, 200);
    private static final Evasions EVASIONS = new Evasions(SEED, TARGETS, CARRIERS);

    @Test
    void every_family_has_two_to_eight_tricks_and_none_is_idle() {
        var batch = EVASIONS.batch(1);

        assertThat(batch.idle()).isEmpty();
        assertThat(Tricks.all().stream().collect(Collectors.groupingBy(Trick::family, Collectors.counting())))
                .hasSize(Family.values().length)
                .allSatisfy((family, tricks) -> assertThat(tricks).isBetween(2L, 8L));
    }

    @Test
    void every_variant_lies_within_its_text_and_differs_from_its_word() {
        assertThat(EVASIONS.batch(5).variants()).allSatisfy(variant -> {
            assertThat(String.join("", variant.pieces())).isEqualTo(variant.text());
            var disguise = variant.text().substring(variant.start(), variant.end());
            if (!variant.trick().equals("chunks")
                    && !variant.trick().equals("arguments")) { // these change what is around the word
                assertThat(disguise).isNotEqualTo(variant.word());
            }
        });
    }

    @Test
    void the_same_seed_makes_the_same_variants_and_another_one_others() {
        assertThat(new Evasions(SEED, TARGETS, CARRIERS).batch(5)).isEqualTo(EVASIONS.batch(5));
        assertThat(new Evasions(SEED + 1, TARGETS, CARRIERS).batch(5)).isNotEqualTo(EVASIONS.batch(5));
    }

    @Test
    void more_of_each_trick_begin_with_the_same_ones() {
        assertThat(EVASIONS.batch(3).variants()).containsAll(EVASIONS.batch(2).variants());
    }

    @Test
    void every_variant_has_a_twin_of_an_innocent_word() {
        var variants = EVASIONS.batch(3).variants();

        assertThat(variants.stream().filter(Variant::twin))
                .hasSize(variants.size() / 2)
                .allSatisfy(twin -> {
                    assertThat(TARGETS.stream().map(Target::word)).doesNotContain(twin.word());
                    assertThat(twin.id()).endsWith("-twin");
                });
    }

    @Test
    void a_target_that_holds_another_one_is_left_out() {
        var targets = List.of(new Target("a", "冰毒"), new Target("b", "出售冰毒"), new Target("c", "BINGDU"));

        var batch = new Evasions(SEED, targets, CARRIERS).batch(1);

        assertThat(batch.unfit()).containsExactly(new Target("b", "出售冰毒"));
        assertThat(batch.variants().stream().flatMap(variant -> variant.expected().stream()))
                .isNotEmpty()
                .doesNotContain("b");
    }

    @Test
    void an_entry_is_disguised_only_in_what_it_asks_to_be_sought_by() {
        var plain = List.of(Feature.literal("plain", "网络赌博开户"));
        var all = Feature.literal("all", "网络赌博开户")
                .withMatching(Matching.USUAL.by(EnumSet.allOf(View.class)).withLayout(true));

        assertThat(families(Target.of(plain)))
                .doesNotContain(Family.PINYIN, Family.HOMOPHONE, Family.SPLIT, Family.ORDER)
                .contains(Family.NOISE, Family.ENCODING);
        assertThat(families(Target.of(List.of(all)))).isEqualTo(families(Target.inEveryDisguise(plain)));
    }

    private static Set<Family> families(List<Target> targets) {
        return new Evasions(SEED, targets, CARRIERS)
                .batch(1).variants().stream().map(Variant::family).collect(Collectors.toSet());
    }

    @Test
    void variants_are_written_one_a_line() {
        var batch = EVASIONS.batch(1);

        assertThat(batch.lines().lines())
                .hasSameSizeAs(batch.variants())
                .allSatisfy(line -> assertThat(line).startsWith("{\"id\":").contains("\"text\":"));
    }

    @Test
    void without_a_fit_target_there_are_no_variants() {
        assertThat(new Evasions(SEED, List.of(), CARRIERS).batch(2).variants()).isEmpty();
    }

    @Test
    void carriers_are_many_and_have_room_for_one_word() {
        assertThat(Carriers.of(SEED, 500).stream().distinct().count()).isGreaterThan(450);
        assertThat(CARRIERS.stream().map(carrier -> carrier.before() + carrier.after()))
                .allSatisfy(text -> assertThat(text).doesNotContain("{", "}"));
    }

    @Test
    void invisible_signs_leave_the_word_to_be_read() {
        assertThat(of("format-characters/zero-width"))
                .allSatisfy(variant ->
                        assertThat(disguise(variant).replaceAll("\\p{Cf}", "")).isEqualTo(variant.word()));
        assertThat(of("width/"))
                .allSatisfy(variant -> assertThat(Normalizer.normalize(disguise(variant), Normalizer.Form.NFKC))
                        .isEqualTo(variant.word()));
        assertThat(of("noise/"))
                .filteredOn(variant -> !variant.trick().equals("foreign"))
                .allSatisfy(variant -> assertThat(disguise(variant).replaceAll("[^\\p{IsHan}\\w]|_", ""))
                        .isEqualTo(variant.word()));
    }

    @Test
    void sounds_are_written_as_schools_teach_them() {
        assertThat(sounds("网络赌博中女六二日资月云翁")).isEqualTo("wǎng luò dǔ bó nǚ liù èr rì zī yuè yún wēng");
        assertThat(zhuyin("网络赌博女六二日资月云翁窘区学圆有"))
                .isEqualTo("ㄨㄤˇ ㄌㄨㄛˋ ㄉㄨˇ ㄅㄛˊ ㄋㄩˇ ㄌㄧㄡˋ ㄦˋ ㄖˋ ㄗ ㄩㄝˋ ㄩㄣˊ ㄨㄥ ㄐㄩㄥˇ ㄑㄩ ㄒㄩㄝˊ ㄩㄢˊ ㄧㄡˇ");
    }

    private static String sounds(String word) {
        return word.codePoints()
                .mapToObj(Sound::of)
                .flatMap(Optional::stream)
                .map(Sound::marked)
                .collect(Collectors.joining(" "));
    }

    private static String zhuyin(String word) {
        return word.codePoints()
                .mapToObj(Sound::of)
                .flatMap(Optional::stream)
                .map(Zhuyin::of)
                .collect(Collectors.joining(" "));
    }

    @Test
    void every_syllable_of_the_table_can_be_written_in_signs() {
        assertThat(Written.lines("syllables.txt").values().stream()
                        .flatMap(List::stream)
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .map(syllable -> Zhuyin.of(new Sound(syllable, 1))))
                .allSatisfy(signs -> assertThat(signs).matches("[\u3105-\u3129]{1,3}"));
    }

    @Test
    void every_row_of_the_tables_has_its_form() {
        assertThat(Arrays.asList("beside", "stacked"))
                .allSatisfy(section -> assertThat(Written.tokens("parts.txt", section))
                        .allSatisfy(token -> assertThat(token).matches("\\X=.{2,6}")));
        assertThat(Arrays.asList("traditional", "regional", "shinjitai"))
                .allSatisfy(section -> assertThat(Written.tokens("scripts.txt", section))
                        .allSatisfy(token -> assertThat(token.codePointCount(0, token.length()))
                                .isEqualTo(2)));
    }

    private List<Variant> of(String trick) {
        return EVASIONS.batch(4).variants().stream()
                .filter(variant -> variant.id().startsWith(trick))
                .toList();
    }

    private static String disguise(Variant variant) {
        return variant.text().substring(variant.start(), variant.end());
    }
}
