package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.gateway.ChatReading.Read;
import fengni.gateway.ChatReading.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** The readers of requests, answers and addresses, also under damage. */
class ReadersTest {
    private static final long SEED = 20261122;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 300_000 : 10_000;
    private static final Json JSON = new Json(64, 1 << 20);

    private static byte[] damaged(byte[] sound, Random random) {
        var damaged = sound.clone();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int at = random.nextInt(damaged.length);
            int from = random.nextInt(damaged.length);
            damaged[at] = random.nextBoolean() ? (byte) random.nextInt(256) : damaged[from];
        }
        return damaged;
    }

    @Test
    void a_damaged_request_is_read_or_refused_and_what_is_read_is_what_is_sent() {
        var sound =
                ("{\"model\":\"m\",\"user\":\"u\",\"n\":2,\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":"
                                + "[{\"type\":\"text\",\"text\":\"一\\n\\u4e00\"}]},{\"role\":\"tool\",\"content\":\"{}\"}],\"x\":[1.50,null]}")
                        .getBytes(StandardCharsets.UTF_8);
        var reader = new ChatReader(JSON, Caps.usual());
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var body = damaged(sound, random);
            try {
                switch (reader.read(body)) {
                    case Read(var chat) -> {
                        assertThat(JSON.read(JSON.bytes(chat.tree()))).isEqualTo(chat.tree());
                        assertThat(Texts.ofRequest(chat.tree(), JSON)).isNotEmpty();
                    }
                    case Unreadable unreadable ->
                        assertThat(unreadable.faults()).isNotEmpty();
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + SEED + ", round " + round, e);
            }
        }
    }

    @Test
    void a_damaged_answer_gives_pieces_or_a_fault_and_nothing_else() {
        var sound =
                ("{\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"一\",\"tool_calls\":[{\"index\":0,"
                                + "\"id\":\"i\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]},\"finish_reason\":\"stop\"}],"
                                + "\"usage\":{\"a\":{\"b\":1}}}")
                        .getBytes(StandardCharsets.UTF_8);
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            try {
                var answer = JSON.read(damaged(sound, random));
                var reader = new PieceReader(1);
                assertThat(reader.begun(answer)).isNotNull();
                reader.choices(answer, "delta")
                        .forEach(piece -> assertThat(piece).isNotNull());
                assertThat(reader.usage(answer)).isNotNull();
            } catch (JacksonException | UpstreamFault expected) {
                assertThat(expected).isNotNull();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + SEED + ", round " + round, e);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9:5123, 203.0.113.9, 5123",
        "203.0.113.9, 203.0.113.9, ''",
        "[2001:db8::1]:443, [2001:db8::1], 443",
        "2001:db8::1, 2001:db8::1, ''",
    })
    void an_address_is_read_with_and_without_its_port(String text, String host, String port) {
        assertThat(Address.parse(text)).contains(new Address(host, port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "1.2.3.4:99999", "1.2.3.4:", "1.2.3.4:5 extra", "刷单返利", "evil\u0000"})
    void what_is_no_address_is_nothing(String text) {
        assertThat(Address.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0100007F:1F91, 127.0.0.1, 8081",
        "0000000000000000FFFF00000100007F:0050, 127.0.0.1, 80",
        "B80D0120000000000000000001000000:FFFF, 2001:db8:0:0:0:0:0:1, 65535",
    })
    void an_address_of_the_kernels_table_is_read(String hex, String host, int port) {
        var read = Departures.address(hex);

        assertThat(read.getAddress().getHostAddress()).isEqualTo(host);
        assertThat(read.getPort()).isEqualTo(port);
    }
}
