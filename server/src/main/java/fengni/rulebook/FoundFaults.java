package fengni.rulebook;

import fengni.answers.Fault;
import fengni.law.Finding;
import fengni.law.Severity;
import java.util.ArrayList;
import java.util.List;

/** What the library found, as faults of a form: the place in the table comes first, then what the finding tells. */
final class FoundFaults {
    private FoundFaults() {}

    /** The place of each finding is a field of the form itself. */
    static List<Fault> each(String family, List<Finding> findings) {
        return findings.stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .map(found ->
                        new Fault(found.where(), family + "." + found.code().key(), found.params()))
                .toList();
    }

    static List<Fault> of(String field, String family, List<Finding> findings) {
        return findings.stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .map(found -> {
                    var params = new ArrayList<Object>(List.of(found.where()));
                    params.addAll(found.params());
                    return Fault.of(field, family + "." + found.code().key(), params.toArray());
                })
                .toList();
    }
}
