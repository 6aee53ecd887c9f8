package fengni.law.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outlines of the papers, as shipped. Immutable and safe for use by many threads.
 *
 * @param version year and month
 */
public record Outlines(String version, List<Outline> rows) {
    private static final Outlines PUBLISHED = shipped();

    public Outlines {
        rows = List.copyOf(rows);
    }

    /** Returns the outlines shipped with this library. */
    public static Outlines published() {
        return PUBLISHED;
    }

    public Optional<Outline> find(String id) {
        return rows.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Outlines shipped() {
        var name = "outlines.json";
        try (InputStream file = Objects.requireNonNull(Outlines.class.getResourceAsStream(name), name)) {
            return mapper().readValue(file, Outlines.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("table " + name, broken);
        }
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
