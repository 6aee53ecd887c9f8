package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.screen.FeatureFile.Form;
import fengni.screen.FeatureFile.Reading;
import fengni.screen.FeatureFile.Reading.Accepted;
import fengni.screen.FeatureFile.Reading.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FeatureFileTest {
    private static final int SEED = 20261122;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 300_000 : 10_000;

    private static final String GOOD = """
            {"id":"f1","kind":"literal","pattern":"赌博网站","views":["glyph"],"layout":false,"class":"A.1.a","severity":"critical","action":{"input":"block","output":"review"},"validFrom":"2026-11-22","validTo":"2027-01-01T00:00:00+08:00","source":"本社"}

            {"id":"f2","kind":"allow","pattern":"反赌博网站","severity":null}
            """;

    @Test
    void an_ending_in_capitals_is_the_same_ending() {
        assertThat(FeatureFile.Form.of("WORDS.TXT")).contains(FeatureFile.Form.TEXT);
        assertThat(FeatureFile.Form.of("词条.JSONL")).contains(FeatureFile.Form.JSON_LINES);
    }

    @Test
    void a_text_file_blocks_its_words_both_ways() throws IOException {
        var reading = read("\uFEFF# 词\r\n 赌博网站 \r\n\r\nVPN\n", Form.TEXT);

        assertThat(reading).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.features())
                    .containsExactly(Feature.literal("line-2", "赌博网站"), Feature.literal("line-4", "VPN"));
            assertThat(accepted.version()).matches("sha256:[0-9a-f]{16}");
        });
    }

    @Test
    void a_json_line_fills_every_field() throws IOException {
        assertThat(read(GOOD, Form.JSON_LINES)).isInstanceOfSatisfying(Accepted.class, accepted -> {
            var feature = accepted.features().getFirst();
            assertThat(feature)
                    .isEqualTo(Feature.literal("f1", "赌博网站")
                            .withRisk("A.1.a", Severity.CRITICAL)
                            .withActions(new Actions(Decision.BLOCK, Decision.REVIEW))
                            .withValidity(feature.validFrom(), feature.validTo())
                            .withSource("本社"));
            assertThat(feature.validFrom()).hasValue(Instant.parse("2026-11-21T16:00:00Z"));
            assertThat(feature.validTo()).hasValue(Instant.parse("2026-12-31T16:00:00Z"));
            assertThat(accepted.features().getLast().kind()).isEqualTo(Kind.ALLOW);
        });
    }

    @Test
    void every_fault_of_a_line_is_told_at_once() throws IOException {
        assertThat(findings("every-fault-of-a-line.jsonl")).isEqualTo(text("every-fault-of-a-line.findings.txt"));
    }

    @Test
    void the_faults_of_words_are_told_by_line() throws IOException {
        assertThat(findings("two-faults.txt")).isEqualTo("""
                        line 4, entry line-4: pattern has nothing but blanks left after folding
                        line 5, entry line-5: pattern is the same after folding as that of entry line-3""");
    }

    @Test
    void a_line_that_is_not_utf8_is_told() throws IOException {
        assertThat(findings("not-utf8.txt")).isEqualTo("line 2: line is not UTF-8");
    }

    @Test
    void a_line_beyond_the_bound_is_told() throws IOException {
        var longest = "x".repeat(FeatureFile.LONGEST_LINE);

        assertThat(messages(read("#" + longest + "\r\n好\n", Form.TEXT)))
                .isEqualTo("line 1: line is longer than 65536 bytes");
        assertThat(read("#" + longest.substring(1) + "\r\n好\n", Form.TEXT)).isInstanceOf(Accepted.class);
    }

    @Test
    void findings_beyond_the_bound_are_summed_up() throws IOException {
        assertThat(read("[]\n".repeat(FeatureFile.MOST_FINDINGS * 2), Form.JSON_LINES))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.findings()).hasSize(FeatureFile.MOST_FINDINGS + 1);
                    assertThat(refused.findings().getLast().fault()).isEqualTo(Fault.MORE_FINDINGS);
                });
    }

    @Test
    void a_name_with_another_ending_is_refused() throws IOException {
        assertThat(messages(FeatureFile.read(Path.of("features.csv"))))
                .isEqualTo("file name should end in .txt or .jsonl");
    }

    @Test
    void a_file_that_is_not_there_is_an_error_of_the_disk() {
        assertThatThrownBy(() -> FeatureFile.read(Path.of("nowhere.txt"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_damaged_file_is_accepted_or_refused_and_never_fails() throws IOException {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var bytes = damaged(GOOD.getBytes(StandardCharsets.UTF_8), random);
            var form = random.nextInt(5) == 0 ? Form.TEXT : Form.JSON_LINES;
            try {
                var reading = FeatureFile.read(new ByteArrayInputStream(bytes), form);
                if (reading instanceof Accepted(List<Feature> features, String version)) {
                    FeatureSet.of(version, features);
                }
            } catch (RuntimeException failure) {
                throw new AssertionError(
                        "round " + round + " of seed " + SEED + ": " + new String(bytes, StandardCharsets.UTF_8),
                        failure);
            }
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        var bytes = Arrays.copyOf(good, random.nextInt(8) == 0 ? random.nextInt(good.length) : good.length);
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) "{}[]\",:\\\n0tn".charAt(random.nextInt(12));
                default -> {
                    int length = Math.min(random.nextInt(20), bytes.length - at);
                    System.arraycopy(bytes, at, bytes, random.nextInt(bytes.length - length + 1), length);
                }
            }
        }
        return bytes;
    }

    private static Reading read(String content, Form form) throws IOException {
        return FeatureFile.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), form);
    }

    private static String findings(String name) throws IOException {
        return messages(FeatureFile.read(bad(name)));
    }

    private static String messages(Reading reading) {
        return switch (reading) {
            case Accepted accepted -> "accepted";
            case Refused(List<Finding> findings) ->
                findings.stream().map(Finding::message).collect(Collectors.joining("\n"));
        };
    }

    private static String text(String name) throws IOException {
        return Files.readString(bad(name)).strip();
    }

    private static Path bad(String name) throws IOException {
        try {
            return Path.of(Objects.requireNonNull(FeatureFileTest.class.getResource("bad/" + name), name)
                    .toURI());
        } catch (URISyntaxException malformed) {
            throw new UncheckedIOException(new IOException(malformed));
        }
    }
}
