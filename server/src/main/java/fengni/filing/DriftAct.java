package fengni.filing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done about an alarm. Stored by {@link #word}: never rename one. */
enum DriftAct {
    /** The comparison brought it; no person does this. */
    RAISE,
    CONFIRM,
    DISMISS,
    SETTLE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns an act of a person. */
    static Optional<DriftAct> ofPerson(String word) {
        return Stream.of(CONFIRM, DISMISS, SETTLE)
                .filter(act -> act.word().equals(word))
                .findFirst();
    }

    /** To dismiss or to settle wants words that stand on their own before an authority. */
    boolean needsWords() {
        return this == DISMISS || this == SETTLE;
    }
}
