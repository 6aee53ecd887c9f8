package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A stream may be watched in the place of a scan: each step is as without, at every cut. */
class WatchedStreamTest {
    private static final int SEED = 20261125;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 20_000 : 800;
    private static final String[] CLEAN = {
        "今", "天", "气很好", "去", "散步", "，", "。", " ", "\n", "15%", "online", "x", "“", "枪", "法", "代", "出", "采石", "😀",
        "𠮷", "\u200B", "天天"
    };
    private static final String[] WORDS = {
        "法功",
        "出售枪支",
        "代开",
        "发票",
        "采石场",
        "水枪",
        "玩具枪",
        "vpn",
        "Ｖ Ｐ Ｎ",
        "法*功",
        "&#27861;功",
        "5Y+R56Wo",
        "%E5%8F%91票",
        "&",
        "5Y",
        "\uD83D",
        "发\u200B票",
        "采采石石场",
        "采石——场",
        "终",
        "4票",
        "v p",
        "代开发"
    };

    @Test
    void each_step_of_a_watched_stream_is_that_of_a_scanned_one() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var features = random.nextBoolean() ? few(random) : sound(new Shifting(random));
            var text = text(random, 1 + random.nextInt(random.nextInt(10) == 0 ? 900 : 60));

            assertSame(features, policy(random), random, text, 1 + random.nextInt(random.nextBoolean() ? 4 : 40));
        }
    }

    @Test
    void each_step_is_the_same_in_crowded_texts_too() {
        var random = new Random(SEED + 1);
        for (int round = 0; round < ROUNDS; round++) {
            var text = Crowded.text(random, 1 + random.nextInt(80));

            assertSame(Crowded.features(random), policy(random), random, text, 1 + random.nextInt(8));
        }
    }

    @Test
    void words_far_behind_text_that_nobody_scanned_lie_where_they_lie() {
        var set = FeatureSet.of("v", List.of(Feature.literal("word", "甲乙丙")));
        var stream = set.stream(Direction.OUTPUT);
        var text = "😀" + "今天气很好，".repeat(300) + "甲乙丙";
        text.chars().forEach(unit -> stream.feed(String.valueOf((char) unit)));

        var streamed = stream.sofar();

        assertThat(streamed).isEqualTo(set.review(text, Direction.OUTPUT));
        assertThat(streamed.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.start()).isEqualTo(2 + 1_800);
            assertThat(hit.startCp()).isEqualTo(1 + 1_800);
        });
    }

    @Test
    void a_piece_in_which_a_word_is_encoded_is_scanned_from_its_beginning() {
        var set = FeatureSet.of("v", List.of(Feature.literal("gun", "枪")));
        var pieces = List.of("今天", "气5Ye65ZSu5p6q5pSv", "。好");

        var streamed = Streamed.of(set, Direction.INPUT, pieces);

        assertThat(streamed.review()).isEqualTo(set.review(String.join("", pieces), Direction.INPUT));
        assertThat(streamed.review().hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.start()).isEqualTo(3));
        assertThat(streamed.released()).isEqualTo("今天气");
    }

    private static void assertSame(List<Feature> features, StreamPolicy policy, Random random, String text, int most) {
        var compiled = Compiled.of(Standing.of(features));
        var context = Context.of(random.nextBoolean() ? Direction.INPUT : Direction.OUTPUT);
        var watched = new StreamReview(compiled, context, policy, "v", true);
        var scanned = new StreamReview(compiled, context, policy, "v", false);
        var as = "%s of %s".formatted(text, features);
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + random.nextInt(most + 1));
            var piece = text.substring(from, to);
            assertThat(watched.feed(piece)).as(as).isEqualTo(scanned.feed(piece));
            assertThat(watched.sofar()).as(as).isEqualTo(scanned.sofar());
            from = to;
        }
        assertThat(watched.end()).as(as).isEqualTo(scanned.end());
        assertThat(watched.sofar()).as(as).isEqualTo(scanned.sofar());
    }

    private static StreamPolicy policy(Random random) {
        return random.nextInt(3) == 0 ? StreamPolicy.CUT : StreamPolicy.STRICT;
    }

    private static List<Feature> few(Random random) {
        var features = new ArrayList<Feature>();
        for (int i = 0; i < WORDS.length; i++) {
            if (random.nextInt(4) == 0) {
                var feature =
                        random.nextInt(4) == 0 ? Feature.allow("f" + i, WORDS[i]) : Feature.literal("f" + i, WORDS[i]);
                features.add(feature.withMatching(
                        feature.how().withGap(random.nextInt(4)).withEncoded(random.nextBoolean())));
            }
        }
        return sound(features);
    }

    private static List<Feature> sound(Shifting shifting) {
        return sound(shifting.features(List.of(), 8));
    }

    private static List<Feature> sound(List<Feature> features) {
        var sound = new ArrayList<Feature>();
        for (Feature feature : features) {
            sound.add(feature);
            if (!FeatureSet.check(sound).isEmpty()) {
                sound.removeLast();
            }
        }
        return sound;
    }

    private static String text(Random random, int parts) {
        var text = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            text.append(random.nextInt(12) == 0 ? any(random, WORDS) : any(random, CLEAN));
        }
        return text.toString();
    }

    private static String any(Random random, String... all) {
        return all[random.nextInt(all.length)];
    }
}
