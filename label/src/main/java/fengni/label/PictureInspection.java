package fengni.label;

import fengni.law.Finding;
import fengni.law.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The marks of a picture: labels in its metadata; its pixels are not read. */
final class PictureInspection {
    private PictureInspection() {}

    static Inspection of(String name, Format format, byte[] content) {
        var labels = PictureLabels.of(Container.read(format, content));
        var about = labels.findings();
        var all = new ArrayList<>(labels.faults());
        all.addAll(about);
        all.add(Finding.of(PictureCode.WORDS_NOT_READ, ""));
        return new Inspection(
                name,
                Optional.of(format),
                verdict(labels, about),
                labels.labels().stream().findFirst().map(PictureLabels.Placed::label),
                new ExplicitReading.NotRead(),
                all);
    }

    private static Verdict verdict(PictureLabels labels, List<Finding> about) {
        if (!labels.isWhole()) {
            return Verdict.INCONCLUSIVE;
        }
        if (labels.labels().isEmpty()) {
            return Verdict.NOT_FOUND;
        }
        return Finding.any(about, Severity.ERROR) ? Verdict.NONCOMPLIANT : Verdict.COMPLIANT;
    }
}
