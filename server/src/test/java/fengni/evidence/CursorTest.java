package fengni.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.ledger.Receipt;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final Cursor CURSOR =
            new Cursor(Instant.parse("2026-03-01T04:00:00.123Z"), new Receipt("example.cn/ledger/a", 5));

    @Test
    void a_cursor_reads_what_it_wrote() {
        assertThat(CURSOR).hasToString("1772337600123~example.cn/ledger/a#5");
        assertThat(Cursor.parse(CURSOR.toString())).contains(CURSOR);
    }

    @Test
    void any_other_text_is_no_cursor_and_no_fault() {
        long seed = 20260504;
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder(CURSOR.toString());
            for (int i = random.nextInt(1, 4); i > 0 && !text.isEmpty(); i--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x100));
                text.setLength(random.nextInt(text.length() + 1));
            }

            var cursor = Cursor.parse(text.toString());

            assertThat(cursor.map(Cursor::toString).map(Cursor::parse).orElse(cursor))
                    .as("seed %d round %d %s", seed, round, text)
                    .isEqualTo(cursor);
        }
    }
}
