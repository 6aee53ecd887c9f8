package fengni.gateway;

/** Why a running exchange was ended from outside. */
enum Cut {
    CLIENT_GONE,
    SUSPENDED,
    FIRST_BYTE_LATE,
    NEXT_BYTE_LATE,
    TOTAL_TIME_OVER,
    SHUT_DOWN
}
