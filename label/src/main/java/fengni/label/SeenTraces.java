package fengni.label;

import fengni.label.ExplicitReading.Mark;
import fengni.label.ExplicitReading.Notice;
import fengni.label.ExplicitReading.PictureWords;
import fengni.label.ExplicitReading.Rhythm;
import fengni.label.LabelReading.Found;
import fengni.label.Trace.Confidence;
import fengni.label.Trace.Kind;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The traces that an inspection has seen already: marks for people, and labels that say nothing clear; in each file of an archive. */
final class SeenTraces {
    private static final Set<Finding.Code> BROKEN =
            Set.of(CarrierCode.LABEL_UNREADABLE, CarrierCode.SEPARATE_FIELDS, FileCode.SIDECAR_UNREADABLE);

    private SeenTraces() {}

    static List<Trace> of(Inspection inspection) {
        var traces = new ArrayList<Trace>();
        inspection.explicit().marks().forEach(mark -> traces.add(explicit(mark)));
        inspection.findings().stream()
                .filter(finding -> BROKEN.contains(finding.code()))
                .forEach(finding -> traces.add(broken(finding.where(), finding.where())));
        inspection
                .label()
                .filter(label -> !AigcLabel.Certainty.isCode(label.value(LabelField.LABEL)))
                .ifPresent(label -> traces.add(broken("", value(label))));
        inspection.members().forEach(member -> of(member).forEach(trace -> traces.add(trace.in(member.file()))));
        return traces;
    }

    private static String value(Found label) {
        return label.value(LabelField.LABEL) + " " + label.value(LabelField.CONTENT_PRODUCER);
    }

    private static Trace broken(String where, String what) {
        return new Trace(Kind.BROKEN_LABEL, Confidence.HIGH, "label", where, what);
    }

    private static Trace explicit(Mark mark) {
        return switch (mark) {
            case TextMark.Seen seen -> explicit(Mark.key(seen.place()), seen.words());
            case PictureWords seen -> explicit(Mark.key(seen.position()), seen.words());
            case Rhythm heard -> explicit(Mark.key(heard.place()), "短长短短");
            case Notice notice -> explicit(notice.where(), notice.words());
        };
    }

    private static Trace explicit(String where, String words) {
        return new Trace(Kind.EXPLICIT_MARK, Confidence.HIGH, "explicit", where, words);
    }
}
