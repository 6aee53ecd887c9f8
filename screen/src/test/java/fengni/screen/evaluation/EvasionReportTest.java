package fengni.screen.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvasionReportTest {
    private static final long SEED = 20261122;
    private static final List<Feature> FEATURES = List.of(
            Feature.literal("gamble", "网络赌博开户"),
            Feature.literal("drug", "出售冰毒"),
            Feature.literal("gun", "枪支弹药交易"),
            Feature.literal("latin", "cheapviagra"),
            Feature.literal("age", "三十五岁以上勿投"),
            Feature.literal("digit", "4件套出售"));

    private final Evasions evasions = new Evasions(SEED, Target.inEveryDisguise(FEATURES), Carriers.of(SEED, 100));

    @Test
    void what_a_set_folds_is_found_and_innocent_twins_are_not_hit() {
        var report = report(FEATURES);

        assertThat(report.recallByTrick().get("format-characters/zero-width")).isEqualTo(new Share(6, 6));
        assertThat(report.recallByTrick().get("structure/chunks")).isEqualTo(new Share(6, 6));
        assertThat(report.firedTwins().part()).isZero();
        assertThat(report.recall().whole()).isEqualTo(report.firedTwins().whole());
    }

    @Test
    void a_set_without_entries_finds_nothing() {
        assertThat(report(List.of(Feature.literal("other", "无关词语"))).recall().part())
                .isZero();
    }

    @Test
    void a_hit_elsewhere_or_of_another_entry_is_no_find() {
        var carrier = List.of(Carrier.of("出售冰毒的人说{}"));
        var variants = new Evasions(SEED, List.of(new Target("gun", "枪支弹药交易")), carrier)
                .batch(1)
                .variants();
        var drugOnly = FeatureSet.of("1", List.of(Feature.literal("gun", "出售冰毒")));

        var report = EvasionReport.of("1", Reviewer.of(drugOnly, Direction.INPUT), variants);

        assertThat(report.recall().part()).isLessThanOrEqualTo(3); // base64 over the whole text touches the carrier
        assertThat(report.firedTwins().value()).isGreaterThan(0.8);
    }

    @Test
    void the_report_tells_every_miss_in_json_and_every_trick_in_the_table() {
        var report = report(FEATURES);

        assertThat(report.json()).contains("\"recall\"", "\"homophone/fuzzy\"", "\"expected\" : \"drug\"");
        assertThat(report.table()).contains("look-alike/han", "twins hit").startsWith("version 1\n");
    }

    @Test
    void a_version_that_loses_a_find_does_not_hold() {
        var before = report(FEATURES).scorecard();
        var after = report(FEATURES.subList(1, FEATURES.size())).scorecard();

        var comparison = Comparison.of(before, after);

        assertThat(comparison.holds()).isFalse();
        assertThat(comparison.lost()).isNotEmpty();
        assertThat(comparison.won()).isEmpty();
        assertThat(comparison.table())
                .contains("not as good", "- " + comparison.lost().getFirst());
        assertThat(comparison.json()).contains("\"holds\" : false");
        assertThat(Comparison.of(after, before).holds()).isTrue();
    }

    @Test
    void a_variant_that_is_not_tried_any_more_does_not_hold() {
        var before = new Scorecard("1", Map.of("a", true, "b", false));
        var after = new Scorecard("2", Map.of("b", true, "c", true));

        assertThat(Comparison.of(before, after))
                .isEqualTo(new Comparison("1", "2", List.of(), List.of("b"), List.of("a")));
        assertThat(Comparison.of(before, after).holds()).isFalse();
    }

    @Test
    void a_scorecard_is_read_back_and_anything_else_is_not() {
        var card = report(FEATURES).scorecard();
        assertThat(Scorecard.read(card.json())).hasValue(card);

        var random = new Random(SEED);
        var json = new Scorecard("1", Map.of("a", true, "b", false)).json();
        for (int round = 0; round < 500; round++) {
            var damaged = new StringBuilder(json);
            damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(0x80));
            Scorecard.read(damaged.toString()); // no exception, whatever comes
        }
        assertThat(Scorecard.read("[]")).isEmpty();
        assertThat(Scorecard.read("{\"version\":1}")).isEmpty();
    }

    @Test
    void clean_text_tells_its_culprits() {
        var set = FeatureSet.of("1", List.of(Feature.literal("a", "天气"), Feature.literal("b", "晚饭")));

        var clean = CleanText.of("今天天气好。明天天气坏。晚饭吃面条吧。", 6, Reviewer.of(set, Direction.INPUT));

        assertThat(clean.flagged()).isEqualTo(new Share(3, 4));
        assertThat(clean.culprits()).containsExactly(Map.entry("a", 2L), Map.entry("b", 1L));
    }

    private EvasionReport report(List<Feature> features) {
        var reviewer = Reviewer.of(FeatureSet.of("1", features), Direction.INPUT);
        return EvasionReport.of("1", reviewer, evasions.batch(2).variants());
    }
}
