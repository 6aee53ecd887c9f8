package fengni.gateway;

/** Why a running exchange was ended from outside. */
enum Cut {
    CLIENT_GONE,
    ACCOUNT_SUSPENDED,
    SERVICE_SUSPENDED,
    FIRST_BYTE_LATE,
    NEXT_BYTE_LATE,
    TOTAL_TIME_OVER,
    SHUT_DOWN;

    /** Returns whether a hold on the account, the service or the operator is why. */
    boolean isHold() {
        return this == ACCOUNT_SUSPENDED || this == SERVICE_SUSPENDED;
    }
}
