package fengni.registry;

import fengni.law.FilingState;
import fengni.pages.Tone;

/** The colour of a state; its words stand beside it always. */
final class StateTone {
    private StateTone() {}

    static Tone of(FilingState state) {
        if (state instanceof FilingState.Refused
                || state instanceof FilingState.Revoked
                || state instanceof FilingState.RemovalProposed) {
            return Tone.BAD;
        }
        return switch (state.phase()) {
            case WRITING, ENDED -> Tone.NEUTRAL;
            case REVIEW, HANDED_IN -> Tone.INFO;
            case MENDING -> Tone.WARN;
            case IN_FORCE -> Tone.GOOD;
        };
    }
}
