package fengni.label;

import fengni.label.LabelReading.Found;
import fengni.law.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What marks a file carries.
 *
 * @param file its name as given
 * @param format empty if it is none of those handled
 * @param label the label that counts, the first if there are several
 * @param protections what its reserved codes prove of the label that counts, the producer's first; empty if they are
 * @param members the same for each file of an archive
 * @param findings everything that departs from the rules, and what was not looked at
 */
public record Inspection(
        String file,
        Optional<Format> format,
        Verdict verdict,
        Optional<Found> label,
        ExplicitReading explicit,
        List<Protection> protections,
        List<Inspection> members,
        List<Finding> findings) {
    public Inspection {
        protections = List.copyOf(protections);
        members = List.copyOf(members);
        findings = List.copyOf(findings);
    }

    /**
     * Returns the protection of the label as interfaces print it: the parts of the producer's, or of the propagator's if that
     * is the only one; {@code status: none} for a label without.
     */
    public SequencedMap<String, String> signature() {
        return protections.isEmpty()
                ? new LinkedHashMap<>(Map.of("status", "none"))
                : protections.getFirst().shown();
    }

    /** Returns the answer for what could not be read. */
    static Inspection nothingRead(String file, Optional<Format> format, List<Finding> findings) {
        return new Inspection(
                file,
                format,
                Verdict.INCONCLUSIVE,
                Optional.empty(),
                new ExplicitReading.NotRead(),
                List.of(),
                List.of(),
                findings);
    }
}
