package fengni.bench;

import fengni.screen.FeatureSet;
import java.util.function.Supplier;

/**
 * Features for the first question of every request and none for the second: the pipeline asks once for the request and
 * once for the answer, on the request's own thread.
 */
final class InputOnly implements Supplier<FeatureSet> {
    private final FeatureSet features;
    private final FeatureSet none;
    private final ThreadLocal<Boolean> asked = ThreadLocal.withInitial(() -> false);

    InputOnly(FeatureSet features, FeatureSet none) {
        this.features = features;
        this.none = none;
    }

    @Override
    public FeatureSet get() {
        boolean second = asked.get();
        asked.set(!second);
        return second ? none : features;
    }
}
