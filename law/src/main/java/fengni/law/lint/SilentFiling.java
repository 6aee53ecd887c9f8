package fengni.law.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Complete filings of an invented organisation about which the linter has nothing to say: a pattern to learn from, and
 * answers for trials and tests. They hold no official number.
 */
public final class SilentFiling {
    private static final Pattern DAY = Pattern.compile("@day([+-]\\d+)");
    private static final JsonMapper JSON = new JsonMapper();

    private SilentFiling() {}

    /** Returns a provider's filing of an image service that will start thirty days after {@code today}. */
    public static FilingPack provider(LocalDate today) {
        return read("silent-provider.json", today);
    }

    /** Returns a technical supporter's filing of the same algorithm, given to enterprises by an interface. */
    public static FilingPack supporter(LocalDate today) {
        return read("silent-supporter.json", today);
    }

    private static FilingPack read(String name, LocalDate today) {
        var stream = Objects.requireNonNull(SilentFiling.class.getResourceAsStream(name), name);
        try (stream) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var dated = DAY.matcher(text)
                    .replaceAll(day -> Matcher.quoteReplacement(
                            today.plusDays(Integer.parseInt(day.group(1))).toString()));
            return PackJson.read(JSON.readTree(dated), LintFacts.on(today)).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(name, failure);
        }
    }
}
