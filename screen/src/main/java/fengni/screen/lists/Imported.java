package fengni.screen.lists;

import fengni.screen.Feature;
import java.util.List;
import java.util.Map;

/**
 * What came of a list.
 *
 * @param rows rows with anything in them; each is a feature or has a finding of {@link Reason.Scope#ROW}
 * @param places where each feature stands, by its id
 * @param heads how each table of the file was read; empty for text and JSON
 */
public record Imported(
        List<Feature> features,
        List<ImportFinding> findings,
        int rows,
        Map<String, Place> places,
        List<TableHead> heads) {
    public Imported {
        features = List.copyOf(features);
        findings = List.copyOf(findings);
        places = Map.copyOf(places);
        heads = List.copyOf(heads);
    }

    /** Returns the number of rows that were not taken. */
    public long refused() {
        return findings.stream()
                .filter(finding -> finding.reason().scope() == Reason.Scope.ROW)
                .count();
    }
}
