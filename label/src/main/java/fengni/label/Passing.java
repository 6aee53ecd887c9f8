package fengni.label;

import fengni.label.LabelReading.Found;
import fengni.law.Finding;
import java.util.List;

/** Which label a content gets on its way, or why it keeps what it has. */
sealed interface Passing {
    record Write(AigcLabel label, Finding note) implements Passing {}

    record Leave(List<Finding> reasons) implements Passing {}

    static Passing of(Decision decision, Propagator by) {
        var against = decision.against();
        if (!against.isEmpty()) {
            return new Leave(against);
        }
        var inspection = decision.inspection();
        if (inspection.label().isPresent()) {
            return rewritten(inspection.label().get(), by);
        }
        if (inspection.members().stream().anyMatch(member -> member.label().isPresent())) {
            return leave(PropagationCode.MEMBERS_ONLY);
        }
        return decision.outcome()
                .certainty()
                .<Passing>map(certainty ->
                        new Write(by.firstWrite(certainty), Finding.of(PropagationCode.PRODUCER_UNKNOWN, "")))
                .orElseGet(() -> new Leave(List.of()));
    }

    /** A label is not mended on the way: its producer signed it as it is. */
    private static Passing rewritten(Found found, Propagator by) {
        boolean loses = found.findings().stream()
                .anyMatch(finding ->
                        finding.code() == LabelCode.FIELD_UNKNOWN || finding.code() == LabelCode.TRAILING_TEXT);
        if (loses) {
            return leave(PropagationCode.WOULD_LOSE);
        }
        var producer = found.value(LabelField.CONTENT_PRODUCER);
        return found.strict()
                .<Passing>map(label ->
                        new Write(by.rewritten(label), Finding.of(PropagationCode.PRODUCER_KEPT, "", producer)))
                .orElseGet(() -> leave(PropagationCode.NOT_WRITABLE, producer));
    }

    private static Passing leave(PropagationCode code, Object... params) {
        return new Leave(List.of(Finding.of(code, "", params)));
    }
}
