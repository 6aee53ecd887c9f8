package fengni.identity;

import fengni.standing.OrderMeasure;

/** The answer of the identity check to one request. */
public sealed interface IdentityDecision {
    record Admitted(Identity identity) implements IdentityDecision {}

    /**
     * The policy asks for a verified user and there is none.
     *
     * @param given whether the request named a user at all
     */
    record RealIdentityRequired(boolean given) implements IdentityDecision {}

    /** An order stands by which nobody new may be taken in, and the user was never seen before it (Art. 21(2)). */
    record RegistrationSuspended(OrderMeasure order) implements IdentityDecision {}

    /**
     * The user has not yet accepted what the service must ask for.
     *
     * @param statement the consent statement, with its version
     */
    record ConsentRequired(String statement) implements IdentityDecision {}
}
