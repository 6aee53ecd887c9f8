package fengni.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A person's roles and open work at one organisation on their way to another person.
 *
 * @param roles what the giver held when it was proposed; what was taken from the giver since does not pass
 * @param by the login of who proposed it
 * @param outcome empty as long as the taker has not answered
 */
record Handover(
        long id,
        Party giver,
        Party taker,
        Set<Role> roles,
        String reason,
        String by,
        Instant at,
        Optional<Outcome> outcome) {
    Handover {
        roles = Set.copyOf(roles);
    }

    /** One of the two. */
    record Party(long id, String login, String name) {}

    /** How it ended. Stored by name: never rename one. */
    enum Outcome {
        ACCEPTED,
        DECLINED,
        CANCELLED;

        String label() {
            return "access.handover.outcome." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns what the audit says: both logins, the roles, the reason. */
    String detail() {
        return giver.login() + " → " + taker.login() + " "
                + roles.stream().map(Role::name).sorted().toList() + " " + reason;
    }
}
