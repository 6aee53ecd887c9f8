package fengni.features;

import fengni.features.FeatureChange.What;
import fengni.pages.Moment;
import fengni.pages.Tone;
import java.util.List;

/** The history of an entry as a page tells it, the newest first. */
final class FeatureMoments {
    private FeatureMoments() {}

    static List<Moment> of(List<FeatureChange> changes) {
        return changes.reversed().stream().map(FeatureMoments::moment).toList();
    }

    private static Moment moment(FeatureChange change) {
        return new Moment(
                change.at(),
                tone(change.what()),
                "features.what." + FeatureDraft.word(change.what()),
                change.by(),
                change.reason());
    }

    private static Tone tone(What what) {
        return switch (what) {
            case ADDED, READMITTED -> Tone.GOOD;
            case RETIRED -> Tone.NEUTRAL;
        };
    }
}
