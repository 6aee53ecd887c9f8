package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.StreamStep.Release;
import fengni.screen.StreamStep.Stop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A stream may be longer than the memory: what is kept of it is bounded, whatever it says. */
class LongTextTest {
    private static final int LENGTH = Boolean.getBoolean("fengni.long") ? 100_000_000 : 4_000_000;
    private static final int CHUNK = 4_000;
    private static final int RUN = 60;
    private static final String HEAP = "-Xmx48m";

    @Test
    void texts_of_one_line_longer_than_the_heap_go_through() throws IOException {
        var said = child("今天天气很好，适合出门散步。", "法 \u0301\u200B", "a", "ab", "\uD83D", "。");

        assertThat(said).containsOnly("all released");
    }

    @Test
    void a_word_that_never_ends_for_what_nobody_sees_is_refused_before_it_fills_the_heap() throws IOException {
        var said = child("法" + "\u200B".repeat(2 * CHUNK));

        assertThat(said).containsOnly("stopped");
    }

    private static List<String> child(String... texts) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfengni.long=" + Boolean.getBoolean("fengni.long"),
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName()));
        List.of(texts).forEach(text -> command.add(escaped(text)));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            return said.lines().toList();
        }
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(Integer::toString)
                .reduce((a, b) -> a + "," + b)
                .orElse("");
    }

    /** What the process does: reads each text again and again, and says what came of it. */
    static final class Reader {
        private static final FeatureSet SET = FeatureSet.of("v", features());

        private Reader() {}

        public static void main(String... texts) {
            for (String text : texts) {
                System.out.println(review(read(text)));
            }
        }

        private static List<Feature> features() {
            var words = new ArrayList<>(List.of("法轮常转", "法律援助", "网上赌场"));
            IntStream.range(2, RUN).forEach(run -> words.add("a".repeat(run) + "b"));
            IntStream.range(2, RUN).forEach(run -> words.add("ab".repeat(run) + "c"));
            return words.stream().map(word -> Feature.literal(word, word)).toList();
        }

        private static String read(String units) {
            var text = new StringBuilder();
            for (String unit : units.split(",", -1)) {
                text.append((char) Integer.parseInt(unit));
            }
            return text.toString();
        }

        private static String review(String text) {
            var stream = SET.stream(Direction.OUTPUT);
            var chunk = text.repeat(Math.max(1, CHUNK / text.length()));
            long fed = 0;
            long released = 0;
            for (; fed < LENGTH; fed += chunk.length()) {
                switch (stream.feed(chunk)) {
                    case Release(String now) -> released += now.length();
                    case Stop stop -> {
                        return "stopped";
                    }
                }
            }
            if (stream.end() instanceof Release(String rest)) {
                released += rest.length();
            }
            return released == fed ? "all released" : "released " + released + " of " + fed;
        }
    }
}
