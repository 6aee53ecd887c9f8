package fengni.gateway;

import java.io.IOException;
import java.net.SocketTimeoutException;

/** Says what a failed call to an upstream is to the client. */
final class Faults {
    private Faults() {}

    /** @param otherwise what it is if neither the leash nor the exception knows */
    static UpstreamFault of(IOException e, Leash leash, Refusal otherwise) {
        if (leash.reason().isPresent()) {
            return ofCut(leash.reason().get());
        }
        return switch (e) {
            case UpstreamFault known -> known;
            case SocketTimeoutException _ -> new UpstreamFault(Refusal.UPSTREAM_TIMED_OUT, kind(e));
            default -> new UpstreamFault(otherwise, kind(e));
        };
    }

    private static UpstreamFault ofCut(Cut cut) {
        return new UpstreamFault(refusal(cut), cut.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Returns what a request that was ended from outside is refused with. */
    static Refusal refusal(Cut cut) {
        return switch (cut) {
            case FIRST_BYTE_LATE, NEXT_BYTE_LATE, TOTAL_TIME_OVER -> Refusal.UPSTREAM_TIMED_OUT;
            case ACCOUNT_SUSPENDED -> Refusal.ACCOUNT_SUSPENDED;
            case SERVICE_SUSPENDED -> Refusal.SERVICE_SUSPENDED;
            case ORDERED -> Refusal.SUSPENDED_BY_ORDER;
            case NOT_PUBLIC -> Refusal.SERVICE_NOT_PUBLIC;
            case SHUT_DOWN -> Refusal.SHUTTING_DOWN;
            case CLIENT_GONE -> Refusal.UPSTREAM_TRUNCATED;
        };
    }

    /** A fault of the upstream's own is never the client's: only what the client can mend is passed on as 4xx. */
    static Refusal ofStatus(int status) {
        return switch (status) {
            case 400, 404, 413, 422 -> Refusal.UPSTREAM_REFUSED;
            case 429 -> Refusal.UPSTREAM_BUSY;
            case 503 -> Refusal.UPSTREAM_OVERLOADED;
            case 408, 504 -> Refusal.UPSTREAM_TIMED_OUT;
            default -> Refusal.UPSTREAM_FAILED;
        };
    }

    private static String kind(IOException e) {
        return e.getClass().getSimpleName();
    }
}
