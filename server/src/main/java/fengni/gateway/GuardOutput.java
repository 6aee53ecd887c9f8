package fengni.gateway;

import fengni.gateway.Step.Go;

/** Puts the guards on the answer, behind the review of its words: what they have not ruled on does not leave. */
final class GuardOutput implements Stage {
    private final Guardroom guardroom;
    private final Json json;

    GuardOutput(Guardroom guardroom, Json json) {
        this.guardroom = guardroom;
        this.json = json;
    }

    @Override
    public Step apply(Exchange exchange) {
        var notes = new GuardNotes();
        var review = new GuardReview(exchange.chat(), new Watch(guardroom, notes, exchange.leash(), json));
        return new Go(exchange.answered(exchange.answer().guarded(review, notes)));
    }
}
