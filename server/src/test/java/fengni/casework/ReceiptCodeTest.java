package fengni.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {
    private static final long SEED = 20261122;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void a_code_is_read_as_people_type_and_hear_it() {
        for (int i = 0; i < 200; i++) {
            var code = ReceiptCode.fresh();
            var typed = code.shown()
                    .toLowerCase(Locale.ROOT)
                    .replace('0', 'o')
                    .replace('1', 'l')
                    .replace('-', ' ');

            assertThat(code.shown()).matches("([0-9A-HJKMNP-TV-Z]{5}-){2}[0-9A-HJKMNP-TV-Z]{5}");
            assertThat(ReceiptCode.read(typed)).contains(code);
            assertThat(ReceiptCode.read("　" + code.shown().replace("-", "—"))).contains(code);
        }
    }

    @Test
    void every_wrong_symbol_and_every_swap_is_found() {
        var symbols = ReceiptCode.fresh().symbols();
        for (int place = 0; place < symbols.length(); place++) {
            for (int symbol = 0; symbol < ALPHABET.length(); symbol++) {
                char other = ALPHABET.charAt(symbol);
                var wrong = new StringBuilder(symbols);
                wrong.setCharAt(place, other);
                if (other != symbols.charAt(place)) {
                    assertThat(ReceiptCode.read(wrong.toString())).isEmpty();
                }
            }
            if (place > 0 && symbols.charAt(place) != symbols.charAt(place - 1)) {
                var swapped = new StringBuilder(symbols);
                swapped.setCharAt(place, symbols.charAt(place - 1));
                swapped.setCharAt(place - 1, symbols.charAt(place));
                assertThat(ReceiptCode.read(swapped.toString())).isEmpty();
            }
        }
    }

    @Test
    void codes_do_not_repeat_and_use_every_symbol_at_every_place() {
        var seen = new HashSet<String>();
        var used = new HashSet<String>();
        for (int i = 0; i < 2_000; i++) {
            var symbols = ReceiptCode.fresh().symbols();
            seen.add(symbols);
            for (int place = 0; place < 14; place++) {
                used.add(place + " " + symbols.charAt(place));
            }
        }

        assertThat(seen).hasSize(2_000);
        assertThat(used).hasSize(14 * 32);
    }

    @Test
    void whatever_is_typed_is_a_code_or_none() {
        var random = new Random(SEED);
        for (int turn = 0; turn < 5_000; turn++) {
            var typed = random.ints(random.nextInt(70), 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(ReceiptCode.read(typed))
                    .as("seed %d, turn %d", SEED, turn)
                    .isEmpty();
        }
    }

    @Test
    void a_code_does_not_show_itself_in_a_log() {
        var code = ReceiptCode.fresh();

        assertThat(code.toString()).doesNotContain(code.symbols().substring(0, 5));
    }
}
