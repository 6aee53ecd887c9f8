package fengni.casework;

import fengni.law.Confidence;
import fengni.law.Deadline;
import fengni.law.Source;
import fengni.law.WorkingDays;
import fengni.law.rulebook.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A time limit that the provider publishes for itself (deep synthesis provisions, Art. 12: the rule wants one and names no
 * number), with what it rests on.
 *
 * @param workingDays 1 to 60
 */
record TimeLimit(Step step, int workingDays, Wording citation, Source source) {

    private static final int LONGEST = 60;
    private static final List<TimeLimit> SHIPPED = read();

    TimeLimit {
        if (workingDays < 1 || workingDays > LONGEST) {
            throw new IllegalArgumentException(step + ": 1 to " + LONGEST + " working days, not " + workingDays);
        }
    }

    /** What has a time limit. Stored by name: never rename one. */
    enum Step {
        /** Say whether it is accepted; from the day it was lodged. */
        ACCEPT,
        /** Answer; from the day it was lodged. */
        ANSWER,
        /** Appeal; from the day of the decision. */
        APPEAL,
        /** Decide on the appeal; from its day. */
        DECIDE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the limits that this version ships, in the order of the steps. */
    static List<TimeLimit> shipped() {
        return SHIPPED;
    }

    static TimeLimit of(Step step) {
        return SHIPPED.stream()
                .filter(limit -> limit.step() == step)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the last day; the day of the event itself is not counted. */
    Deadline after(LocalDate event, WorkingDays days) {
        return days.after(event, workingDays);
    }

    private static List<TimeLimit> read() {
        try (var file = TimeLimit.class.getResourceAsStream("limits.json")) {
            return JsonMapper.shared()
                    .readValue(
                            Objects.requireNonNull(file, "limits.json is in the jar"),
                            new TypeReference<List<Row>>() {})
                    .stream()
                    .map(Row::limit)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Row(
            Step step,
            int workingDays,
            Wording citation,
            String version,
            LocalDate effective,
            Confidence confidence,
            String note) {
        TimeLimit limit() {
            return new TimeLimit(
                    step, workingDays, citation, new Source(citation.zh(), version, effective, confidence, note));
        }
    }
}
