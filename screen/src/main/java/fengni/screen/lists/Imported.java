package fengni.screen.lists;

import fengni.screen.Feature;
import java.util.List;

/**
 * What came of a list.
 *
 * @param rows rows with anything in them; each is a feature or has a finding of {@link Reason.Scope#ROW}
 */
public record Imported(List<Feature> features, List<ImportFinding> findings, int rows) {
    public Imported {
        features = List.copyOf(features);
        findings = List.copyOf(findings);
    }

    /** Returns the number of rows that were not taken. */
    public long refused() {
        return findings.stream()
                .filter(finding -> finding.reason().scope() == Reason.Scope.ROW)
                .count();
    }
}
