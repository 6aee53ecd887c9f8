package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.FeatureFile.Form;
import fengni.screen.FeatureFile.Reading.Accepted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what this library does. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path SELF = Path.of("src/test/java/fengni/screen/ReadmeTest.java");

    @Test
    void the_example_runs() {
        var set = FeatureSet.of("2026-11", List.of(Feature.literal("f1", "赌博网站"), Feature.allow("f2", "反赌博网站")));
        Review review = set.review("去賭\u200B博 網站", Direction.INPUT);
        StreamReview stream = set.stream(Direction.OUTPUT);
        StreamStep step = stream.feed("去赌博");
        StreamStep last = stream.end();

        assertThat(review.decision()).isEqualTo(Decision.BLOCK);
        assertThat(step).isEqualTo(new StreamStep.Release("去"));
        assertThat(last).isEqualTo(new StreamStep.Release("赌博"));
    }

    @Test
    void the_example_is_the_one_above() throws IOException {
        var above = Files.readString(SELF).replaceAll("\\s+", "");

        assertThat(block("java").lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(above).contains(line.replaceAll("\\s+", "")));
    }

    @Test
    void the_entries_shown_are_accepted() throws IOException {
        var lines = new ByteArrayInputStream(block("json").getBytes(StandardCharsets.UTF_8));

        assertThat(FeatureFile.read(lines, Form.JSON_LINES)).isInstanceOfSatisfying(Accepted.class, accepted -> {
            var set = FeatureSet.of(accepted.version(), accepted.features());
            assertThat(set.review("出售冰毒", Direction.INPUT).decision()).isEqualTo(Decision.BLOCK);
            assertThat(set.review("出售冰毒被缴获", Direction.INPUT).decision()).isEqualTo(Decision.PASS);
        });
    }

    @Test
    void every_field_has_a_row() throws IOException {
        var rows = Pattern.compile("^\\| `(\\w+)` ", Pattern.MULTILINE)
                .matcher(Files.readString(README))
                .results()
                .map(row -> row.group(1));

        assertThat(rows).containsExactlyElementsOf(FeatureLine.FIELDS);
    }

    private static String block(String language) throws IOException {
        var text = Files.readString(README);
        int from = text.indexOf("```" + language + "\n") + language.length() + 4;
        return text.substring(from, text.indexOf("\n```", from));
    }
}
