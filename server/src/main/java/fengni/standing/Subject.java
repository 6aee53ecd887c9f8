package fengni.standing;

import fengni.offering.ServiceId;

/** Whom a hold can be laid on. */
public sealed interface Subject {
    /**
     * One account of one service.
     *
     * @param user the service's own name for its user
     */
    record Account(ServiceId service, String user) implements Subject {}

    record Offered(ServiceId service) implements Subject {}

    /** Everything this installation offers. */
    record Operator() implements Subject {}

    /** The stable name in tables and JSON. */
    default String word() {
        return switch (this) {
            case Account _ -> "account";
            case Offered _ -> "service";
            case Operator() -> "operator";
        };
    }
}
