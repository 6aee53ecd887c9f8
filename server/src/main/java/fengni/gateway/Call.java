package fengni.gateway;

import java.util.Optional;

/**
 * What the connection and its headers say of a request.
 *
 * @param key the bearer key, if there is one
 * @param source address and port of the caller, the provider's backend
 * @param target address and port on which the request came in
 * @param userAddress the end user's address as the backend names it
 * @param device the end user's device as the backend names it
 * @param hangUp closes the connection
 */
record Call(
        Optional<String> key,
        Address source,
        Address target,
        Optional<Address> userAddress,
        Optional<String> device,
        Runnable hangUp) {}
