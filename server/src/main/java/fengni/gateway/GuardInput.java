package fengni.gateway;

import fengni.gateway.Step.Go;
import fengni.gateway.Step.Stop;
import fengni.screen.Direction;

/**
 * Asks the guards about a request in which the words found nothing (Art. 10), before it is on record and before the model is
 * asked. It stands behind everything else that can refuse a request, so that no text leaves the house for nothing.
 */
final class GuardInput implements Stage {
    private final Guardroom guardroom;
    private final Json json;

    GuardInput(Guardroom guardroom, Json json) {
        this.guardroom = guardroom;
        this.json = json;
    }

    @Override
    public Step apply(Exchange exchange) {
        var notes = new GuardNotes();
        var text = Spoken.ofRequest(exchange.chat().tree(), json);
        var word = guardroom.ask(text, Direction.INPUT, "request", notes);
        var asked = exchange.noting(notes.noted("input_guards"));
        var cut = exchange.leash().reason().filter(Cut::isDecision);
        if (cut.isPresent()) {
            return new Stop(asked, Faults.refusal(cut.get()));
        }
        return switch (word) {
            case PASSES -> new Go(asked);
            case REFUSED -> new Stop(asked, Refusal.CONTENT_BLOCKED);
            case UNHEARD -> new Stop(asked, Refusal.REVIEW_UNAVAILABLE);
        };
    }
}
