package fengni.label;

import fengni.label.LabelReading.Found;
import fengni.label.LabelReading.Unreadable;
import fengni.label.PlainText.NoText;
import fengni.label.PlainText.Text;
import fengni.label.TextMark.Seen;
import fengni.law.Finding;
import fengni.law.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The marks of a text: words in it (5.1), and the label beside it. */
record TextInspection(String name, Format format, Text text, List<Seen> seen) {

    static Inspection of(
            String name, Format format, byte[] content, Optional<LabelReading> beside, TrustedKeys trusted) {
        return switch (PlainText.read(name, content)) {
            case NoText(var reason) -> Inspection.nothingRead(name, Optional.of(format), List.of(reason));
            case Text text -> new TextInspection(name, format, text, TextMark.find(text.text())).judge(beside, trusted);
        };
    }

    private Inspection judge(Optional<LabelReading> beside, TrustedKeys trusted) {
        if (beside.isEmpty()) {
            return withoutLabel();
        }
        return switch (beside.get()) {
            case Found found -> labelled(found, trusted);
            case Unreadable(var findings) -> {
                var all = new ArrayList<>(findings);
                all.add(Finding.of(FileCode.SIDECAR_UNREADABLE, name));
                yield answer(Verdict.INCONCLUSIVE, all);
            }
        };
    }

    private Inspection labelled(Found found, TrustedKeys trusted) {
        var protection = Protection.check(found, () -> Optional.of(text.content()), trusted);
        var findings = new ArrayList<>(found.findings());
        findings.add(Finding.of(FileCode.SIDECAR, ""));
        if (seen.isEmpty()) {
            findings.add(Finding.of(FileCode.NO_EXPLICIT_MARK, ""));
        }
        findings.addAll(protection.findings());
        boolean conforms = found.conforms() && !Finding.any(protection.findings(), Severity.ERROR);
        return new Inspection(
                name,
                Optional.of(format),
                conforms ? Verdict.COMPLIANT : Verdict.NONCOMPLIANT,
                Optional.of(found),
                new ExplicitReading.Words(seen),
                protection.protections(),
                List.of(),
                findings);
    }

    /** Plain text has no place for metadata, so a missing label cannot be held against a text with visible words. */
    private Inspection withoutLabel() {
        if (seen.isEmpty()) {
            return answer(Verdict.NOT_FOUND, List.of());
        }
        return answer(Verdict.INCONCLUSIVE, List.of(Finding.of(FileCode.NO_METADATA, "")));
    }

    private Inspection answer(Verdict verdict, List<Finding> findings) {
        return new Inspection(
                name,
                Optional.of(format),
                verdict,
                Optional.empty(),
                new ExplicitReading.Words(seen),
                List.of(),
                List.of(),
                findings);
    }
}
