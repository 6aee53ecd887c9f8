package fengni.correspondence;

import java.util.Optional;

/** What this room must know of organisations; the room that keeps them implements it. */
@FunctionalInterface
public interface OperatorCodes {
    /** Returns the unified social credit code of the organisation. */
    Optional<String> creditCode(long organisation);
}
