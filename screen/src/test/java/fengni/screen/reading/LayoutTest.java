package fengni.screen.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.spelling.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final Spelling PLAIN = new Spelling() {
        @Override
        public Sort sort(int codePoint) {
            return codePoint == '\n' ? Sort.LINE_END : codePoint == ' ' || codePoint == '|' ? Sort.NOISE : Sort.TEXT;
        }

        @Override
        public int[] units(int codePoint) {
            return new int[] {codePoint};
        }

        @Override
        public boolean wholeCodePoints() {
            return false;
        }

        @Override
        public boolean insideLatinWords() {
            return true;
        }
    };

    private record Seen(Column reading, StringBuilder text) {}

    private static List<Seen> read(String... pieces) {
        var seen = new ArrayList<Seen>();
        var layout = new Layout(PLAIN, reading -> {
            var text = new StringBuilder();
            seen.add(new Seen(reading, text));
            return text::append;
        });
        for (String piece : pieces) {
            layout.feed(piece);
        }
        layout.end();
        return seen;
    }

    private static List<String> texts(List<Seen> seen) {
        return seen.stream().map(each -> each.text().toString()).toList();
    }

    @Test
    void first_letters_last_letters_and_columns_are_read() {
        assertThat(texts(read("轮一\n 胎二\n店三"))).containsExactly("轮胎店", "一二三", "轮", "轮 店", "一胎三", "二");
    }

    @Test
    void an_empty_line_is_a_wall() {
        assertThat(texts(read("轮\n\n胎")).getFirst()).isEqualTo("轮\n\n胎");
    }

    @Test
    void first_letters_of_paragraphs_are_read_across_one_empty_line_and_not_across_two() {
        assertThat(texts(read("轮一\n二\n\n胎三\n \n店四")).get(2)).isEqualTo("轮胎店");
        assertThat(texts(read("轮\n\n\n胎")).get(2)).isEqualTo("轮\n\n胎");
    }

    @Test
    void places_lead_back_also_behind_a_surrogate_pair() {
        var first = read("轮😀\n胎a\n店").getFirst().reading();

        assertThat(first.rawStart(0)).isZero();
        assertThat(first.rawStart(1)).isEqualTo(4);
        assertThat(first.rawEnd(3)).isEqualTo(8);
        assertThat(first.rawEndCp(3)).isEqualTo(7);
        assertThat(first.differs(0, 3)).isTrue();
        assertThat(first.undone(0, 3)).containsExactly("first-letters");
    }

    @Test
    void a_reading_is_the_same_for_every_split() {
        var random = new Random(7);
        var alphabet = List.of("轮", "胎", "\n", " ", "|", "😀", "\uD83D");
        for (int round = 0; round < 3_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append(alphabet.get(random.nextInt(alphabet.size())));
            }
            int cut = random.nextInt(text.length() + 1);
            assertThat(texts(read(text.substring(0, cut), text.substring(cut))))
                    .as(text.toString())
                    .isEqualTo(texts(read(text.toString())));
        }
    }
}
