package fengni.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {
    private static final int SEED = 20261124;

    @Test
    void keys_are_in_the_order_of_their_code_units() {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String key : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            object.put(key, key.length());
        }

        // the sorting example of RFC 8785, 3.2.3
        assertThat(CanonicalJson.text(object))
                .isEqualTo(
                        "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"\u00f6\":1,\"\u20ac\":1,\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }

    @Test
    void strings_are_escaped_as_little_as_possible() {
        var text = "\u20ac$\u000f\nA'B\"\\\\\"/\u007f";

        assertThat(CanonicalJson.text(Map.of("string", text)))
                .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\"}");
    }

    @Test
    void all_kinds_of_values_are_written() {
        assertThat(CanonicalJson.text(Map.of("a", List.of(1, -2L, true, "x", Map.of(), List.of()))))
                .isEqualTo("{\"a\":[1,-2,true,\"x\",{},[]]}");
    }

    @Test
    void a_lone_surrogate_is_kept_as_an_escape() {
        assertThat(CanonicalJson.text(Map.of("a", "\ud83dx\ude00\ud83d\ude00")))
                .isEqualTo("{\"a\":\"\\ud83dx\\ude00\ud83d\ude00\"}");
    }

    @Test
    void what_has_no_exact_form_is_refused() {
        Map<String, Object> endless = new LinkedHashMap<>();
        endless.put("a", endless);

        assertThat(CanonicalJson.text(Map.of("a", (1L << 53) - 1))).isEqualTo("{\"a\":9007199254740991}");
        for (Object wrong : List.of(1.5, 1L << 53, -(1L << 53), 'c', Map.of(1, 2))) {
            assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("a", wrong)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CanonicalJson.bytes(endless)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_json_reader_reads_back_what_was_written() {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            var object = object(random, 0);
            var text = CanonicalJson.text(object);

            assertThat(JsonMapper.shared().readValue(text, Map.class).toString())
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(new TreeMap<>(object).toString());
            assertThat(CanonicalJson.text(object)).isEqualTo(text);
        }
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.put(text(random), value(random, depth + 1));
        }
        return object;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth < 4 ? 5 : 3)) {
            case 0 -> text(random);
            case 1 -> random.nextLong() >> 11;
            case 2 -> random.nextBoolean();
            case 3 -> List.of(value(random, depth + 1), text(random));
            default -> object(random, depth + 1);
        };
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(8), 0, 0x3000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
