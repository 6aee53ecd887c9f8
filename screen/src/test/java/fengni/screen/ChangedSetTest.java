package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A set that was changed finds what a set of the same entries finds that was made whole. */
class ChangedSetTest {
    private static final int SEED = 20261123;
    private static final int SCHEDULES = Boolean.getBoolean("fengni.long") ? 10_000 : 200;
    private static final int CHANGES = 8;
    private static final int TEXTS = 6;

    @Test
    void however_a_set_became_what_it_is_it_finds_the_same_and_refuses_the_same() {
        for (int schedule = 0; schedule < SCHEDULES; schedule++) {
            new Schedule(schedule).run();
        }
    }

    /** One set through several changes. */
    private static final class Schedule {
        private final int number;
        private final Random random;
        private final Shifting shifting;
        private List<Feature> features = List.of();
        private FeatureSet set = FeatureSet.of("v", List.of());

        Schedule(int number) {
            this.number = number;
            random = new Random(SEED + number);
            shifting = new Shifting(random);
        }

        void run() {
            for (int change = 0; change < CHANGES; change++) {
                change();
            }
        }

        private void change() {
            var leaving = shifting.leaving(features);
            var added = shifting.features(features, features.isEmpty() ? 14 : 4);
            var then = new ArrayList<>(features.stream()
                    .filter(each -> !leaving.contains(each.id()))
                    .toList());
            then.addAll(added);
            var findings = FeatureSet.check(then);
            assertThat(set.checkChange(added, leaving))
                    .as("schedule %s, %s without %s and with %s", number, features, leaving, added)
                    .containsExactlyInAnyOrderElementsOf(findings);
            if (!findings.isEmpty()) {
                assertThatThrownBy(() -> set.changed("v", added, leaving)).isInstanceOf(BadFeatures.class);
                return;
            }
            features = List.copyOf(then);
            set = random.nextInt(10) == 0
                    ? set.changed("v", added, leaving).merged()
                    : set.changed("v", added, leaving);
            compare(FeatureSet.of("v", features));
        }

        private static final List<Context> CONTEXTS = List.of(Context.values());

        private void compare(FeatureSet whole) {
            assertThat(set.features()).isEqualTo(whole.features());
            assertThat(set.size()).isEqualTo(whole.size());
            for (int i = 0; i < TEXTS; i++) {
                var text = shifting.text();
                var context = CONTEXTS.get(random.nextInt(CONTEXTS.size()));
                assertThat(set.review(text, context))
                        .as("schedule %s, text %s, entries %s", number, text, features)
                        .isEqualTo(whole.review(text, context));
                var pieces = Streamed.cutAtRandom(text, random, 5);
                var streamed = Streamed.of(set, context.direction(), pieces);
                assertThat(streamed.review())
                        .as("schedule %s, pieces %s, entries %s", number, pieces, features)
                        .isEqualTo(whole.review(text, context.direction()));
            }
        }
    }

    @Test
    void a_word_that_holds_for_more_than_before_lets_nothing_out() {
        var reported = Feature.literal("old", "赌博网站").withActions(Actions.PASS);
        var set = FeatureSet.of("v1", List.of(reported))
                .changed(
                        "v2",
                        List.of(Feature.literal("new", "赌博网站")
                                .withMatching(reported.how().withGap(2))),
                        Set.of())
                .changed("v3", List.of(entry("c", Kind.COMBO, "赌博网站 & 来")), Set.of());

        assertThat(Streamed.of(set, Direction.OUTPUT, List.of("好赌", "博", "网", "站"))
                        .released())
                .isEqualTo("好");
    }

    @Test
    void a_combination_may_stop_by_a_word_that_only_reported_before() {
        var set = FeatureSet.of("v1", List.of(Feature.literal("old", "甲乙").withActions(Actions.PASS)))
                .changed("v2", List.of(entry("c", Kind.COMBO, "甲乙 & 丙丁")), Set.of());

        assertThat(Streamed.of(set, Direction.OUTPUT, List.of("甲", "乙", "和", "丙丁"))
                        .released())
                .isEmpty();
    }

    @Test
    void a_class_that_got_a_word_gives_it_to_the_combinations_that_name_it() {
        var combination = entry("c", Kind.COMBO, "@drug & 出售");
        var before = FeatureSet.of("v1", List.of(entry("drug", Kind.CLASS, "冰毒"), combination));

        var after = before.changed("v2", List.of(entry("drug", Kind.CLASS, "冰毒|摇头丸")), Set.of("drug"));

        assertThat(after.review("出售摇头丸", Direction.INPUT).hits())
                .extracting(Hit::entry)
                .containsExactlyInAnyOrder("c", "drug");
        assertThat(before.review("出售摇头丸", Direction.INPUT).hits()).isEmpty();
    }

    @Test
    void a_class_that_a_combination_names_has_to_stay() {
        var set = FeatureSet.of("v1", List.of(entry("drug", Kind.CLASS, "冰毒"), entry("c", Kind.COMBO, "@drug & 出售")));

        assertThat(set.checkChange(List.of(), Set.of("drug")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fault()).isEqualTo(Fault.UNKNOWN_CLASS));
    }

    @Test
    void an_entry_that_is_not_there_cannot_leave() {
        var set = FeatureSet.of("v1", List.of(Feature.literal("a", "甲乙")));

        assertThatThrownBy(() -> set.changed("v2", List.of(), Set.of("b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no entry b stands");
    }

    @Test
    void many_changes_make_the_set_whole() {
        var set = FeatureSet.of("v0", List.of(Feature.literal("begin", "开始")));
        var seen = new HashSet<Integer>();
        for (int change = 0; change < 300; change++) {
            set = set.changed("v" + change, List.of(Feature.literal("f" + change, "词" + change + "条")), Set.of());
            seen.add(set.changes());
        }

        assertThat(seen).contains(0, 256).allMatch(changes -> changes <= 256);
        assertThat(set.review("词7条 词298条", Direction.INPUT).hits())
                .extracting(Hit::entry)
                .containsExactly("f7", "f298");
    }

    @Test
    void each_of_many_short_words_is_known_by_what_it_says() {
        var words = new ArrayList<Feature>();
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                words.add(Feature.literal("" + second + first, "" + first + second));
            }
        }
        var set = FeatureSet.of("v", words);

        for (Feature word : words) {
            assertThat(set.checkChange(List.of(Feature.literal("new", word.pattern())), Set.of()))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.details()).containsExactly(word.id()));
        }
        assertThat(set.checkChange(List.of(Feature.literal("new", "aaa")), Set.of()))
                .isEmpty();
    }

    private static Feature entry(String id, Kind kind, String pattern) {
        return Feature.literal(id, "x").withPattern(kind, pattern);
    }
}
