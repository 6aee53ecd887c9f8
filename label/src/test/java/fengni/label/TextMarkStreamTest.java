package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.label.TextMark.Place;
import fengni.label.TextMarkStream.Spot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextMarkStreamTest {
    private static final long SEED = 20261122;
    private static final String WORDS = TextMark.CHINESE;
    private static final String SHORT = "AI生成";

    @Test
    void the_start_and_the_end_of_a_stream_get_what_a_whole_text_gets() {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            var text = text(random, 8);
            for (Place place : Place.values()) {
                assertThat(whole(text, WORDS, Set.of(Spot.valueOf(place.name())), 0))
                        .as("seed %d, round %d", SEED, round)
                        .isEqualTo(TextMark.at(place, WORDS).on(text));
            }
        }
    }

    @Test
    void a_mark_inside_stands_between_two_paragraphs_after_so_many_code_points() {
        var text = "第一段\n\n第二段\n\n第三段";

        assertThat(whole(text, WORDS, Set.of(Spot.INSIDE), 0)).isEqualTo("第一段\n\n" + WORDS + "\n\n第二段\n\n第三段");
        assertThat(whole(text, WORDS, Set.of(Spot.INSIDE), 6)).isEqualTo("第一段\n\n第二段\n\n" + WORDS + "\n\n第三段");
        assertThat(whole("甲\r\n\r\n乙", WORDS, Set.of(Spot.INSIDE), 0)).isEqualTo("甲\r\n\r\n" + WORDS + "\n\n乙");
    }

    @Test
    void a_text_without_a_middle_gets_its_mark_at_the_end() {
        assertThat(whole("第一段", WORDS, Set.of(Spot.INSIDE), 0)).isEqualTo("第一段\n\n" + WORDS);
        assertThat(whole("第一段\n\n", WORDS, Set.of(Spot.INSIDE), 0)).endsWith(WORDS);
        assertThat(whole("", WORDS, Set.of(Spot.INSIDE), 0)).isEqualTo("\n\n" + WORDS);
    }

    @Test
    void fenced_blocks_tables_lists_and_quotations_are_not_divided() {
        for (String block : List.of(
                "```\na\n\nb\n```",
                "~~~~ x\na\n\n~~~\n\nb\n~~~~",
                "| a | b |\n\n| c |",
                "- a\n\n- b",
                "1. a\n\n2. b",
                "> a\n\n> b",
                "    a\n\n    b")) {
            var text = "头\n" + block + "\n\n尾";

            assertThat(whole(text, WORDS, Set.of(Spot.INSIDE), 0))
                    .as(block)
                    .isEqualTo("头\n" + block + "\n\n" + WORDS + "\n\n尾");
        }
        assertThat(whole("```` a ```\n\n乙", WORDS, Set.of(Spot.INSIDE), 0)).contains("\n\n" + WORDS + "\n\n乙");
    }

    @Test
    void a_fence_without_an_end_goes_to_the_end() {
        assertThat(whole("甲\n```\n乙\n\n丙", WORDS, Set.of(Spot.INSIDE), 0)).isEqualTo("甲\n```\n乙\n\n丙\n\n" + WORDS);
    }

    @Test
    void a_long_paragraph_is_divided_between_two_sentences_and_never_inside_of_brackets() {
        var chinese = "春江潮水连海平，海上明月共潮生。".repeat(60);
        var english = "The river meets the sea (as one. Moon rises) tonight. ".repeat(30);

        var marked = whole(chinese, WORDS, Set.of(Spot.INSIDE), 0);
        assertThat(marked).contains("。\n\n" + WORDS + "\n\n春").hasSize(chinese.length() + WORDS.length() + 4);
        assertThat(marked.indexOf(WORDS)).isBetween(400, 430);
        assertThat(whole(english, WORDS, Set.of(Spot.INSIDE), 0)).contains("tonight. \n\n" + WORDS + "\n\nThe river");
    }

    @Test
    void rows_of_a_table_without_outer_bars_are_not_divided() {
        var table = "甲。乙 | 丙\n--- | ---\n" + ("长句。".repeat(100) + " | 丁\n").repeat(5);

        assertThat(whole(table, WORDS, Set.of(Spot.INSIDE), 0)).isEqualTo(table + "\n\n" + WORDS);
    }

    @Test
    void words_that_the_text_carries_already_are_not_put_there_again() {
        var carried = "甲\n\n" + WORDS + "\n\n乙";
        assertThat(whole(carried, WORDS, Set.of(Spot.INSIDE), 0)).isEqualTo(carried);
        for (Spot spot : Spot.values()) {
            var once = whole("甲\n\n乙\n\n丙", WORDS, Set.of(spot), 3);
            assertThat(whole(once, WORDS, Set.of(spot), 30)).as(spot.name()).isEqualTo(once);
        }
    }

    @Test
    void every_way_to_cut_a_short_text_gives_the_same() {
        for (String text : List.of("甲\n\n乙", "AI生成\n乙", "\ufeff𠀀\n\n𠀁b", "a\r\n\r\nb", "```\n\n`", "AI生\n", "")) {
            for (Set<Spot> spots : everySpots()) {
                var whole = whole(text, SHORT, spots, 1);
                for (int cuts = 0; cuts < 1 << Math.max(0, text.length() - 1); cuts++) {
                    assertThat(sent(cut(text, cuts), SHORT, spots, 1))
                            .as("%s %s %d", text, spots, cuts)
                            .isEqualTo(whole);
                }
            }
        }
    }

    @Test
    void random_ways_to_cut_long_texts_give_the_same_and_no_pair_is_torn() {
        var random = new Random(SEED);
        for (int round = 0; round < 1_500; round++) {
            var text = text(random, 120);
            var spots = everySpots().get(random.nextInt(7));
            int after = random.nextInt(60);
            var whole = whole(text, SHORT, spots, after);
            var pieces = new ArrayList<String>();
            for (int at = 0; at < text.length(); ) {
                int end = Math.min(text.length(), at + random.nextInt(9));
                pieces.add(text.substring(at, end));
                at = end;
            }
            assertThat(sent(pieces, SHORT, spots, after))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(whole);
            assertThat(without(whole)).as("seed %d, round %d", SEED, round).isEqualTo(without(text));
        }
    }

    @Test
    void a_finished_text_takes_nothing_more_and_words_without_elements_are_refused() {
        var stream = new TextMarkStream(WORDS, Set.of(Spot.END), 0);
        stream.finish();

        assertThatThrownBy(() -> stream.accept("a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(stream::finish).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new TextMarkStream("AI", Set.of(Spot.END), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextMarkStream(WORDS, Set.of(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextMarkStream(WORDS, Set.of(Spot.END), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What is left when marks and line breaks are taken out: the text itself. */
    private static String without(String text) {
        return text.replace(SHORT, "").replaceAll("[\\r\\n]", "");
    }

    private static List<Set<Spot>> everySpots() {
        return List.of(
                EnumSet.of(Spot.START),
                EnumSet.of(Spot.INSIDE),
                EnumSet.of(Spot.END),
                EnumSet.of(Spot.START, Spot.INSIDE),
                EnumSet.of(Spot.START, Spot.END),
                EnumSet.of(Spot.INSIDE, Spot.END),
                EnumSet.allOf(Spot.class));
    }

    private static String whole(String text, String words, Set<Spot> spots, int after) {
        return sent(List.of(text), words, spots, after);
    }

    private static List<String> cut(String text, int cuts) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int at = 1; at < text.length(); at++) {
            if (((cuts >> (at - 1)) & 1) == 1) {
                pieces.add(text.substring(from, at));
                from = at;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static String sent(List<String> pieces, String words, Set<Spot> spots, int after) {
        var stream = new TextMarkStream(words, spots, after);
        var sent = new StringBuilder();
        for (String piece : pieces) {
            var now = stream.accept(piece);
            assertThat(now).satisfies(TextMarkStreamTest::isWhole);
            sent.append(now);
        }
        return sent.append(stream.finish()).toString();
    }

    private static void isWhole(String piece) {
        assertThat(piece.isEmpty() || !Character.isHighSurrogate(piece.charAt(piece.length() - 1)))
                .isTrue();
    }

    private static String text(Random random, int most) {
        var pieces = List.of(
                "春", "\n", "\r\n", " ", "\ufeff", WORDS, SHORT, "，", "。", "\u3000", "𠀀", "", "\n\n", "甲", "```", "|",
                "- ", "(", "a");
        var text = new StringBuilder();
        for (int count = random.nextInt(most); count > 0; count--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
