package fengni.registry;

import fengni.pages.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What an officer wants to see of the queue.
 *
 * @param kind {@code subject}, {@code algorithm}, or empty for both
 * @param states words of states, at least one
 * @param officer whose first review it is; 0 for anybody's
 * @param desks whose turn it is; none for any
 * @param since only what came in then or later
 * @param before only what came in earlier
 */
record QueueFilter(String kind, List<String> states, long officer, List<Long> desks, Instant since, Instant before) {
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

    private static final List<String> WITH_A_CLOCK = DossierTable.OPEN.stream()
            .filter(state -> !state.equals("removal-proposed"))
            .toList();

    /** What came in earlier than anything, and later; the database takes both. */
    private static final Instant NEVER = Instant.EPOCH;

    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");
    private static final Duration SOON = Duration.ofDays(7);

    /** Sits at no desk, and so sees nothing of their own desks. */
    private static final long NO_DESK = -1;

    QueueFilter {
        states = List.copyOf(states);
        desks = List.copyOf(desks);
    }

    /**
     * Who looks, from which desks, and when.
     *
     * @param own the desks at which they sit
     */
    record Looking(Officer who, List<Long> own, ReviewTerm term, Instant now) {
        Looking {
            own = List.copyOf(own);
        }

        /** Returns the instant before which a version must have come in to be overdue now. */
        Instant overdueBefore() {
            return term.overdueBefore(now);
        }

        /** As {@link #overdueBefore}, to be overdue in seven days. */
        Instant soonBefore() {
            return term.overdueBefore(now.plus(SOON));
        }
    }

    /** Reads the filters; a word that is none of the choices narrows nothing, no state means all that is open. */
    static QueueFilter of(Form form, Looking looking) {
        var overdue = form.checked("overdue") || form.value("term").equals("overdue");
        var soon = form.value("term").equals("soon");
        var state = overdue || soon ? "" : form.value("state");
        var open = overdue || soon ? WITH_A_CLOCK : DossierTable.OPEN;
        var chosen = STATES.contains(state) ? List.of(state) : open;
        return new QueueFilter(
                KINDS.contains(form.value("kind")) ? form.value("kind") : "",
                state.equals("all") ? STATES : chosen,
                form.checked("mine") ? looking.who().person() : number(form.value("officer")),
                desks(form.value("desk"), looking),
                soon ? looking.overdueBefore() : NEVER,
                overdue ? looking.overdueBefore() : soon ? looking.soonBefore() : ALWAYS);
    }

    private static List<Long> desks(String desk, Looking looking) {
        if (desk.equals("own")) {
            return looking.own().isEmpty() ? List.of(NO_DESK) : looking.own();
        }
        return number(desk) == 0 ? List.of() : List.of(number(desk));
    }

    private static long number(String typed) {
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
    }
}
