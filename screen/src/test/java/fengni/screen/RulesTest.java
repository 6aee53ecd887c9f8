package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.StreamStep.Stop;
import fengni.screen.rule.Combination;
import fengni.screen.rule.Combination.Alternative;
import fengni.screen.rule.Expression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What words mean together, in whole texts and in streams. */
class RulesTest {
    private static final int SEED = 20261122;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 50_000 : 1_500;

    private static final Feature DRUGS = entry("drug", Kind.CLASS, "冰毒|摇头丸").withActions(Actions.PASS);

    @Test
    void words_near_one_another_are_a_hit_from_the_first_to_the_last() {
        var hits = review("代开&发票", "我们诚信代\u200B開各类增值税發票").hits();

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.matched()).isEqualTo("代\u200B開各类增值税發票");
            assertThat(hit.normalised()).isEqualTo("代开…发票");
            assertThat(hit.transforms()).containsExactly("zero-width", "traditional");
            assertThat(List.of(hit.start(), hit.end(), hit.startCp(), hit.endCp()))
                    .containsExactly(4, 14, 4, 14);
        });
    }

    @Test
    void the_window_counts_what_readers_see() {
        assertThat(spans("甲 & 乙 within 6", "甲１２３４乙")).containsExactly("甲１２３４乙");
        assertThat(spans("甲 & 乙 within 6", "甲１２３４５乙")).isEmpty();
        assertThat(spans("甲 & 乙 within 6", "甲１２" + "\u200B".repeat(500) + "３４乙"))
                .hasSize(1);
    }

    @Test
    void a_window_stretched_with_what_is_not_seen_fails_closed() {
        var review = review("甲 & 乙 within 6", "甲" + "\u200B".repeat(5_000) + "乙");

        assertThat(review.decision()).isEqualTo(Decision.BLOCK);
        assertThat(review.hits()).extracting(Hit::entry).containsExactly(StreamReview.HELD_TOO_LONG, "c");
    }

    @Test
    void thousands_of_words_before_one_stretch_are_refused_once() {
        var set = FeatureSet.of("v", List.of(Feature.literal("pair", "x").withPattern(Kind.COMBO, "甲 & 乙 within 400")));
        var text = ("甲" + "\u200B".repeat(9)).repeat(300) + "\u0301".repeat(2 * StreamReview.MOST_HELD);

        var review = set.review(text, Direction.INPUT);

        assertThat(review.hits()).extracting(Hit::entry).containsExactly(StreamReview.HELD_TOO_LONG);
        assertThat(Streamed.of(set, Direction.INPUT, List.of(text.split(""))).review())
                .isEqualTo(review);
    }

    @Test
    void each_smallest_span_is_told_once() {
        assertThat(spans("甲 & 乙", "甲甲乙乙甲")).containsExactly("甲乙", "乙甲");
        assertThat(spans("甲 < 乙", "乙甲甲乙乙")).containsExactly("甲乙");
        assertThat(spans("2 of (甲, 乙, 丙)", "甲x丙x乙")).containsExactly("甲x丙", "丙x乙");
    }

    @Test
    void an_exclusion_looks_both_ways() {
        assertThat(spans("枪 & !玩具 within 5", "玩具１２３枪")).isEmpty();
        assertThat(spans("枪 & !玩具 within 5", "枪１２３玩具")).isEmpty();
        assertThat(spans("枪 & !玩具 within 5", "枪１２３４玩具")).containsExactly("枪");
        assertThat(spans("枪 & !玩具 in sentence", "枪。玩具")).containsExactly("枪");
        assertThat(spans("枪 & !玩具 | 枪 & !水", "枪")).containsExactly("枪");
    }

    @Test
    void long_texts_mean_what_short_ones_do() {
        assertThat(FeatureSet.of("v", List.of(entry("c", Kind.COMBO, "枪 & !玩具")))
                        .review("枪玩具".repeat(3_000), Direction.INPUT)
                        .hits())
                .isEmpty();
        assertThat(spans("枪 & 卖 < 枪 within 7", "枪和卖与枪。".repeat(1_000))).hasSize(1_000);
        assertThat(review(Kind.REGEX, "枪支\\d?卖", "枪支1卖。".repeat(1_000)).hits()).hasSize(1_000);
    }

    @Test
    void a_sentence_parts_words() {
        assertThat(spans("甲 & 乙 in sentence", "甲。乙甲？")).containsExactly("乙甲");
    }

    @Test
    void a_class_stands_for_each_of_its_words() {
        var set = FeatureSet.of(
                "v",
                List.of(
                        DRUGS,
                        entry("sell", Kind.CLASS, "出售|@deal").withActions(Actions.PASS),
                        entry("deal", Kind.CLASS, "\"交易\"|批发").withActions(Actions.PASS),
                        entry("c", Kind.COMBO, "@drug & @sell within 10")));

        var review = set.review("批發冰毒", Direction.INPUT);

        assertThat(review.hits())
                .extracting(hit -> hit.entry() + " " + hit.normalised())
                .containsExactlyInAnyOrder("deal 批发", "sell 批发", "c 批发…冰毒", "drug 冰毒");
        assertThat(review.decision()).isEqualTo(Decision.BLOCK);
    }

    @Test
    void an_innocent_word_has_no_part_in_a_combination() {
        var set = FeatureSet.of(
                "v", List.of(entry("c", Kind.COMBO, "枪 & 卖"), Feature.allow("a", "水枪"), Feature.allow("b", "买卖枪支违法")));

        assertThat(set.review("卖水枪", Direction.INPUT).hits()).isEmpty();
        assertThat(set.review("卖水枪和枪", Direction.INPUT).decision()).isEqualTo(Decision.BLOCK);
        assertThat(set.review("买卖枪支违法", Direction.INPUT).decision()).isEqualTo(Decision.PASS);
    }

    @Test
    void an_expression_matches_what_is_read_around_its_word() {
        var hits = review(Kind.REGEX, "加\\s*微信[:：]?\\s*[a-z0-9_-]{6,20}", "请加 ＶX 或加\u200B微信：ＡBC１２３4吧")
                .hits();

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.matched()).isEqualTo("加\u200B微信：ＡBC１２３4");
            assertThat(hit.normalised()).isEqualTo("加微信:abc1234");
            assertThat(hit.startCp()).isEqualTo(7);
        });
    }

    @Test
    void an_expression_finds_each_match_once_wherever_blocks_part_it() {
        for (int before = 0; before < 60; before++) {
            var text = "x".repeat(before) + "1abc2 " + "y".repeat(before) + "abc3";

            assertThat(review(Kind.REGEX, "\\d?abc\\d", text).hits())
                    .as(text)
                    .extracting(Hit::matched)
                    .containsExactly("1abc2", "abc3");
        }
    }

    @Test
    void a_match_that_is_too_long_is_told_by_its_head_or_not_at_all() {
        assertThat(review(Kind.REGEX, "加.*微信", "加微信" + "x".repeat(300) + "微信").hits())
                .extracting(Hit::matched)
                .containsExactly("加微信");
        assertThat(review(Kind.REGEX, "abc\\d+", "abc" + "1".repeat(1_000)).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.matched()).hasSize(256));
    }

    @Test
    void a_strict_stream_holds_from_the_first_word_and_a_cut_one_tells_what_to_take_back() {
        var set = set(entry("c", Kind.COMBO, "代开 < 发票 within 20"));
        var strict = set.stream(Context.ANSWER, StreamPolicy.STRICT);
        var cut = set.stream(Context.ANSWER, StreamPolicy.CUT);

        assertThat(strict.feed("可代开各类")).isEqualTo(new StreamStep.Release("可"));
        assertThat(cut.feed("可代开各类")).isEqualTo(new StreamStep.Release("可代开各类"));
        assertThat(strict.feed("发票吗")).isInstanceOfSatisfying(Stop.class, stop -> {
            assertThat(stop.before()).isEmpty();
            assertThat(stop.retractFrom()).isEqualTo(1);
        });
        assertThat(cut.feed("发票吗")).isInstanceOfSatisfying(Stop.class, stop -> {
            assertThat(stop.before()).isEmpty();
            assertThat(stop.retractFrom()).isEqualTo(1);
        });
    }

    @Test
    void a_strict_stream_lets_go_once_the_window_is_over() {
        var stream = set(entry("c", Kind.COMBO, "代开 & 发票 within 6")).stream(Direction.OUTPUT);

        assertThat(stream.feed("代开１２３")).isEqualTo(new StreamStep.Release(""));
        assertThat(stream.feed("４")).isEqualTo(new StreamStep.Release("代开１２３４"));
    }

    @Test
    void a_context_has_its_own_action() {
        var nickname = new Actions(
                Decision.PASS, Decision.PASS, Map.of(Context.NICKNAME, Decision.BLOCK, Context.POST, Decision.REVIEW));
        var set = set(Feature.literal("f", "官方").withActions(nickname));

        assertThat(set.review("官方客服", Context.NICKNAME).decision()).isEqualTo(Decision.BLOCK);
        assertThat(set.review("官方客服", Context.POST).decision()).isEqualTo(Decision.REVIEW);
        assertThat(set.review("官方客服", Direction.INPUT).decision()).isEqualTo(Decision.PASS);
        assertThat(set.stream(Context.NICKNAME, StreamPolicy.STRICT).feed("官方客服"))
                .isInstanceOf(Stop.class);
    }

    @Test
    void combinations_mean_what_the_grammar_says_for_every_split() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var pattern = pattern(random, 3);
            var parsed = Combination.parse(pattern).sound();
            if (parsed.isEmpty()) {
                continue;
            }
            var text = text(random);
            var set = set(entry("c", Kind.COMBO, pattern));
            var named = "round %d of seed %d: %s in %s".formatted(round, SEED, pattern, text);

            var whole = set.review(text, Direction.OUTPUT);
            var streamed = Streamed.of(set, Direction.OUTPUT, Streamed.cutAtRandom(text, random, 8));

            assertThat(new TreeSet<>(whole.hits().stream()
                            .map(hit -> hit.start() * 1_000 + hit.end())
                            .toList()))
                    .as(named)
                    .isEqualTo(new TreeSet<>(expected(parsed.get(), text)));
            assertThat(streamed.review()).as(named).isEqualTo(whole);
            assertThat(streamed.stopped()).as(named).isEqualTo(whole.decision().stops());
            whole.hits().stream()
                    .min(Comparator.comparingInt(Hit::start))
                    .ifPresent(first ->
                            assertThat(streamed.released().length()).as(named).isLessThanOrEqualTo(first.start()));
        }
    }

    /** What a reader of the grammar would find, trying every span. */
    private static List<Integer> expected(Combination combination, String text) {
        var spans = new ArrayList<Integer>();
        for (Alternative each : combination.alternatives()) {
            for (int from = 0; from < text.length(); from++) {
                for (int to = from + 1; to <= Math.min(text.length(), from + combination.within()); to++) {
                    if (isSmallest(each.required(), text, from, to) && isAlone(combination, each, text, from, to)) {
                        spans.add(from * 1_000 + to);
                    }
                }
            }
        }
        return spans;
    }

    private static boolean isSmallest(Expression expression, String text, int from, int to) {
        return fulfils(expression, text, from, to)
                && !fulfils(expression, text, from + 1, to)
                && !fulfils(expression, text, from, to - 1);
    }

    private static boolean isAlone(Combination combination, Alternative way, String text, int from, int to) {
        int low = Math.max(0, from - combination.within());
        int high = Math.min(text.length(), to + combination.within());
        if (combination.inSentence()) {
            if (text.substring(from, to - 1).contains("。")) {
                return false;
            }
            low = Math.max(low, text.lastIndexOf('。', from) + 1);
            high = text.indexOf('。', to - 1) < 0 ? high : Math.min(high, text.indexOf('。', to - 1) + 1);
        }
        int first = low;
        int last = high;
        return way.excluded().stream().noneMatch(each -> fulfils(each, text, first, last));
    }

    private static boolean fulfils(Expression expression, String text, int from, int to) {
        if (from >= to) {
            return false;
        }
        return switch (expression) {
            case Expression.Word(String word) -> text.substring(from, to).contains(word);
            case Expression.OfClass name -> throw new AssertionError(name);
            case Expression.Not not -> throw new AssertionError(not);
            case Expression.All(var parts) -> parts.stream().allMatch(each -> fulfils(each, text, from, to));
            case Expression.Any(var parts) -> parts.stream().anyMatch(each -> fulfils(each, text, from, to));
            case Expression.AtLeast(int count, var parts) ->
                parts.stream().filter(each -> fulfils(each, text, from, to)).count() >= count;
            case Expression.InOrder(var parts) -> inOrder(parts, text, from, to);
        };
    }

    private static boolean inOrder(List<Expression> parts, String text, int from, int to) {
        if (parts.size() == 1) {
            return fulfils(parts.getFirst(), text, from, to);
        }
        for (int part = from + 1; part < to; part++) {
            if (fulfils(parts.getFirst(), text, from, part)
                    && inOrder(parts.subList(1, parts.size()), text, part, to)) {
                return true;
            }
        }
        return false;
    }

    private static String pattern(Random random, int depth) {
        var pattern = part(random, depth);
        if (random.nextInt(3) == 0) {
            pattern += " & !" + word(random);
        }
        if (random.nextInt(4) == 0) {
            pattern += " | " + part(random, 1) + " & !(" + part(random, 1) + ")";
        }
        return pattern + " within " + (1 + random.nextInt(12)) + (random.nextInt(4) == 0 ? " in sentence" : "");
    }

    private static String part(Random random, int depth) {
        if (depth == 0) {
            return word(random);
        }
        var one = part(random, depth - 1);
        var other = part(random, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> "(" + one + " & " + other + ")";
            case 1 -> "(" + one + " | " + other + ")";
            case 2 -> "(" + one + " < " + other + ")";
            case 3 -> "2 of (" + one + ", " + other + ", " + word(random) + ")";
            default -> word(random);
        };
    }

    private static String word(Random random) {
        return List.of("甲", "乙", "丙", "丁", "甲乙", "乙丙丁").get(random.nextInt(6));
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(50); i >= 0; i--) {
            int last = text.isEmpty() ? -1 : text.charAt(text.length() - 1);
            char next = "甲乙丙丁天地人。".charAt(random.nextInt(8));
            text.append(next == last || (next == '。' && random.nextBoolean()) ? '和' : next);
        }
        return text.toString();
    }

    private static List<String> spans(String pattern, String text) {
        return review(pattern, text).hits().stream().map(Hit::matched).toList();
    }

    private static Review review(String pattern, String text) {
        return review(Kind.COMBO, pattern, text);
    }

    private static Review review(Kind kind, String pattern, String text) {
        var set = set(entry("c", kind, pattern));
        var whole = set.review(text, Direction.OUTPUT);
        assertThat(Streamed.of(set, Direction.OUTPUT, List.of(text.split(""))).review())
                .isEqualTo(whole);
        return whole;
    }

    private static FeatureSet set(Feature feature) {
        return FeatureSet.of("v", List.of(feature));
    }

    private static Feature entry(String id, Kind kind, String pattern) {
        return Feature.literal(id, pattern).withPattern(kind, pattern);
    }
}
