package fengni.idempotency;

/** What a request with a key turned out to be. */
sealed interface Retry {
    /** The first of its kind; it was carried out just now. */
    record First(Kept answer) implements Retry {}

    /** Carried out before; this was the answer. */
    record Again(Kept answer) implements Retry {}

    /** The key belongs to another request. */
    record OtherRequest() implements Retry {}
}
