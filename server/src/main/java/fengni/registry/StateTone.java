package fengni.registry;

import fengni.law.FilingState;
import fengni.pages.Tone;

/** The colour of a state; its words stand beside it always. */
final class StateTone {
    private StateTone() {}

    static Tone of(FilingState state) {
        return switch (state) {
            case FilingState.Draft(), FilingState.Withdrawn() -> Tone.NEUTRAL;
            case FilingState.Submitted(), FilingState.UnderReview(), FilingState.Proposed() -> Tone.INFO;
            case FilingState.Returned _ -> Tone.WARN;
            case FilingState.Approved(), FilingState.Filed _ -> Tone.GOOD;
            case FilingState.Refused _ -> Tone.BAD;
        };
    }
}
