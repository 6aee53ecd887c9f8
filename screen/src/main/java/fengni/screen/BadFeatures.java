package fengni.screen;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a feature set is built of entries that cannot be matched; the message lists every finding.
 *
 * <p>Whoever expects bad entries asks {@link FeatureSet#check} first and gets the findings as a value.
 */
public final class BadFeatures extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    BadFeatures(List<Finding> findings) {
        super(findings.stream().map(Finding::message).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** Returns every finding. */
    public List<Finding> findings() {
        return findings;
    }
}
