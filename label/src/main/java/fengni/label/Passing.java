package fengni.label;

import fengni.label.LabelReading.Found;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;

/** Which label a content gets on its way, or why it keeps what it has. */
sealed interface Passing {
    /**
     * A label to write.
     *
     * @param showing what the propagator asked for, without words where those might undo the producer's protection
     * @param notes what there is to say of it
     */
    record Write(AigcLabel label, Showing showing, List<Finding> notes) implements Passing {}

    record Leave(List<Finding> reasons) implements Passing {}

    static Passing of(Decision decision, Propagator by) {
        var against = decision.against();
        if (!against.isEmpty()) {
            return new Leave(against);
        }
        var inspection = decision.inspection();
        if (inspection.label().isPresent()) {
            return rewritten(decision, inspection.label().get(), by);
        }
        if (inspection.members().stream().anyMatch(member -> member.label().isPresent())) {
            return leave(PropagationCode.MEMBERS_ONLY);
        }
        boolean archive = inspection.format().filter(Format.ZIP::equals).isPresent();
        if (archive && decision.outcome() == Decision.Outcome.SUSPECTED) {
            return leave(PropagationCode.MEMBER_TRACES);
        }
        return decision.outcome()
                .certainty()
                .<Passing>map(certainty -> new Write(
                        by.firstWrite(certainty),
                        by.showing(),
                        List.of(Finding.of(PropagationCode.PRODUCER_UNKNOWN, ""))))
                .orElseGet(() -> new Leave(List.of()));
    }

    /** A label is not mended on the way: its producer signed it as it is. */
    private static Passing rewritten(Decision decision, Found found, Propagator by) {
        boolean loses = found.findings().stream()
                .anyMatch(finding ->
                        finding.code() == LabelCode.FIELD_UNKNOWN || finding.code() == LabelCode.TRAILING_TEXT);
        if (loses) {
            return leave(PropagationCode.WOULD_LOSE);
        }
        var producer = found.value(LabelField.CONTENT_PRODUCER);
        return found.strict()
                .map(label -> kept(decision, by.rewritten(label), by.showing()))
                .orElseGet(() -> leave(PropagationCode.NOT_WRITABLE, producer));
    }

    /** Words change the content, which a producer's SecurityData may tie to the label (TC260-PG-202511A). */
    private static Passing kept(Decision decision, AigcLabel label, Showing wanted) {
        var notes = new ArrayList<Finding>();
        notes.add(Finding.of(PropagationCode.PRODUCER_KEPT, "", label.contentProducer()));
        notes.addAll(decision.changed());
        boolean words = wanted.wantsWords() || wanted.cue();
        if (words && isProtected(decision.inspection())) {
            notes.add(Finding.of(PropagationCode.WORDS_LEFT_AWAY, ""));
            return new Write(label, MarkOrder.of(label).showing(), notes);
        }
        return new Write(label, wanted, notes);
    }

    private static boolean isProtected(Inspection inspection) {
        return inspection.protections().stream()
                .anyMatch(one ->
                        one.party() == Protection.Party.PRODUCER && one.status() != Protection.Status.NO_SECURITY_DATA);
    }

    private static Passing leave(PropagationCode code, Object... params) {
        return new Leave(List.of(Finding.of(code, "", params)));
    }
}
