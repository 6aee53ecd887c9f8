package fengni.features;

import fengni.features.FeatureChange.What;
import fengni.pages.Moment;
import fengni.pages.Tone;
import java.util.List;
import java.util.stream.Stream;

/** The history of an entry as a page tells it, the newest first. */
final class FeatureMoments {
    private FeatureMoments() {}

    static List<Moment> of(List<FeatureChange> changes) {
        return changes.reversed().stream().flatMap(FeatureMoments::moments).toList();
    }

    private static Stream<Moment> moments(FeatureChange change) {
        var confirmed = change.confirmed().stream()
                .map(each -> new Moment(change.at(), Tone.WARN, "features.what.confirmed", change.by(), each.reason()));
        return Stream.concat(Stream.of(moment(change)), confirmed);
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
