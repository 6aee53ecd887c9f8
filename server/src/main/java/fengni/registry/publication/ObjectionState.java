package fengni.registry.publication;

import fengni.pages.Tone;
import java.util.Locale;

/** Where an objection stands. Stored by {@link #word}: never rename one. */
enum ObjectionState {
    RECEIVED,
    /** An officer found it serious: the record's page counts it. */
    ADMITTED,
    /** It was right, and the record says so. */
    CORRECTED,
    REJECTED,
    /** It is not about what the registry publishes. */
    NOT_CONCERNED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ObjectionState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean isOpen() {
        return this == RECEIVED || this == ADMITTED;
    }

    Tone tone() {
        return switch (this) {
            case RECEIVED, ADMITTED -> Tone.INFO;
            case CORRECTED -> Tone.GOOD;
            case REJECTED, NOT_CONCERNED -> Tone.NEUTRAL;
        };
    }
}
