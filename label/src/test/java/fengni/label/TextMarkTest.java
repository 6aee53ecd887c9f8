package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.label.TextMark.Place;
import fengni.label.TextMark.Seen;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextMarkTest {
    private static final int SEED = 20261122;
    private static final TextMark BOTH = TextMark.atBothEnds(TextMark.CHINESE);
    private static final TextMark START = TextMark.at(Place.START, TextMark.CHINESE);
    private static final TextMark END = TextMark.at(Place.END, TextMark.CHINESE);

    @Test
    void a_mark_stands_in_a_paragraph_of_its_own() {
        assertThat(START.on("春江")).isEqualTo("【内容由AI生成】\n\n春江");
        assertThat(END.on("春江")).isEqualTo("春江\n\n【内容由AI生成】");
        assertThat(BOTH.on("春江")).isEqualTo("【内容由AI生成】\n\n春江\n\n【内容由AI生成】");
    }

    @Test
    void both_default_words_may_serve() {
        assertThat(TextMark.isMark(TextMark.CHINESE)).isTrue();
        assertThat(TextMark.isMark(TextMark.ENGLISH)).isTrue();
    }

    @Test
    void only_the_place_without_the_mark_gets_it() {
        assertThat(BOTH.on("春江\n【内容由AI生成】\n")).isEqualTo("【内容由AI生成】\n\n春江\n【内容由AI生成】\n");
    }

    @Test
    void a_byte_order_mark_stays_first() {
        assertThat(START.on("\ufeff春江")).isEqualTo("\ufeff【内容由AI生成】\n\n春江");
        assertThat(START.on(START.on("\ufeff春江"))).isEqualTo(START.on("\ufeff春江"));
    }

    @Test
    void the_pieces_of_a_stream_make_the_same_text() {
        for (TextMark mark : List.of(START, END, BOTH)) {
            assertThat(mark.startPiece() + "春江" + mark.endPiece()).isEqualTo(mark.on("春江"));
        }
        assertThat(END.endPieceAfter("春江\n\n【内容由AI生成】 \n")).isEmpty();
    }

    @Test
    void marking_twice_is_marking_once_and_the_text_stays_whole() {
        var random = new Random(SEED);
        for (int round = 0; round < 5_000; round++) {
            var text = text(random);
            for (TextMark mark : List.of(START, END, BOTH)) {
                var once = mark.on(text);
                assertThat(mark.on(once)).as("seed %d, round %d", SEED, round).isEqualTo(once);
                assertThat(once.replace("\ufeff", "")).contains(text.replace("\ufeff", ""));
                assertThat(mark.places()).allMatch(place -> mark.carriedBy(once, place));
                assertThat(TextMark.find(once)).isNotEmpty();
            }
        }
    }

    @Test
    void a_mark_of_any_words_is_found_with_its_place() {
        var text = "\n 本文由人工智能生成 \r\n正文\n\n(AI合成)\n";

        assertThat(TextMark.find(text))
                .containsExactly(new Seen(Place.START, "本文由人工智能生成", 2, 11), new Seen(Place.END, "(AI合成)", 18, 24));
        assertThat(text.substring(18, 24)).isEqualTo("(AI合成)");
    }

    @Test
    void a_text_of_one_line_is_one_find() {
        assertThat(TextMark.find("AI生成")).hasSize(1);
    }

    @Test
    void the_middle_and_a_long_line_are_not_taken_for_a_mark() {
        assertThat(TextMark.find("甲\nAI生成\n乙")).isEmpty();
        assertThat(TextMark.find("人工智能生成" + "技术".repeat(40))).isEmpty();
        assertThat(TextMark.find("")).isEmpty();
    }

    @Test
    void words_that_lack_an_element_or_break_the_line_make_no_mark() {
        for (String words : new String[] {"AI", "AI\n生成", " AI生成", "", "AI生成" + "。".repeat(80)}) {
            assertThatThrownBy(() -> TextMark.at(Place.START, words)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String text(Random random) {
        var pieces = List.of("春", "\n", "\r\n", " ", "\ufeff", TextMark.CHINESE, "AI生成", "，", "\u3000", "𠀀", "");
        var text = new StringBuilder();
        for (int count = random.nextInt(8); count > 0; count--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
