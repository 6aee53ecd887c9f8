package fengni.gateway;

/** Why a running exchange was ended from outside. */
enum Cut {
    CLIENT_GONE,
    ACCOUNT_SUSPENDED,
    SERVICE_SUSPENDED,
    /** An authority ordered that the service stops. */
    ORDERED,
    /** The service was closed to this user. */
    NOT_PUBLIC,
    FIRST_BYTE_LATE,
    NEXT_BYTE_LATE,
    TOTAL_TIME_OVER,
    SHUT_DOWN;

    /** Returns whether somebody decided it: by a hold on the account, the service or the operator, by an order, or at the launch gate. */
    boolean isDecision() {
        return this == ACCOUNT_SUSPENDED || this == SERVICE_SUSPENDED || this == ORDERED || this == NOT_PUBLIC;
    }
}
