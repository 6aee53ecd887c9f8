package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final long SEED = 20261122;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 200_000 : 5_000;

    /** Gives the bytes in pieces of this size. */
    private record Trickle(InputStream body, int most) implements UpstreamReply {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public String mediaType() {
            return "text/event-stream";
        }

        @Override
        public InputStream body() {
            var source = body;
            int limit = most;
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    return source.read();
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    return source.read(into, from, Math.min(length, limit));
                }
            };
        }

        @Override
        public void close() {}
    }

    private static List<EventStream.Event> read(byte[] bytes, int pieces) throws IOException {
        var settings = GatewaySettings.on("127.0.0.1", 0).with(new Caps(1, 1 << 20, 1_000, 1, 1, 1, 1));
        var leash = new Leash(Duration.ofMinutes(1), () -> {});
        var stream = new EventStream(
                new UpstreamBody(new Trickle(new ByteArrayInputStream(bytes), pieces), leash, settings));
        var events = new ArrayList<EventStream.Event>();
        for (var event = stream.next(); event.isPresent(); event = stream.next()) {
            events.add(event.get());
        }
        return events;
    }

    private static List<EventStream.Event> read(String text, int pieces) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), pieces);
    }

    @Test
    void events_are_the_same_for_every_size_of_piece_and_every_kind_of_line_end() throws IOException {
        var text = "\ufeff: note\n\nevent: a\ndata: 一\ndata:二\nid: 7\n\ndata\n\ndata: 😀\n\n";
        var expected = List.of(
                new EventStream.Event("a", "一\n二"), new EventStream.Event("", ""), new EventStream.Event("", "😀"));

        for (var end : List.of("\n", "\r\n", "\r")) {
            for (int pieces = 1; pieces < 20; pieces++) {
                assertThat(read(text.replace("\n", end), pieces)).isEqualTo(expected);
            }
        }
    }

    @Test
    void an_event_that_the_stream_cuts_off_is_dropped() throws IOException {
        assertThat(read("data: whole\n\ndata: half\n", 9)).containsExactly(new EventStream.Event("", "whole"));
        assertThat(read("data: half", 9)).isEmpty();
    }

    @Test
    void what_is_no_utf_8_or_too_long_is_a_fault() {
        assertThatThrownBy(() -> read(new byte[] {'d', 'a', 't', 'a', ':', (byte) 0xc3, '\n', '\n'}, 9))
                .isInstanceOf(UpstreamFault.class);
        assertThatThrownBy(() -> read("data: " + "x".repeat(1_001), 9)).isInstanceOf(UpstreamFault.class);
        assertThatThrownBy(() -> read("data: xxxxxxxxx\n".repeat(200), 9)).isInstanceOf(UpstreamFault.class);
    }

    @Test
    void damaged_streams_give_events_or_a_fault_and_nothing_else() {
        var random = new Random(SEED);
        var sound = "event: a\r\ndata: {\"x\":\"一\"}\r\n\r\n: c\n\ndata: b\n\n".getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            var damaged = sound.clone();
            for (int i = 0; i < 3; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(read(damaged, 1 + random.nextInt(9))).hasSizeLessThanOrEqualTo(9);
            } catch (UpstreamFault expected) {
                assertThat(expected.refusal()).isEqualTo(Refusal.UPSTREAM_MALFORMED);
            } catch (IOException | RuntimeException e) {
                throw new AssertionError("seed " + SEED + ", round " + round, e);
            }
        }
    }
}
