package fengni.label;

import fengni.label.LabelReading.Found;
import fengni.label.LabelReading.Unreadable;
import fengni.label.PlainText.NoText;
import fengni.label.PlainText.Text;
import fengni.label.TextMark.Seen;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The marks of a text: words in it (5.1), and the label beside it. */
record TextInspection(String name, Format format, List<Seen> seen) {

    static Inspection of(String name, Format format, byte[] content, Optional<LabelReading> beside) {
        return switch (PlainText.read(name, content)) {
            case NoText(var reason) -> Inspection.nothingRead(name, Optional.of(format), List.of(reason));
            case Text text -> new TextInspection(name, format, TextMark.find(text.text())).judge(beside);
        };
    }

    private Inspection judge(Optional<LabelReading> beside) {
        if (beside.isEmpty()) {
            return withoutLabel();
        }
        return switch (beside.get()) {
            case Found found -> labelled(found);
            case Unreadable(var findings) -> {
                var all = new ArrayList<>(findings);
                all.add(Finding.of(FileCode.SIDECAR_UNREADABLE, name));
                yield answer(Verdict.INCONCLUSIVE, Optional.empty(), all);
            }
        };
    }

    private Inspection labelled(Found found) {
        var findings = new ArrayList<>(found.findings());
        findings.add(Finding.of(FileCode.SIDECAR, ""));
        if (seen.isEmpty()) {
            findings.add(Finding.of(FileCode.NO_EXPLICIT_MARK, ""));
        }
        return answer(found.conforms() ? Verdict.COMPLIANT : Verdict.NONCOMPLIANT, Optional.of(found), findings);
    }

    /** Plain text has no place for metadata, so a missing label cannot be held against a text with visible words. */
    private Inspection withoutLabel() {
        if (seen.isEmpty()) {
            return answer(Verdict.NOT_FOUND, Optional.empty(), List.of());
        }
        return answer(Verdict.INCONCLUSIVE, Optional.empty(), List.of(Finding.of(FileCode.NO_METADATA, "")));
    }

    private Inspection answer(Verdict verdict, Optional<Found> label, List<Finding> findings) {
        return new Inspection(
                name, Optional.of(format), verdict, label, new ExplicitReading.Words(seen), List.of(), findings);
    }
}
