package fengni.standing;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.standing.Measure.Close;
import fengni.standing.Measure.Ground;
import fengni.standing.Measure.Restore;
import fengni.standing.Measure.Restrict;
import fengni.standing.Measure.Suspend;
import fengni.standing.Measure.Warn;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A measure as a person asks for it.
 *
 * @param measure {@code warn}, {@code restrict}, {@code suspend}, {@code close} or {@code restore}
 * @param requestsPerHour for {@code restrict}
 * @param until for {@code suspend}; missing means until restored
 * @param ground for {@code restore}: {@code rectified}, {@code appeal_upheld} or {@code laid_in_error}
 */
public record HoldDraft(
        Optional<String> measure,
        Optional<Integer> requestsPerHour,
        Optional<Instant> until,
        Optional<String> ground,
        ReasonsDraft reasons) {
    private static final String MEASURES = "warn, restrict, suspend, close, restore";
    private static final String GROUNDS = "rectified, appeal_upheld, laid_in_error";

    /** The statement of reasons as a person writes it; each part up to 2,000 characters. */
    public record ReasonsDraft(Optional<String> facts, Optional<String> rule, Optional<String> appeal) {
        private static final int LONGEST = 2000;

        Faults faults() {
            return new Faults()
                    .words(facts, "facts", LONGEST)
                    .words(rule, "rule", LONGEST)
                    .words(appeal, "appeal", LONGEST);
        }

        Reasons checked() {
            return new Reasons(
                    facts.orElse("").strip(),
                    rule.orElse("").strip(),
                    appeal.orElse("").strip());
        }
    }

    /** What a draft says when nothing is wrong with it. */
    record Checked(Measure measure, Reasons reasons) {}

    Outcome<Checked> checked(Instant now) {
        var faults = reasons.faults();
        var chosen = chosen(now, faults);
        return faults.none()
                ? new Outcome.Done<>(new Checked(chosen.orElseThrow(), reasons.checked()))
                : new Outcome.Faulty<>(faults.list());
    }

    private Optional<Measure> chosen(Instant now, Faults faults) {
        return switch (measure.orElse("")) {
            case "warn" -> Optional.of(new Warn());
            case "restrict" -> restrict(faults);
            case "suspend" -> suspend(now, faults);
            case "close" -> Optional.of(new Close());
            case "restore" -> restore(faults);
            default -> {
                faults.expect(false, "measure", "choice", MEASURES);
                yield Optional.empty();
            }
        };
    }

    private Optional<Measure> restrict(Faults faults) {
        var limit = requestsPerHour.filter(count -> count >= 1 && count <= Restrict.MOST);
        faults.expect(limit.isPresent(), "requestsPerHour", "range", 1, Restrict.MOST);
        return limit.map(Restrict::new);
    }

    private Optional<Measure> suspend(Instant now, Faults faults) {
        faults.expect(until.isEmpty() || until.get().isAfter(now), "until", "past");
        return Optional.of(new Suspend(until));
    }

    private Optional<Measure> restore(Faults faults) {
        for (var known : Ground.values()) {
            if (known.word().equals(ground.orElse("").toLowerCase(Locale.ROOT))) {
                return Optional.of(new Restore(known));
            }
        }
        faults.expect(false, "ground", "choice", GROUNDS);
        return Optional.empty();
    }
}
