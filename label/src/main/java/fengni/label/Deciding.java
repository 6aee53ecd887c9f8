package fengni.label;

import fengni.label.AigcLabel.Certainty;
import fengni.label.Decision.Outcome;
import fengni.label.Trace.Confidence;
import fengni.law.Finding;
import fengni.law.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The three questions of Article 6 of the labelling measures, in their order; all reasons are told, the first decides. */
final class Deciding {
    private final Inspection inspection;
    private final List<Trace> counted;
    private final List<Finding> reasons = new ArrayList<>();

    private Deciding(Inspection inspection, List<Trace> counted) {
        this.inspection = inspection;
        this.counted = counted;
    }

    static Decision of(Inspection inspection, List<Trace> traces, boolean declared, Confidence least) {
        var counted = traces.stream().filter(trace -> trace.isAtLeast(least)).toList();
        var deciding = new Deciding(inspection, counted);
        var outcome = deciding.outcome(declared);
        traces.stream()
                .filter(trace -> !trace.isAtLeast(least))
                .forEach(trace -> deciding.reasons.add(trace.notCounted()));
        return new Decision(outcome, deciding.reasons, traces, least, inspection);
    }

    private Outcome outcome(boolean declared) {
        var labelled = labelled();
        if (declared) {
            reasons.add(Finding.of(PropagationCode.DECLARED, ""));
        }
        counted.forEach(trace -> reasons.add(trace.reason()));
        var outcome = labelled.map(Outcome::of).orElseGet(() -> unlabelled(declared));
        if (outcome == Outcome.NONE) {
            reasons.add(
                    Finding.of(isWhole(inspection) ? PropagationCode.NOTHING_FOUND : PropagationCode.UNDECIDED, ""));
        }
        return outcome;
    }

    /** A file of an archive in which nothing could be sought may be anything. */
    private static boolean isWhole(Inspection inspection) {
        return !Finding.any(inspection.findings(), Severity.ERROR)
                && inspection.members().stream()
                        .allMatch(member -> member.verdict() != Verdict.INCONCLUSIVE && isWhole(member));
    }

    private Outcome unlabelled(boolean declared) {
        if (declared) {
            return Outcome.POSSIBLY;
        }
        return counted.isEmpty() ? Outcome.NONE : Outcome.SUSPECTED;
    }

    /** The file's own label, or the surest of those in an archive. */
    private Optional<Certainty> labelled() {
        var own = certainty(inspection);
        own.ifPresent(certainty -> reasons.add(
                Finding.of(PropagationCode.LABEL_SAYS, "", certainty.code(), value(LabelField.CONTENT_PRODUCER))));
        return own.or(() -> members(inspection).map(this::member).min(Certainty::compareTo));
    }

    private Certainty member(Inspection member) {
        var certainty = certainty(member).orElseThrow();
        reasons.add(Finding.of(PropagationCode.MEMBER_SAYS, member.file(), member.file(), certainty.code()));
        return certainty;
    }

    private static Stream<Inspection> members(Inspection archive) {
        return archive.members().stream()
                .flatMap(member -> Stream.concat(Stream.of(member), members(member)))
                .filter(member -> certainty(member).isPresent());
    }

    private static Optional<Certainty> certainty(Inspection inspection) {
        return inspection
                .label()
                .map(label -> label.value(LabelField.LABEL))
                .flatMap(value -> Stream.of(Certainty.values())
                        .filter(certainty -> certainty.code().equals(value))
                        .findFirst());
    }

    private String value(LabelField field) {
        return inspection.label().map(label -> label.value(field)).orElse("");
    }
}
