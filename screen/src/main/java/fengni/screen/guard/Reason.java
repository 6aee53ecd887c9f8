package fengni.screen.guard;

/** Why a guard said nothing. */
public enum Reason {
    /** No whole answer came in time. */
    TIMED_OUT,
    /** The time for the whole text was over before an answer could be due. */
    OUT_OF_TIME,
    /** There was no connection, or it broke. */
    UNREACHABLE,
    /** The guard was told to ask less often. */
    THROTTLED,
    /** The service says that it failed. */
    FAILED,
    /** The service does not take the key, the signature or the question. */
    REFUSED,
    /** What came is no answer of the documented shape. */
    MALFORMED,
    /** The answer is larger than allowed. */
    ANSWER_TOO_LARGE,
    /** The text needs more pieces than allowed. */
    TEXT_TOO_LONG,
    /** As many texts as allowed are with the guard already. */
    BUSY,
    /** The guard failed so often that it is left alone for a while. */
    RESTING,
    /** The thread that waited was interrupted. */
    INTERRUPTED;

    /**
     * Returns whether this speaks against the service, whoever asks: only then may it be left alone. A refusal or an odd
     * answer may be owed to the text, and whoever writes texts must not be able to switch a guard off.
     */
    boolean isOutage() {
        return this == TIMED_OUT || this == UNREACHABLE || this == FAILED;
    }

    /** Returns whether this says nothing of the service, good or bad. */
    boolean isOurs() {
        return this == OUT_OF_TIME || this == INTERRUPTED;
    }
}
