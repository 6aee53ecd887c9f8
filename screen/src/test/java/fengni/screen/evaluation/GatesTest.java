package fengni.screen.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.Actions;
import fengni.screen.Decision;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Kind;
import fengni.screen.evaluation.Gates.Step;
import fengni.screen.evaluation.Warning.Example;
import fengni.screen.evaluation.Warning.Gate;
import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GatesTest {
    private static final Matching BY_SOUND =
            new Matching(Set.of(View.GLYPH, View.SOUND), false, true, false, Matching.USUAL_GAP);

    private final List<Feature> standing = List.of(
            Feature.literal("s1", "赌博网站"),
            Feature.literal("s2", "代开发票服务"),
            Feature.literal("s3", "出售考试答案"),
            Feature.allow("s4", "举报出售考试答案"));

    @Test
    void a_change_that_does_no_harm_has_no_warning() {
        assertThat(look(List.of(Feature.literal("n", "夜钓暗号甲乙")), Set.of())).isEmpty();
    }

    @Test
    void a_new_word_that_another_finds_already_is_told_unless_the_other_is_weaker() {
        var longer = Feature.literal("n", "境外赌博网站");

        assertThat(one(look(List.of(longer), Set.of()), Gate.COVERED).examples())
                .containsExactly(new Example("n", "s1"));
        assertThat(look(List.of(longer.withMatching(BY_SOUND)), Set.of())).isEmpty();
        var weaker = new Actions(Decision.REVIEW, Decision.REVIEW);
        assertThat(look(
                        List.of(
                                Feature.literal("a", "麦田暗号"),
                                Feature.literal("b", "麦田暗号甲").withActions(weaker)),
                        Set.of()))
                .extracting(Warning::gate)
                .containsExactly(Gate.COVERED);
        assertThat(look(
                        List.of(Feature.literal("a", "麦田暗号").withActions(weaker), Feature.literal("b", "麦田暗号甲")),
                        Set.of()))
                .isEmpty();
    }

    @Test
    void a_new_word_that_makes_standing_ones_needless_is_told() {
        var covers = one(look(List.of(Feature.literal("n", "代开发票")), Set.of()), Gate.COVERS);

        assertThat(covers.examples()).containsExactly(new Example("s2", "n"));
        assertThat(covers.of()).isEqualTo(3);
    }

    @Test
    void an_allowed_word_that_excuses_an_entry_everywhere_is_told_and_what_is_lost_by_it() {
        var allowed = Feature.allow("n", "赌博网站").withMatching(new Matching(Set.of(View.GLYPH), false, true, false, 4));

        var warnings = look(List.of(allowed), Set.of());

        assertThat(one(warnings, Gate.EXCUSED).examples()).containsExactly(new Example("s1", "n"));
        assertThat(one(warnings, Gate.EVASION).examples())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(example.entry()).isEqualTo("s1"));
    }

    @Test
    void a_new_word_that_a_standing_allowed_word_always_excuses_is_told() {
        var word =
                Feature.literal("n", "举报出售考试答案").withMatching(new Matching(Set.of(View.GLYPH), false, true, false, 1));

        assertThat(one(look(List.of(word), Set.of()), Gate.EXCUSED).examples()).contains(new Example("n", "s4"));
    }

    @Test
    void a_word_of_innocent_texts_is_told_with_the_share_of_windows_and_a_piece_of_text() {
        var innocent = one(look(List.of(Feature.literal("n", "毒品")), Set.of()), Gate.INNOCENT);

        assertThat(innocent.count()).isPositive().isLessThan(innocent.of());
        assertThat(innocent.examples()).singleElement().satisfies(example -> {
            assertThat(example.entry()).isEqualTo("n");
            assertThat(example.by()).contains("毒品").hasSizeLessThan(30);
        });
        var reported = Feature.literal("n", "毒品").withActions(Actions.PASS);
        assertThat(look(List.of(reported), Set.of())).isEmpty();
    }

    @Test
    void what_standing_entries_hit_is_no_warning_about_new_ones() {
        var careless = new ArrayList<>(standing);
        careless.add(Feature.literal("s9", "毒品"));

        assertThat(look(careless, List.of(Feature.literal("n", "夜钓暗号甲乙")), Set.of()))
                .isEmpty();
    }

    @Test
    void words_that_go_are_told_unless_another_still_finds_them() {
        var evasion = one(look(List.of(), Set.of("s1")), Gate.EVASION);

        assertThat(evasion.examples())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.entry()).isEqualTo("s1"));
        var doubled = new ArrayList<>(standing);
        doubled.add(Feature.literal("s5", "赌博网"));
        assertThat(look(doubled, List.of(), Set.of("s1"))).isEmpty();
    }

    @Test
    void combinations_are_judged_with_the_standing_words_they_name() {
        var named = new ArrayList<>(standing);
        named.add(Feature.literal("drug", "").withPattern(Kind.CLASS, "毒品|冰毒").withActions(Actions.PASS));
        var combination = Feature.literal("n", "").withPattern(Kind.COMBO, "@drug & 宣传");

        assertThat(one(look(named, List.of(combination), Set.of()), Gate.INNOCENT)
                        .examples())
                .extracting(Example::entry)
                .containsExactly("n");
    }

    @Test
    void progress_is_told_step_by_step() {
        var steps = new ArrayList<Step>();

        Gates.look(new Change(standing, List.of(), Set.of()), FeatureSet.of("s", standing), List.of(), steps::add);

        assertThat(steps).containsExactly(Step.values());
    }

    private List<Warning> look(List<Feature> added, Set<String> removed) {
        return look(standing, added, removed);
    }

    private static List<Warning> look(List<Feature> standing, List<Feature> added, Set<String> removed) {
        var running = FeatureSet.of("running", standing);
        return Gates.look(new Change(standing, added, removed), running, List.of(CleanText.own()), step -> {});
    }

    private static Warning one(List<Warning> warnings, Gate gate) {
        var those = warnings.stream().filter(each -> each.gate() == gate).toList();
        assertThat(those).hasSize(1);
        return those.getFirst();
    }
}
