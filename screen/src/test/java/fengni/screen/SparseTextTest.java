package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Long clean texts that say a word now and then: what is between may not change what the words mean. */
class SparseTextTest {
    private static final int SEED = 20261123;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 20_000 : 300;
    /** Further than any window, excuse or expression reaches. */
    private static final int FAR = 700;

    private static final String[] WORDS = {
        "赌博",
        "网站",
        "赌",
        "代开",
        "发票",
        "枪",
        "玩具枪",
        "缴获",
        "卖",
        "微信",
        "加微信abc123",
        "&#36172;博",
        "5Y+R56Wo",
        "VPN",
        "Ｖ Ｐ Ｎ",
        "采石",
        "du bo ba",
        "度波吧",
        "，",
        "。",
        "\n",
        "\u200B",
        "😀",
        "\uD83D",
        "6L",
        "枪 枪",
        "赌**博"
    };
    private static final String[] CLEAN = {"今", "天", "气很好", "出", "门", "散步", "，", "x7", "𠮷", " "};

    private static final FeatureSet SET = FeatureSet.of(
            "v",
            List.of(
                    Feature.literal("gamble", "赌博网站"),
                    Feature.literal("bet", "赌博吧").withMatching(Matching.USUAL.by(Set.of(View.GLYPH, View.SOUND))),
                    Feature.literal("quarry", "采石场"),
                    Feature.literal("vpn", "vpn").withActions(new Actions(Decision.PASS, Decision.REVIEW)),
                    Feature.allow("toy", "玩具枪"),
                    entry("gun", Kind.COMBO, "枪 & 卖 & !缴获 within 30"),
                    entry("bill", Kind.COMBO, "代开 & 发票 in sentence"),
                    entry("order", Kind.COMBO, "微信 < 卖 within 60"),
                    entry("add", Kind.REGEX, "加\\s*微信[a-z0-9]{3,9}")));

    @Test
    void words_far_apart_mean_what_each_means_by_itself() {
        var random = new Random(SEED);
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var text = new StringBuilder(clean(random, random.nextInt(90)));
            var expected = new ArrayList<String>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                var words = words(random);
                int from = text.length();
                SET.review(words, Direction.INPUT).hits().forEach(hit -> expected.add(told(hit, from)));
                text.append(words).append(clean(random, FAR + random.nextInt(5_000)));
            }

            var hits = SET.review(text, Direction.INPUT).hits();

            assertThat(hits.stream().map(hit -> told(hit, 0)))
                    .as("round %d of seed %d: %s", round, SEED, text)
                    .containsExactlyInAnyOrderElementsOf(expected);
            found += hits.size();
        }
        assertThat(found).isGreaterThan(ROUNDS);
    }

    @Test
    void a_stream_of_sparse_words_has_the_outcome_of_the_whole_and_lets_none_out() {
        var random = new Random(SEED + 1);
        for (int round = 0; round < ROUNDS; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(6); i >= 0; i--) {
                text.append(clean(random, random.nextInt(400))).append(words(random));
            }
            var whole = SET.review(text, Direction.OUTPUT);

            var streamed = Streamed.of(
                    SET,
                    Direction.OUTPUT,
                    Streamed.cutAtRandom(text.toString(), random, 1 + random.nextInt(text.length())));

            var as = "round %d of seed %d: %s".formatted(round, SEED + 1, text);
            assertThat(streamed.review()).as(as).isEqualTo(whole);
            assertThat(text.toString()).as(as).startsWith(streamed.released());
            assertThat(whole.hits())
                    .as(as)
                    .noneMatch(hit -> hit.counts()
                            && hit.action().stops()
                            && !hit.entry().equals("add") // what stands before its word may be out
                            && hit.start() < streamed.released().length());
        }
    }

    private static String told(Hit hit, int from) {
        return "%s %d-%d %s %s %s"
                .formatted(
                        hit.entry(),
                        from + hit.start(),
                        from + hit.end(),
                        hit.matched(),
                        hit.transforms(),
                        hit.excusedBy());
    }

    private static Feature entry(String id, Kind kind, String pattern) {
        return Feature.literal(id, pattern).withPattern(kind, pattern);
    }

    /** Begins and ends with a sign that belongs to nothing. */
    private static String words(Random random) {
        var text = new StringBuilder("静");
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
            if (random.nextInt(3) == 0) {
                text.append(clean(random, random.nextInt(30)));
            }
        }
        return text.append("静").toString();
    }

    private static String clean(Random random, int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(CLEAN[random.nextInt(CLEAN.length)]);
        }
        return text.append("静").toString();
    }
}
