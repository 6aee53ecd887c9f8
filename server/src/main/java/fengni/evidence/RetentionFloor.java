package fengni.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * The least time for which a retention class is kept, and what says so. An operator may keep longer, never shorter.
 *
 * @param months full months after the record
 */
public record RetentionFloor(RetentionClass retentionClass, int months, Source source) {
    public RetentionFloor {
        if (months < 1) {
            throw new IllegalArgumentException(
                    "records of " + retentionClass + " stay at least a month, not " + months);
        }
    }

    /** Returns the floors that this version ships, one a class in the order of the classes. */
    public static List<RetentionFloor> shipped() {
        try (var file = RetentionFloor.class.getResourceAsStream("retention.json")) {
            return JsonMapper.shared()
                    .readValue(
                            Objects.requireNonNull(file, "retention.json is in the jar"),
                            new TypeReference<List<Row>>() {})
                    .stream()
                    .map(Row::floor)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Row(
            @JsonProperty("class") RetentionClass name,
            int floorMonths,
            String citation,
            String version,
            LocalDate effective,
            Confidence confidence,
            String note) {
        RetentionFloor floor() {
            return new RetentionFloor(name, floorMonths, new Source(citation, version, effective, confidence, note));
        }
    }
}
