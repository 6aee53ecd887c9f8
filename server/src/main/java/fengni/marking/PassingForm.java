package fengni.marking;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.label.Propagation;
import fengni.label.Trace.Confidence;
import fengni.marking.Passings.Manner;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of a form or a call that say how files are passed on. */
final class PassingForm {
    static final List<String> LEAST =
            Stream.of(Confidence.values()).map(Confidence::key).toList();

    static final String USUAL = Propagation.USUAL_LEAST.key();

    private PassingForm() {}

    /** Reads {@code declared} and {@code least}; every fault at once. */
    static Outcome<Manner> read(Map<String, String> fields) {
        var declared = fields.getOrDefault("declared", "no");
        var least = fields.getOrDefault("least", USUAL);
        var faults = new Faults()
                .expect(List.of("yes", "no").contains(declared), "declared", "choice", "yes, no")
                .expect(LEAST.contains(least), "least", "choice", String.join(", ", LEAST));
        return faults.none()
                ? new Outcome.Done<>(new Manner(declared.equals("yes"), confidence(least)))
                : new Outcome.Faulty<>(faults.list());
    }

    private static Confidence confidence(String word) {
        return Stream.of(Confidence.values())
                .filter(one -> one.key().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
