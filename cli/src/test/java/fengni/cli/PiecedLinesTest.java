package fengni.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecedLinesTest {
    private static final String UNREAD = "(not UTF-8)";
    private static final int SEED = 20261123;
    private static final String[] PARTS = {"a", "枪", "😀", "\r", "\r\n", "\n", "\uFEFF", "\u2028", "\u0000", "\uFFFF"};

    @Test
    void a_line_is_the_same_however_its_bytes_arrive() throws IOException {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);

            assertThat(read(new Dripping(bytes, random)))
                    .as("round %d of seed %d: %s", round, SEED, text)
                    .isEqualTo(expected(text.toString()));
        }
    }

    @Test
    void a_character_or_a_line_end_across_two_pieces_is_whole() throws IOException {
        for (var end : List.of("枪\r\n好", "😀\n好", "\r\n好", "\r好\n好")) {
            for (int before = PiecedLines.PIECE - 5; before <= PiecedLines.PIECE + 1; before++) {
                var text = "a".repeat(before) + end;

                assertThat(read(bytes(text))).isEqualTo(expected(text));
            }
        }
    }

    @Test
    void a_line_that_is_no_utf_8_is_told_and_the_next_is_read() throws IOException {
        var input = new ByteArrayOutputStream();
        input.writeBytes(new byte[] {'a', (byte) 0xE6, '\n'});
        input.writeBytes("好\n".getBytes(StandardCharsets.UTF_8));
        input.writeBytes("长".repeat(3 * PiecedLines.PIECE).getBytes(StandardCharsets.UTF_8));
        input.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        input.writeBytes("长".repeat(3 * PiecedLines.PIECE).getBytes(StandardCharsets.UTF_8));
        input.writeBytes(new byte[] {'\n', (byte) 0xE6});

        assertThat(read(new ByteArrayInputStream(input.toByteArray()))).containsExactly(UNREAD, "好", UNREAD, UNREAD);
    }

    @Test
    void what_is_left_of_a_line_is_passed_over() throws IOException {
        var lines = new PiecedLines(bytes("长".repeat(3 * PiecedLines.PIECE) + "\n好"));

        assertThat(lines.next()).isTrue();
        assertThat(lines.piece()).isPresent();
        assertThat(lines.next()).isTrue();
        assertThat(lines.piece()).contains("好");
        assertThat(lines.number()).isEqualTo(2);
        assertThat(lines.bytes()).isEqualTo(9L * PiecedLines.PIECE + 4);
    }

    private static List<String> expected(String text) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        lines.replaceAll(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        if (!lines.isEmpty() && lines.getFirst().startsWith("\uFEFF")) {
            lines.set(0, lines.getFirst().substring(1));
        }
        return lines;
    }

    private static List<String> read(InputStream source) throws IOException {
        var lines = new PiecedLines(source);
        var all = new ArrayList<String>();
        while (lines.next()) {
            var line = new StringBuilder();
            for (var piece = lines.piece(); piece.isPresent(); piece = lines.piece()) {
                assertThat(piece.get()).isNotEmpty().hasSizeLessThanOrEqualTo(PiecedLines.PIECE + 4);
                line.append(piece.get());
            }
            all.add(lines.isReadable() ? line.toString() : UNREAD);
        }
        return all;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives a few bytes at a time. */
    private static final class Dripping extends InputStream {
        private final InputStream bytes;
        private final Random random;

        Dripping(byte[] bytes, Random random) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int from, int most) throws IOException {
            return bytes.read(target, from, Math.min(most, 1 + random.nextInt(4)));
        }
    }
}
