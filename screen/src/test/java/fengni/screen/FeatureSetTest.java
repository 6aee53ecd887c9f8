package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FeatureSetTest {
    private static final int SEED = 20261122;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 200_000 : 1_500;
    private static final int MANY = 20_000;

    @Test
    void signs_that_say_several_letters_find_room_before_a_long_rest() {
        var set = FeatureSet.of("v1", List.of(Feature.literal("f1", "xkg")));

        for (int signs = 0; signs < 300; signs += 7) {
            var text = "㎏".repeat(signs) + "天".repeat(500 - signs) + "xkg";

            assertThat(set.review(text, Direction.INPUT).hits())
                    .as("%d signs", signs)
                    .hasSize(1);
        }
    }

    @Test
    void the_hits_are_those_of_a_matcher_that_tries_every_place() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var features = Crowded.features(random);
            var text = Crowded.text(random, random.nextInt(60));

            var review = FeatureSet.of("v", features).review(text, Direction.INPUT);

            assertThat(Naive.spans(review))
                    .as("round %d of seed %d: %s in %s", round, SEED, features, text)
                    .isEqualTo(Naive.hits(features, text));
        }
    }

    @Test
    void a_hit_tells_where_it_lies_in_the_raw_text() {
        var set = FeatureSet.of("2026-11", List.of(Feature.literal("f1", "赌博网站")));

        var review = set.review("😀去\u200B賭\u200B博ß網\uFE0F站", Direction.INPUT);
        assertThat(review.hits()).isEmpty();

        var hit = set.review("😀去\u200B賭\u200B博網\uFE0F站\uFE0F", Direction.INPUT)
                .hits()
                .getFirst();
        assertThat(hit.start()).isEqualTo(4);
        assertThat(hit.end()).isEqualTo(10);
        assertThat(hit.startCp()).isEqualTo(3);
        assertThat(hit.endCp()).isEqualTo(9);
        assertThat(hit.matched()).isEqualTo("賭\u200B博網\uFE0F站");
        assertThat(hit.normalised()).isEqualTo("赌博网站");
        assertThat(hit.transforms()).containsExactly("zero-width", "traditional");
    }

    @Test
    void a_review_names_its_version_and_the_strongest_action() {
        var set = FeatureSet.of(
                "2026-11",
                List.of(
                        Feature.literal("a", "甲").withActions(new Actions(Decision.ANSWER, Decision.PASS)),
                        Feature.literal("b", "乙").withActions(new Actions(Decision.REVIEW, Decision.PASS))));

        var review = set.review("甲乙", Direction.INPUT);

        assertThat(review.version()).isEqualTo("2026-11");
        assertThat(review.decision()).isEqualTo(Decision.REVIEW);
        assertThat(set.review("甲乙", Direction.OUTPUT).decision()).isEqualTo(Decision.PASS);
        assertThat(set.review("甲乙", Direction.OUTPUT).hits()).hasSize(2);
    }

    @Test
    void the_block_action_wins_over_review_over_answer_over_pass() {
        assertThat(Decision.values())
                .containsExactly(Decision.PASS, Decision.ANSWER, Decision.REVIEW, Decision.BLOCK)
                .isSorted();
        assertThat(Decision.REVIEW.stronger(Decision.ANSWER)).isEqualTo(Decision.REVIEW);
    }

    @Test
    void an_allow_entry_excuses_only_hits_wholly_inside_it() {
        var set = FeatureSet.of(
                "v", List.of(Feature.literal("d", "口交"), Feature.literal("e", "通口"), Feature.allow("a", "路口交通")));

        var review = set.review("路口交通口", Direction.INPUT);

        assertThat(review.hits()).extracting(Hit::entry).containsExactly("d", "e");
        assertThat(review.hits().getFirst().excusedBy()).hasValue("a");
        assertThat(review.hits().getLast().excusedBy()).isEmpty();
        assertThat(review.decision()).isEqualTo(Decision.BLOCK);
        assertThat(set.review("路口交通", Direction.INPUT).decision()).isEqualTo(Decision.PASS);
    }

    @Test
    void two_allow_entries_together_excuse_nothing() {
        var set = FeatureSet.of(
                "v", List.of(Feature.literal("d", "乙丙"), Feature.allow("a", "甲乙"), Feature.allow("b", "丙丁")));

        assertThat(set.review("甲乙丙丁", Direction.INPUT).decision()).isEqualTo(Decision.BLOCK);
    }

    @Test
    void all_bad_entries_are_told_at_once() {
        var features = List.of(
                Feature.literal("a", "\u200B\uFE0F\u3000"),
                Feature.literal("b", "發財"),
                Feature.allow("c", "发财"),
                Feature.literal("b", "x\uD83D"),
                Feature.literal("d", "长".repeat(FeatureCheck.LONGEST + 1)));

        assertThatThrownBy(() -> FeatureSet.of("v", features))
                .isInstanceOf(BadFeatures.class)
                .hasMessage("""
                        entry a: pattern has nothing but blanks left after folding
                        entry c: pattern is the same after folding as that of entry b
                        entry b: id is used by an earlier entry
                        entry b: pattern has half of a surrogate pair
                        entry d: pattern has 257 characters after folding, at most 256 are supported""");
    }

    @Test
    void a_set_without_entries_lets_everything_pass() {
        assertThat(FeatureSet.of("v", List.of()).review("赌博", Direction.INPUT))
                .isEqualTo(new Review(Decision.PASS, List.of(), "v"));
    }

    @Test
    void twenty_thousand_entries_are_all_found() {
        var features = new ArrayList<Feature>();
        for (int i = 0; i < MANY; i++) {
            features.add(Feature.literal("f" + i, Character.toString(0x4E00 + i % 141) + "第" + i + "号禁语"));
        }
        var set = FeatureSet.of("v", features);

        assertThat(set.size()).isEqualTo(MANY);
        for (Feature feature : features) {
            assertThat(set.review("说" + feature.pattern() + "了", Direction.INPUT)
                            .hits())
                    .extracting(Hit::entry)
                    .contains(feature.id());
        }
    }

    @Test
    void a_set_serves_several_threads() throws Exception {
        var set = FeatureSet.of("v", List.of(Feature.literal("f", "赌博网站")));
        Callable<Integer> task = () -> {
            int hits = 0;
            for (int i = 0; i < 1_000; i++) {
                hits += set.review("去赌博网站" + i, Direction.INPUT).hits().size();
            }
            return hits;
        };

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var counted : threads.invokeAll(List.of(task, task, task, task))) {
                assertThat(counted.get()).isEqualTo(1_000);
            }
        }
    }
}
