package fengni.filing;

import fengni.pages.Tone;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an alarm stands. Stored by {@link #word}: never rename one. */
enum DriftState {
    /** Nobody has said yet whether it is a change. */
    OPEN(Tone.WARN),
    /** It is a change, and is to be filed. */
    CONFIRMED(Tone.BAD),
    /** It is none; the reason is on record. */
    DISMISSED(Tone.NEUTRAL),
    /** What was to be done about the change is done. */
    SETTLED(Tone.GOOD);

    private final Tone tone;

    DriftState(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DriftState> of(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }

    /** Returns whether its clock runs. */
    boolean running() {
        return this == OPEN || this == CONFIRMED;
    }
}
