package fengni.gateway;

import fengni.gateway.Step.Go;
import fengni.screen.Direction;
import fengni.screen.FeatureSet;
import java.util.function.Supplier;

/** Puts the review of the model's words on the answer (Art. 10): streamed or not, they pass the same sieve. */
final class ScreenOutput implements Stage {
    private final Supplier<FeatureSet> features;
    private final Caps caps;
    private final Json json;

    ScreenOutput(Supplier<FeatureSet> features, Caps caps, Json json) {
        this.features = features;
        this.caps = caps;
        this.json = json;
    }

    @Override
    public Step apply(Exchange exchange) {
        var set = features.get();
        var verdict = new Verdict(set, Direction.OUTPUT);
        var review = new OutputReview(exchange.chat(), new Reviewer(set, verdict, caps.heldChars(), json));
        return new Go(exchange.answered(exchange.answer().reviewed(review, verdict)));
    }
}
