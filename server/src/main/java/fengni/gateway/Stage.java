package fengni.gateway;

/** One stage on the way of a request; its name says what it does. Thread-safe. */
@FunctionalInterface
interface Stage {
    Step apply(Exchange exchange);
}
