package fengni.registry.verification;

/** Who asks. */
sealed interface Caller {
    /** Brought no key, and has asked no more than its share. */
    record Stranger() implements Caller {}

    /** Brought the working key of a store. */
    record Taker(Store store) implements Caller {}

    /** Brought a key that opens nothing: unknown, revoked, or of a store that is closed. */
    record WrongKey() implements Caller {}

    record TooOften() implements Caller {}
}
