package fengni.answers;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final int SEED = 20261122;

    @Test
    void pages_together_are_the_whole_list() {
        var all = LongStream.rangeClosed(1, 17).boxed().toList();
        var read = new ArrayList<Long>();
        var next = Optional.<String>empty();
        do {
            if (!(Cursor.read(next, Optional.of(5)) instanceof Done<Cursor>(var cursor))) {
                throw new AssertionError("the cursor of a page cannot be read: " + next);
            }
            var page = cursor.page(rows(all, cursor), number -> number);
            read.addAll(page.items());
            next = page.next();
        } while (next.isPresent());

        assertThat(read).isEqualTo(all);
    }

    @Test
    void no_text_makes_a_cursor_that_is_not_one() {
        var random = new Random(SEED);
        for (int round = 0; round < 5000; round++) {
            var bytes = new byte[random.nextInt(24)];
            random.nextBytes(bytes);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);

            switch (Cursor.read(Optional.of(text), Optional.empty())) {
                case Done<Cursor>(var cursor) -> assertThat(cursor.after()).isNotNegative();
                case Faulty<Cursor>(var faults) ->
                    assertThat(faults).as("seed %d round %d", SEED, round).hasSize(1);
                case Outcome<Cursor> other -> throw new AssertionError(other.toString());
            }
        }
    }

    private static List<Long> rows(List<Long> all, Cursor cursor) {
        return all.stream().filter(n -> n > cursor.after()).limit(cursor.rows()).toList();
    }
}
