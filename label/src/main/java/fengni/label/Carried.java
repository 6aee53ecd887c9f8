package fengni.label;

import fengni.label.ExplicitReading.NotRead;
import fengni.label.Inspector.Depth;
import fengni.label.file.Medium;
import fengni.law.Finding;
import fengni.law.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The marks of a file that carries its own label. */
final class Carried {
    private Carried() {}

    /** @param beside what a file beside it says, where an earlier version put labels of this format */
    static Inspection inspect(
            String name, Carrier carrier, Medium medium, Manner manner, Optional<LabelReading> beside) {
        var labels = FileLabels.of(carrier.read(medium)).and(Beside.of(carrier.format()), beside);
        var explicit = looked(carrier, medium, labels, manner.depth());
        var protection = labels.labels().stream()
                .findFirst()
                .map(counted ->
                        Protection.check(counted.label(), () -> content(carrier, medium, labels), manner.trusted()))
                .orElse(Protection.Checked.NOTHING);
        var about = new ArrayList<>(labels.findings());
        about.addAll(protection.findings());
        var all = new ArrayList<>(labels.faults());
        all.addAll(about);
        if (explicit instanceof NotRead) {
            all.add(Finding.of(CarrierCode.NOT_LOOKED_AT, ""));
        }
        if (carrier.format().kind() == Format.Kind.TEXT && isBare(labels, explicit)) {
            all.add(Finding.of(FileCode.NO_EXPLICIT_MARK, ""));
        }
        Format.promised(name)
                .filter(promised -> promised != carrier.format())
                .ifPresent(promised -> all.add(Finding.of(
                        CarrierCode.OTHER_ENDING, name, carrier.format().key())));
        return new Inspection(
                name,
                Optional.of(carrier.format()),
                verdict(labels, about),
                labels.labels().stream().findFirst().map(FileLabels.Placed::label),
                explicit,
                protection.protections(),
                List.of(),
                all);
    }

    private static Optional<Medium> content(Carrier carrier, Medium medium, FileLabels labels) {
        return labels.isWhole() ? carrier.content(medium) : Optional.empty();
    }

    private static boolean isBare(FileLabels labels, ExplicitReading explicit) {
        return !labels.labels().isEmpty() && !(explicit instanceof NotRead) && !explicit.found();
    }

    /** What could not be read whole is not looked at either: a decoder would only stumble over the same fault. */
    private static ExplicitReading looked(Carrier carrier, Medium medium, FileLabels labels, Depth depth) {
        boolean costly = carrier.decodesToLook() && depth == Depth.USUAL;
        return costly || !labels.isWhole() ? new NotRead() : carrier.look(medium);
    }

    private static Verdict verdict(FileLabels labels, List<Finding> about) {
        if (!labels.isWhole()) {
            return Verdict.INCONCLUSIVE;
        }
        if (labels.labels().isEmpty()) {
            return Verdict.NOT_FOUND;
        }
        return Finding.any(about, Severity.ERROR) ? Verdict.NONCOMPLIANT : Verdict.COMPLIANT;
    }
}
