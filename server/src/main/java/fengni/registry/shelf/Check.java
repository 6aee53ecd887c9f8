package fengni.registry.shelf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was found at one point.
 *
 * @param said the last part of the key of its sentence, filled with {@code params}
 * @param source which list or paper says so, for people to read; may be empty
 * @param asOf the day of that source, if it has one
 */
public record Check(Point point, Grade grade, String said, List<String> params, String source, Optional<Instant> asOf) {
    public Check {
        params = List.copyOf(params);
    }

    static Check of(Point point, Grade grade, String said, String... params) {
        return new Check(point, grade, said, List.of(params), "", Optional.empty());
    }

    Check from(String where, Optional<Instant> day) {
        return new Check(point, grade, said, params, where, day);
    }

    /** Returns the key of the sentence. */
    public String key() {
        return "registry.shelf.said." + said;
    }
}
