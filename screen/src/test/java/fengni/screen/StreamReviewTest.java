package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.screen.StreamStep.Release;
import fengni.screen.StreamStep.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamReviewTest {
    private static final int SEED = 20261122;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 50_000 : 1_500;

    private static final FeatureSet SET = FeatureSet.of(
            "v1",
            List.of(
                    Feature.literal("gamble", "赌博网站"),
                    Feature.literal("gun", "枪"),
                    Feature.literal("vpn", "VPN代理"),
                    Feature.literal("face", "卖😀货"),
                    Feature.literal("noted", "博网").withActions(Actions.PASS),
                    Feature.literal("look", "返利").withActions(new Actions(Decision.PASS, Decision.REVIEW)),
                    Feature.allow("toy", "玩具枪械店"),
                    Feature.allow("water", "水枪")));

    private static final List<String> TEXTS = List.of(
            "去赌博网站玩",
            "去賭\u200B博\uFE0F網站玩",
            "赌博网赌博网站",
            "赌博网",
            "买𝐕p\u0301Ｎ代理吗",
            "好卖😀货好",
            "卖😀\uD83D货\uDE00",
            "\uD83D",
            "看水枪和枪",
            "玩具枪械店开",
            "玩具枪械点开",
            "玩具枪",
            "返利",
            "刷单返\u00AD利",
            "a\u200B\u200Bb",
            "无事");

    @Test
    void every_text_cut_once_or_twice_has_the_outcome_of_the_whole() {
        for (String text : TEXTS) {
            for (Direction direction : Direction.values()) {
                for (int first = 0; first <= text.length(); first++) {
                    for (int second = first; second <= text.length(); second++) {
                        assertSameAsWhole(SET, direction, text, Streamed.cut(text, first, second));
                    }
                }
            }
        }
    }

    @Test
    void every_text_fed_unit_by_unit_has_the_outcome_of_the_whole() {
        for (String text : TEXTS) {
            assertSameAsWhole(SET, Direction.OUTPUT, text, List.of(text.split("")));
        }
    }

    @Test
    void any_text_cut_anywhere_has_the_outcome_of_the_whole() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var features = Crowded.features(random);
            var text = Crowded.text(random, 1 + random.nextInt(60));
            var direction = random.nextBoolean() ? Direction.INPUT : Direction.OUTPUT;
            var set = FeatureSet.of("v", features);

            assertSameAsWhole(set, direction, text, Streamed.cutAtRandom(text, random, 12));
        }
    }

    @Test
    void a_long_text_cut_into_many_pieces_has_the_outcome_of_the_whole() {
        var random = new Random(SEED + 2);
        for (int round = 0; round < ROUNDS / 100; round++) {
            var set = FeatureSet.of("v", Crowded.features(random));
            var text = Crowded.text(random, 2_000);

            assertSameAsWhole(set, Direction.OUTPUT, text, Streamed.cutAtRandom(text, random, 1_000));
        }
    }

    @Test
    void a_stream_stops_at_the_same_character_however_it_is_cut() {
        var random = new Random(SEED + 1);
        for (int round = 0; round < ROUNDS / 4; round++) {
            var set = FeatureSet.of("v", Crowded.features(random));
            var text = Crowded.text(random, 1 + random.nextInt(40));
            var whole = Streamed.of(set, Direction.INPUT, List.of(text));

            var cut = Streamed.of(set, Direction.INPUT, Streamed.cutAtRandom(text, random, 12));

            assertThat(cut).as("%s of seed %d", text, SEED + 1).isEqualTo(whole);
        }
    }

    @Test
    void clean_text_is_released_at_once() {
        var stream = SET.stream(Direction.OUTPUT);

        assertThat(stream.feed("今天天气很好")).isEqualTo(new Release("今天天气很好"));
        assertThat(stream.end()).isEqualTo(new Release(""));
    }

    @Test
    void only_the_open_word_is_held_with_what_trails_it() {
        var stream = SET.stream(Direction.OUTPUT);

        assertThat(stream.feed("好的赌博\u200B")).isEqualTo(new Release("好的"));
        assertThat(stream.feed("好")).isEqualTo(new Release("赌博\u200B好"));
    }

    @Test
    void half_a_surrogate_pair_waits_for_its_partner() {
        var stream = SET.stream(Direction.OUTPUT);

        assertThat(stream.feed("好\uD83D")).isEqualTo(new Release("好"));
        assertThat(stream.feed("\uDE00")).isEqualTo(new Release("😀"));
    }

    @Test
    void half_a_surrogate_pair_goes_out_at_the_end() {
        var stream = SET.stream(Direction.OUTPUT);
        stream.feed("好\uD83D");

        assertThat(stream.end()).isEqualTo(new Release("\uD83D"));
    }

    @Test
    void a_word_that_is_only_reported_holds_nothing_back() {
        var stream = SET.stream(Direction.INPUT);

        assertThat(stream.feed("返")).isEqualTo(new Release("返"));
        assertThat(stream.feed("利")).isEqualTo(new Release("利"));
        assertThat(stream.sofar().hits()).extracting(Hit::matched).containsExactly("返利");
    }

    @Test
    void a_stop_names_its_hit_and_lets_out_what_came_before() {
        var stream = SET.stream(Direction.OUTPUT);
        stream.feed("请看返");

        var step = stream.feed("利好");

        assertThat(step).isInstanceOfSatisfying(Stop.class, stop -> {
            assertThat(stop.before()).isEmpty();
            assertThat(stop.review().decision()).isEqualTo(Decision.REVIEW);
            assertThat(stop.review().hits()).extracting(Hit::start).containsExactly(2);
        });
    }

    @Test
    void after_a_stop_every_call_answers_stop_with_nothing() {
        var stream = SET.stream(Direction.OUTPUT);
        assertThat(stream.feed("看枪"))
                .isInstanceOfSatisfying(
                        Stop.class, stop -> assertThat(stop.before()).isEqualTo("看"));

        assertThat(List.of(stream.feed("好"), stream.end(), stream.end(), stream.feed("好")))
                .allSatisfy(step -> assertThat(step)
                        .isInstanceOfSatisfying(
                                Stop.class, stop -> assertThat(stop.before()).isEmpty()));
    }

    @Test
    void a_hit_waits_for_the_allow_entry_that_may_cover_it() {
        var stream = SET.stream(Direction.OUTPUT);

        assertThat(stream.feed("玩具枪")).isEqualTo(new Release("玩具"));
        assertThat(stream.feed("械店")).isEqualTo(new Release("枪械店"));
        assertThat(stream.sofar().hits())
                .allSatisfy(hit -> assertThat(hit.excusedBy()).hasValue("toy"));
    }

    @Test
    void a_hit_counts_once_the_allow_entry_fails() {
        var stream = SET.stream(Direction.OUTPUT);
        stream.feed("玩具枪");

        assertThat(stream.feed("械点")).isInstanceOf(Stop.class);
    }

    @Test
    void nothing_may_be_fed_after_the_end() {
        var stream = SET.stream(Direction.OUTPUT);
        stream.end();

        assertThatThrownBy(() -> stream.feed("好")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(stream::end).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void too_much_held_text_fails_closed_whole_and_streamed() {
        var text = "好赌" + "\u200B".repeat(StreamReview.MOST_HELD) + "好";

        var whole = SET.review(text, Direction.OUTPUT);

        assertThat(whole.decision()).isEqualTo(Decision.BLOCK);
        assertThat(whole.hits()).extracting(Hit::entry).containsExactly(StreamReview.HELD_TOO_LONG);
        assertSameAsWhole(SET, Direction.OUTPUT, text, List.of(text.split("")));
        assertSameAsWhole(SET, Direction.OUTPUT, text, Streamed.cut(text, 1000, 2000, 4097));
    }

    @Test
    void a_hit_that_an_allow_entry_keeps_waiting_fails_closed_too() {
        var text = "水枪玩具枪" + "\u200B".repeat(StreamReview.MOST_HELD) + "械店";

        var whole = SET.review(text, Direction.OUTPUT);

        assertThat(whole.hits()).extracting(Hit::entry).containsExactly("gun", StreamReview.HELD_TOO_LONG, "gun");
        assertThat(whole.hits()).extracting(Hit::counts).containsExactly(false, true, true);
        assertSameAsWhole(SET, Direction.OUTPUT, text, Streamed.cut(text, 3, 4, 5, 2000));
    }

    @Test
    void as_much_as_may_be_held_is_still_matched() {
        var text = "赌" + "\u200B".repeat(StreamReview.MOST_HELD - 4) + "博网站";

        assertThat(SET.review(text, Direction.OUTPUT).hits())
                .extracting(Hit::entry)
                .contains("gamble");
    }

    @Test
    void a_line_that_only_looks_broken_at_the_end_of_a_text_is_released() {
        var text = "%E7%94%B2=\n";

        assertSameAsWhole(SET, Direction.OUTPUT, text, List.of(text.split("")));
        assertSameAsWhole(SET, Direction.OUTPUT, text, List.of(text));
    }

    @Test
    void a_word_stretched_beside_something_encoded_is_refused_once() {
        var set = FeatureSet.of("v", List.of(Feature.literal("word", "甲乙丙")));
        var text = "55Sy&#x4e01;甲" + "\u0301".repeat(StreamReview.MOST_HELD + 10) + "&";

        assertThat(set.review(text, Direction.INPUT).hits()).hasSize(1);
        assertSameAsWhole(set, Direction.INPUT, text, Streamed.cut(text, 1, 3, 4, 12, 13, 14, 2_000));
    }

    private static void assertSameAsWhole(FeatureSet set, Direction direction, String text, List<String> pieces) {
        var whole = set.review(text, direction);
        var streamed = Streamed.of(set, direction, pieces);

        var named = "%s cut into %s".formatted(text, pieces);
        assertThat(streamed.review()).as(named).isEqualTo(whole);
        assertThat(streamed.stopped()).as(named).isEqualTo(whole.decision().stops());
        assertThat(text).as(named).startsWith(streamed.released());
        assertNothingLeaked(named, whole, streamed);
        if (!streamed.stopped()) {
            assertThat(streamed.released()).as(named).isEqualTo(text);
        }
    }

    private static void assertNothingLeaked(String named, Review whole, Streamed streamed) {
        var leaked = new ArrayList<Hit>();
        for (Hit hit : whole.hits()) {
            if (hit.counts()
                    && !hit.entry().equals(StreamReview.HELD_TOO_LONG) // it may begin with an innocent word
                    && hit.action().stops()
                    && hit.start() < streamed.released().length()) {
                leaked.add(hit);
            }
        }
        assertThat(leaked).as(named).isEmpty();
    }
}
