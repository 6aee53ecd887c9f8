package fengni.gateway;

import fengni.gateway.Step.Go;

/** Counts an admitted request for the hour's facts of its service; it stops nothing. */
final class NoteQuestion implements Stage {
    private final HourlyFacts facts;

    NoteQuestion(HourlyFacts facts) {
        this.facts = facts;
    }

    @Override
    public Step apply(Exchange exchange) {
        facts.asked(exchange);
        return new Go(exchange);
    }
}
