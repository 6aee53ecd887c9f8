package fengni.registry.shelf;

import fengni.pages.Tone;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a check found: a finding, never a verdict about the law. The gravest first: what somebody must look at hides behind
 * nothing else. Stored by word: never rename one.
 */
public enum Grade {
    FAILED(Tone.BAD),
    /** Sources are missing, disagree, or leave the judgement to a person. */
    UNDETERMINED(Tone.WARN),
    NOT_FOUND(Tone.NEUTRAL),
    PASSED(Tone.GOOD),
    /** No check was made yet. */
    UNCHECKED(Tone.NEUTRAL);

    private final Tone tone;

    Grade(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Grade worst(Collection<Check> checks) {
        return checks.stream().map(Check::grade).min(Comparator.naturalOrder()).orElse(UNCHECKED);
    }

    static Optional<Grade> of(String word) {
        return Stream.of(values()).filter(grade -> grade.word().equals(word)).findFirst();
    }
}
