package fengni.identity;

import fengni.answers.Outcome;
import fengni.identity.IdentityPolicy.EveryRequest;
import fengni.news.NewsTable;
import fengni.offering.ServiceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The identity policy of each service: chosen, reasoned, signed; every choice is kept. A service for which nobody chose
 * has {@link EveryRequest}, the strictest. Safe for use by many threads.
 */
public final class IdentityPolicies {
    private final IdentityPolicyTable table;
    private final InstantSource clock;

    public IdentityPolicies(DataSource database, NewsTable news, InstantSource clock) {
        this.table = new IdentityPolicyTable(database, news);
        this.clock = clock;
    }

    /**
     * Chooses a policy for a service that exists; from the next news on it is in force.
     *
     * @param by who signs for the choice
     */
    public Outcome<PolicyChoice> choose(ServiceId service, PolicyDraft draft, String by) {
        return draft.checked()
                .map(policy -> table.add(new PolicyChoice(
                        0, service, policy, draft.reason().orElse("").strip(), by, clock.instant())));
    }

    /** Returns every choice, the newest (which is in force) first; empty means the default. */
    public List<PolicyChoice> history(ServiceId service) {
        return table.history(service);
    }

    Map<ServiceId, IdentityPolicy> current() {
        return table.current();
    }
}
