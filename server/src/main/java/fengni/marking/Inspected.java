package fengni.marking;

import fengni.label.Inspection;
import fengni.label.LabelField;
import fengni.label.Verdict;
import fengni.pages.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer to a stranger who asks whether a file was made by AI.
 *
 * @param origin of the content number, if the file's label has one
 */
record Inspected(Inspection inspection, Optional<Origin> origin) {
    /** A longer value of a label, such as a signature, is folded. */
    static final int LONG = 256;

    /** Returns what was asked of a file of its kind, as keys of words. */
    List<String> checks() {
        return inspection
                .format()
                .map(format -> format.kind().key())
                .map(kind -> List.of(
                        "marking.check.place." + kind,
                        "marking.check.one",
                        "marking.check.fields",
                        "marking.check.code",
                        "marking.check.signature",
                        "marking.check.words." + kind))
                .orElse(List.of());
    }

    /** Returns the value of the field Label as a word: {@code 1}, {@code 2}, {@code 3}, {@code other}, {@code none}. */
    String claim() {
        return inspection
                .label()
                .map(label -> label.value(LabelField.LABEL))
                .map(value -> value.matches("[123]") ? value : "other")
                .orElse("none");
    }

    /** Returns what the producer's signature proves, as the end of a key of words, if there is one. */
    Optional<String> signature() {
        return Optional.of(inspection.signature().getOrDefault("status", "none"))
                .filter(status -> !status.equals("none"));
    }

    /** Returns who stands for the key that signed, as the end of a key of words. */
    String trust() {
        return inspection.signature().getOrDefault("trust", "none");
    }

    Tone signatureTone() {
        return switch (inspection.protections().getFirst().status()) {
            case VERIFIED -> trust().equals("key_in_label") ? Tone.NEUTRAL : Tone.GOOD;
            case LABEL_CHANGED, CONTENT_CHANGED -> Tone.BAD;
            case SIGNATURE_DAMAGED, KEY_DAMAGED, LABEL_OR_SIGNATURE_CHANGED -> Tone.WARN;
            case UNKNOWN_ALGORITHM, NOT_VERIFIABLE, NO_SECURITY_DATA -> Tone.NEUTRAL;
        };
    }

    /** An archive has no label of its own; its answer is that of the file with the worst. */
    boolean isArchive() {
        return !inspection.members().isEmpty();
    }

    String verdict() {
        return key(inspection.verdict());
    }

    Tone tone() {
        return tone(inspection.verdict());
    }

    static String key(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case COMPLIANT -> Tone.GOOD;
            case NONCOMPLIANT -> Tone.BAD;
            case NOT_FOUND -> Tone.NEUTRAL;
            case INCONCLUSIVE -> Tone.WARN;
        };
    }
}
