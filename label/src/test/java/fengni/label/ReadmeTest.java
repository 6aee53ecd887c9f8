package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of formats links each cell to its test, and misses no format. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void every_link_leads_to_a_file() throws IOException {
        assertThat(Pattern.compile("]\\((?!http)([^)]+)\\)")
                        .matcher(text())
                        .results()
                        .map(link -> link.group(1)))
                .hasSizeGreaterThan(60)
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    @Test
    void every_format_has_a_row() throws IOException {
        var rows = text().lines()
                .filter(line -> line.startsWith("| "))
                .map(ReadmeTest::first)
                .toList();
        assertThat(Stream.of(Format.values()).map(Format::name).map(name -> name.equals("TEXT") ? "PLAIN TEXT" : name))
                .allSatisfy(name -> assertThat(rows).anyMatch(row -> row.contains(name)));
    }

    private static String first(String row) {
        return row.split("\\|", -1)[1].toUpperCase(Locale.ROOT);
    }

    private static String text() throws IOException {
        return Files.readString(README);
    }
}
