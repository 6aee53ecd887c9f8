package fengni.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fengni.evidence.EvidenceReader;
import fengni.evidence.Filter;
import fengni.identity.IdentityDecision.Admitted;
import fengni.identity.IdentityDecision.RegistrationSuspended;
import fengni.offering.Service;
import fengni.offering.ServiceId;
import fengni.standing.OrdersInForce;
import java.util.Optional;

/**
 * Decides as {@link Identities} does, and turns away whom it would let in unattested for the first time while an order
 * stops registration (深度合成管理规定, Art. 21(2)): where a policy asks for no attestation, the first request is the
 * registration. Whoever was let in before, as the evidence tells, goes on.
 *
 * <p>Without such an order nothing is looked up. Safe for use by many threads.
 */
public final class FirstSeen {
    /** Known users; about 200 bytes each. */
    private static final int MOST = 100_000;

    private final Identities identities;
    private final OrdersInForce orders;
    private final EvidenceReader evidence;
    /** Only those who were seen: of the others the next request may be another. */
    private final Cache<User, Boolean> seen =
            Caffeine.newBuilder().maximumSize(MOST).build();

    public FirstSeen(Identities identities, OrdersInForce orders, EvidenceReader evidence) {
        this.identities = identities;
        this.orders = orders;
        this.evidence = evidence;
    }

    private record User(ServiceId service, String name) {}

    /**
     * Decides whether the request may go on.
     *
     * @param user the service's own name for its user; a blank one counts as none
     * @throws RuntimeException if the database must be asked and cannot; the request must then be refused
     */
    public IdentityDecision decide(Service service, Optional<String> user) {
        var decision = identities.decide(service, user);
        return decision instanceof Admitted(Identity.NotRequired(var name)) && !name.isEmpty()
                ? orders.endingRegistration(service)
                        .filter(_ -> isNew(new User(service.id(), name)))
                        .<IdentityDecision>map(RegistrationSuspended::new)
                        .orElse(decision)
                : decision;
    }

    /** Whoever was ever let in is not new: while an order stands nobody new is. */
    private boolean isNew(User user) {
        if (seen.getIfPresent(user) != null) {
            return false;
        }
        var admitted =
                Filter.ALL.service(user.service().value()).user(user.name()).outcome("admitted");
        boolean known = !evidence.newest(admitted, Optional.empty(), 1).rows().isEmpty();
        if (known) {
            seen.put(user, true);
        }
        return !known;
    }
}
