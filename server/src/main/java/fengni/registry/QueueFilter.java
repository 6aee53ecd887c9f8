package fengni.registry;

import java.time.Instant;
import java.util.List;

/**
 * What an officer wants to see of the queue.
 *
 * @param kind {@code subject}, {@code algorithm}, or empty for both
 * @param states words of states, at least one
 * @param officer whose first review it is; 0 for anybody's
 * @param before only what came in earlier
 */
record QueueFilter(String kind, List<String> states, long officer, Instant before) {
    static final List<String> KINDS = List.of("subject", "algorithm");
    static final List<String> STATES = List.of(
            "submitted",
            "under-review",
            "proposed",
            "returned",
            "approved",
            "filed",
            "refused",
            "withdrawn",
            "change-submitted",
            "change-under-review",
            "change-proposed",
            "change-returned",
            "cancellation-requested",
            "cancellation-under-review",
            "cancellation-proposed",
            "cancellation-returned",
            "removal-proposed",
            "cancelled",
            "revoked");

    /** Far enough ahead that nothing came in later; the database takes it. */
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    QueueFilter {
        states = List.copyOf(states);
    }

    /** Reads the four filters; a word that is none of the choices narrows nothing, no state means all that is open. */
    static QueueFilter of(
            String kind, String state, boolean mine, boolean overdue, Officer who, Instant overdueBefore) {
        var chosen = STATES.contains(state) && !overdue ? List.of(state) : DossierTable.OPEN;
        return new QueueFilter(
                KINDS.contains(kind) ? kind : "",
                state.equals("all") && !overdue ? STATES : chosen,
                mine ? who.person() : 0,
                overdue ? overdueBefore : ALWAYS);
    }
}
