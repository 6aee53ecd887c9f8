package fengni.label;

import fengni.label.AigcLabel.Certainty;
import fengni.label.Trace.Confidence;
import fengni.label.protection.ProtectionCode;
import fengni.law.Finding;
import fengni.law.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a platform that passes a content on takes it for (labelling measures, Article 6).
 *
 * @param reasons every one, each with its place; never empty; traces that did not count come last and are told as such
 * @param traces what was found beside label and declaration, whether it counted or not
 * @param least the confidence from which traces counted
 * @param inspection what the file itself carries
 */
public record Decision(
        Outcome outcome, List<Finding> reasons, List<Trace> traces, Confidence least, Inspection inspection) {
    public Decision {
        reasons = List.copyOf(reasons);
        traces = List.copyOf(traces);
    }

    /** What is to be told to the public beside the content. */
    public enum Outcome {
        /** It is synthetic: its label says so. */
        IS,
        /** It may be: who brought it, or an earlier platform's label, declares it. */
        POSSIBLY,
        /** It is suspected to be: traces were found, by this platform or an earlier one. */
        SUSPECTED,
        /** Nothing is to be told. */
        NONE;

        static Outcome of(Certainty certainty) {
            return switch (certainty) {
                case IS -> IS;
                case POSSIBLY -> POSSIBLY;
                case SUSPECTED -> SUSPECTED;
            };
        }

        /** Returns the value that a label says it with. */
        public Optional<Certainty> certainty() {
            return switch (this) {
                case IS -> Optional.of(Certainty.IS);
                case POSSIBLY -> Optional.of(Certainty.POSSIBLY);
                case SUSPECTED -> Optional.of(Certainty.SUSPECTED);
                case NONE -> Optional.empty();
            };
        }

        /** Returns the stable name in reports and JSON, such as {@code suspected}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns whether one of the traces counted. */
    public boolean counts(Trace trace) {
        return trace.isAtLeast(least);
    }

    /** Returns true if nothing was found in a file that could not be read whole. */
    public boolean isOpen() {
        return reasons.stream().anyMatch(reason -> reason.code() == PropagationCode.UNDECIDED);
    }

    /**
     * Returns every fault of the file or its label that speaks against writing on it, such as a changed label. A content that
     * was changed after it was signed, as by every platform that compresses, keeps its label all the same.
     */
    List<Finding> against() {
        return inspection.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR && !isContentChanged(finding))
                .toList();
    }

    /** Returns what is told of a content that was changed after it was signed. */
    List<Finding> changed() {
        return inspection.findings().stream().filter(Decision::isContentChanged).toList();
    }

    private static boolean isContentChanged(Finding finding) {
        return finding.code() == ProtectionCode.SIGNED_CONTENT_CHANGED;
    }
}
