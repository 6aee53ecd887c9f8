package fengni.filing;

import fengni.law.Confidence;
import fengni.law.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * From where on a number differs enough from what was filed that a person should look.
 *
 * @param name {@code registered-users}, {@code monthly-users}, {@code growth} (times the number filed), {@code
 *     library-share} (the part of the largest size, as its divisor)
 */
record DriftLimit(String name, long limit, Source source) {
    DriftLimit {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + name + " is positive, not " + limit);
        }
    }

    /** The limits that this version ships. */
    record All(List<DriftLimit> limits) {
        long of(String name) {
            return limits.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .limit();
        }
    }

    static All shipped() {
        try (var file = DriftLimit.class.getResourceAsStream("drift-limits.json")) {
            return new All(JsonMapper.shared()
                    .readValue(
                            Objects.requireNonNull(file, "drift-limits.json is in the jar"),
                            new TypeReference<List<Row>>() {})
                    .stream()
                    .map(Row::limited)
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Row(
            String name,
            long limit,
            String citation,
            String version,
            LocalDate effective,
            Confidence confidence,
            String note) {
        DriftLimit limited() {
            return new DriftLimit(name, limit, new Source(citation, version, effective, confidence, note));
        }
    }
}
