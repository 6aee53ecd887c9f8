package fengni.identity;

import java.time.Instant;

/** What is known of the person behind a request. */
public sealed interface Identity {
    /**
     * The service has attested that it verified this user's real identity.
     *
     * @param user the service's own name for the user, as it stands in {@code safety_identifier}
     * @param method how it was verified, a word of the methods list
     */
    record Attested(String user, String method, Instant at) implements Identity {}

    /** The policy lets this request pass without a verified user; the record says so. */
    record NotRequired(String user) implements Identity {}
}
