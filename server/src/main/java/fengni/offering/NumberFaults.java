package fengni.offering;

import fengni.answers.Fault;
import fengni.law.Finding;
import fengni.law.Severity;
import java.util.List;

/** Says which field of a request the findings of a number belong to. */
public final class NumberFaults {
    private NumberFaults() {}

    /** Returns what keeps the number from being one; warnings and notes do not. */
    public static List<Fault> errors(String field, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> Fault.of(
                        field,
                        "number." + finding.code().key(),
                        finding.params().toArray()))
                .toList();
    }
}
