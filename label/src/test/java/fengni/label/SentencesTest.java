package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.Finding;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_finding_has_a_sentence(String language) throws Exception {
        var sentences = Sentences.in(Locale.of(language));
        assertThat(codes())
                .hasSizeGreaterThan(60)
                .allSatisfy(code -> assertThat(sentences.of(Finding.of(code, "", "甲", "乙", "丙")))
                        .hasValueSatisfying(
                                sentence -> assertThat(sentence).isNotBlank().doesNotContain("{")));
    }

    /** Every enum of this library whose constants are codes, wherever it lives. */
    private static List<Finding.Code> codes() throws IOException, URISyntaxException {
        var root = Path.of(Sentences.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith("Code.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .flatMap(SentencesTest::constants)
                    .toList();
        }
    }

    private static Stream<Finding.Code> constants(String name) {
        try {
            var type = Class.forName(name);
            return type.isEnum() ? Stream.of(type.getEnumConstants()).map(Finding.Code.class::cast) : Stream.empty();
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
