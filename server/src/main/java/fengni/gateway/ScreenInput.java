package fengni.gateway;

import fengni.gateway.Step.Go;
import fengni.gateway.Step.Stop;
import fengni.screen.Direction;
import fengni.screen.FeatureSet;
import java.util.function.Supplier;

/**
 * Stops a request whose text matches the feature database, before the model sees it (Art. 10). All text is read, of every
 * role and field.
 *
 * <p>The set is asked for on every request: editors publish a new one while requests run.
 */
final class ScreenInput implements Stage {
    private final Supplier<FeatureSet> features;
    private final Json json;

    ScreenInput(Supplier<FeatureSet> features, Json json) {
        this.features = features;
        this.json = json;
    }

    @Override
    public Step apply(Exchange exchange) {
        var verdict = new Verdict(features.get(), Direction.INPUT);
        Texts.ofRequest(exchange.chat().tree(), json).forEach((text, place) -> verdict.read(text, place));
        var seen = exchange.noting(verdict.noted("input"));
        return verdict.decision().stops() ? new Stop(seen, Refusal.CONTENT_BLOCKED) : new Go(seen);
    }
}
