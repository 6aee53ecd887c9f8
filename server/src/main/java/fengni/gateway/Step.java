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
    }
}
