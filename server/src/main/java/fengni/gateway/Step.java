package fengni.gateway;

import java.util.Map;

/** What a stage says. */
sealed interface Step {
    record Go(Exchange exchange) implements Step {}

    /**
     * The request ends here.
     *
     * @param exchange as far as it came
     * @param why what the record says of the reason, beside the refusal's code
     */
    record Stop(Exchange exchange, Refusal refusal, Map<String, Object> why) implements Step {
        Stop(Exchange exchange, Refusal refusal) {
            this(exchange, refusal, Map.of());
        }

        /** Ends an exchange, and the model's work for it, because our own code failed. */
        static Stop ofFault(Exchange exchange, RuntimeException fault) {
            exchange.leash().cut(Cut.SHUT_DOWN);
            return new Stop(
                    exchange, Refusal.INTERNAL, Map.of("error", fault.getClass().getName()));
        }
    }
}
