package fengni.gateway;

import fengni.gateway.Step.Go;
import fengni.offering.Service;
import java.util.List;
import java.util.Map;

/** Counts how an answer is labelled and what kinds of content leave in it, for the hour's facts; it stops nothing. */
final class NoteAnswer implements Stage {
    private final HourlyFacts facts;

    NoteAnswer(HourlyFacts facts) {
        this.facts = facts;
    }

    @Override
    public Step apply(Exchange exchange) {
        if (exchange.answer().label().isPresent()) {
            facts.labelled(exchange.service(), explicit(exchange));
        }
        return new Go(exchange.answered(exchange.answer().through(new Ear(facts, exchange.service()))));
    }

    /** Structured answers and tool calls carry no words: the interface shows the label there. */
    private static String explicit(Exchange exchange) {
        return exchange.noted().get("policy") instanceof Map<?, ?> policy
                        && policy.get("place") instanceof String place
                        && !exchange.chat().structured()
                ? "text:" + place
                : "interface";
    }

    /** Hears the first words of one answer. Not thread-safe. */
    private static final class Ear implements Sieve {
        private final HourlyFacts facts;
        private final Service service;
        private boolean heard;

        Ear(HourlyFacts facts, Service service) {
            this.facts = facts;
            this.service = service;
        }

        @Override
        public List<Piece> pass(Piece piece) {
            if (!heard && (piece instanceof Piece.Text || piece instanceof Piece.ToolCall)) {
                heard = true;
                facts.answered(service, Modalities.TEXT);
            }
            return List.of(piece);
        }
    }
}
