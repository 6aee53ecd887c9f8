package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentsTest {
    private static final long SEED = 20261123;

    @Test
    void a_segment_ends_with_the_last_sentence_that_waits() {
        assertThat(cut(40, "第一句话说完了。第二句说完了！第三句")).containsExactly("第一句话说完了。第二句说完了！");
    }

    @Test
    void a_sentence_of_a_few_characters_waits_for_more() {
        assertThat(cut(40, "好。")).isEmpty();
    }

    @Test
    void without_an_end_of_a_sentence_so_many_characters_wait_at_most() {
        assertThat(cut(4, "一", "二", "三", "四", "五")).containsExactly("一二三四");
    }

    @Test
    void the_point_of_a_number_ends_no_sentence() {
        assertThat(cut(16, "3.1415", " is pi. ")).containsExactly("3.1415 is pi. ");
    }

    @Test
    void segments_and_rest_are_the_text_and_no_pair_is_cut_however_it_is_split() {
        var random = new Random(SEED);
        for (int run = 0; run < 60; run++) {
            var text = text(random, 1 + random.nextInt(12_000));
            var segments = new Segments(1 + random.nextInt(50), random.nextInt(20));
            var together = new StringBuilder();
            for (int at = 0; at < text.length(); ) {
                int end = Math.min(text.length(), at + 1 + random.nextInt(run % 2 == 0 ? 5 : 9_000));
                segments.add(text.substring(at, end));
                at = end;
                for (var ready = segments.ready(); ready.isPresent(); ready = segments.ready()) {
                    var shown = segments.inContext(ready.getAsInt());
                    var taken = segments.take(ready.getAsInt());
                    assertThat(shown).endsWith(taken);
                    assertThat((together + taken)).endsWith(shown);
                    assertThat(Character.isHighSurrogate(taken.charAt(taken.length() - 1)))
                            .isFalse();
                    together.append(taken);
                }
            }
            together.append(segments.take(segments.waiting()));
            assertThat(together.toString()).as("seed %d, run %d", SEED, run).isEqualTo(text);
        }
    }

    private static List<String> cut(int most, String... pieces) {
        var segments = new Segments(most, 5);
        var cut = new ArrayList<String>();
        for (var piece : pieces) {
            segments.add(piece);
            for (var ready = segments.ready(); ready.isPresent(); ready = segments.ready()) {
                cut.add(segments.take(ready.getAsInt()));
            }
        }
        return cut;
    }

    private static String text(Random random, int points) {
        var text = new StringBuilder();
        for (int i = 0; i < points; i++) {
            text.appendCodePoint(
                    switch (random.nextInt(12)) {
                        case 0 -> '。';
                        case 1 -> 0x1F600;
                        case 2 -> ' ';
                        case 3 -> '.';
                        default -> '茶' + random.nextInt(50);
                    });
        }
        return text.toString();
    }
}
